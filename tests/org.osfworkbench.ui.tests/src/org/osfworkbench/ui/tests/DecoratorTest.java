package org.osfworkbench.ui.tests;

import static org.osfworkbench.ui.tests.pages.ProjectExplorerPage.awaitLabel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.transfer.Transfers;

/** The words that are beside the names of linked files and folders, in each of their states. */
@WorkbenchTest
class DecoratorTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void whatIsChangedHereWaitsForAnAnswer() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.asking(osf);
		awaitLabel(experiment.file(), "[OSF v1]");
		save(experiment, "mine\n");
		awaitLabel(experiment.file(), "[OSF v1, changed here, not uploaded]");
	}

	@Test
	void whatIsNewerThereAndThenChangedInTwoPlacesIsShown() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf).colleagueUploads("theirs\n");
		Commands.start("org.osfworkbench.ui.checkAll");
		awaitLabel(experiment.file(), "[OSF v1, newer on the OSF]");
		save(experiment, "mine\n");
		awaitLabel(experiment.file(), "changed in two places]");
	}

	@Test
	void anUploadIsShownWhileItRunsAndWhileItWaits() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		osf.sandbox().faults().delay(Duration.ofSeconds(2));
		experiment.save("two\n");
		awaitLabel(experiment.file(), "[OSF v1, transferring");
		osf.sandbox().faults().reset();
		awaitLabel(experiment.file(), "[OSF v2]");
		osf.sandbox().faults().offline(true);
		save(experiment, "three\n");
		awaitLabel(experiment.file(), "[OSF v2, waiting for the connection]");
	}

	@Test
	void whatIsChangedHereOrLeftOutIsShownInAFolderOfData() throws Exception {
		IFolder folder = osf.file("readme.txt", "x").getProject().getFolder("collected");
		folder.create(true, true, null);
		put(folder, "subject-1.csv");
		IFile left = put(folder, "quickrun.csv");
		link(folder);
		put(folder, "subject-2.csv");
		awaitLabel(folder, "[OSF, changed here, not uploaded]");
		awaitLabel(left, "[not on the OSF]");
		awaitLabel(folder.getFile("subject-2.csv"), "[OSF, changed here, not uploaded]");
		run(OsfWorkbench.service(Transfers.class).syncNow(OsfWorkbench.service(org.osfworkbench.workspace.link.Links.class).data(folder).orElseThrow()));
		Ui.await("the file on the server", () -> osf.hasRemote("/collected/subject-2.csv"));
		awaitLabel(folder.getFile("subject-1.csv"), "[OSF v1]");
		awaitLabel(folder, "[OSF]");
	}

	/** The Project Explorer is active after a look at it, so that the key for Save would be its. */
	private static void save(LinkedExperiment experiment, String text) throws Exception {
		experiment.file().setContents(text.getBytes(StandardCharsets.UTF_8), true, true, null);
	}

	private void link(IFolder folder) throws Exception {
		osf.signIn();
		OsfClient client = OsfWorkbench.service(Accounts.class).client(osf.host().id()).orElseThrow();
		Node node = client.node(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), Cancellation.NEVER);
		RemoteFolder data = client.folder(folderId(), Cancellation.NEVER);
		run(OsfWorkbench.service(Transfers.class).linkData(folder, node, data, false));
	}

	private String folderId() {
		return osf.sandbox().state().addFolder(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), "/collected/").id();
	}

	private static void run(Job job) throws InterruptedException {
		job.schedule();
		job.join();
		OsfWorkbench.awaitQuiet();
	}

	private static IFile put(IFolder folder, String name) throws Exception {
		IFile file = folder.getFile(name);
		file.create("rt\n512\n".getBytes(StandardCharsets.UTF_8), true, false, null);
		return file;
	}
}
