package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.ShowsFailure;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.ConflictPage;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.ui.tests.pages.SignInPage;
import org.osfworkbench.ui.tests.pages.StripPage;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.transfer.Transfers;

/** What a person sees of a server that misbehaves, and that nothing is lost by it. Offline saves are in {@link LinkAndSaveTest}. */
@WorkbenchTest
class FaultsTest {

	private static final String REMOTE = LinkedExperiment.REMOTE;
	private static final String LARGE = "Large archive";

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void aThrottledSaveGoesUpByItself() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		osf.sandbox().faults().throttle(2, Duration.ofSeconds(1));
		experiment.save("two\n");
		osf.awaitVersion(REMOTE, 2);
		new StripPage().awaitExperiment("up to date");
	}

	@Test
	void aSaveWithARevokedTokenGoesUpAfterTheNextSignIn() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		osf.sandbox().faults().revokeTokens(true);
		experiment.save("two\n");
		new StripPage().awaitExperiment("waiting for you to sign in");
		osf.sandbox().faults().revokeTokens(false);
		assertEquals(1, osf.remote(REMOTE).version());
		SignInPage.open().token(osf.sandbox().token()).press().awaitClosed();
		osf.awaitVersion(REMOTE, 2);
		assertEquals("two\none\n", osf.remoteText(REMOTE, 2));
	}

	@Test
	void aHostThatTurnedReadOnlyIsToldAndTheFileIsSafe() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		osf.sandbox().faults().refuseWrites(403);
		experiment.save("two\n");
		new StripPage().awaitExperiment("not uploaded");
		assertEquals("two\none\n", experiment.file().readString());
		ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv");
		osf.sandbox().faults().refuseWrites(0);
		experiment.editor().activate();
		Commands.start("org.osfworkbench.ui.uploadNow");
		osf.awaitVersion(REMOTE, 2);
	}

	@Test
	void aSaveOfWhatIsGoneThereMakesNothingNewByItself() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		osf.sandbox().state().delete(osf.remote(REMOTE).id());
		experiment.save("two\n");
		new StripPage().awaitExperiment("deleted on the OSF");
		OsfWorkbench.awaitQuiet();
		assertFalse(osf.hasRemote(REMOTE));
		assertEquals("two\none\n", experiment.file().readString());
	}

	@Test
	@ShowsFailure
	void aChoiceThatCannotReachTheServerLosesNothing() throws Exception {
		IFile file = LinkedExperiment.uploading(osf).clash("theirs\n", "mine\n").file();
		new StripPage().follow();
		ConflictPage dialog = ConflictPage.await().choose("USE_REMOTE");
		osf.sandbox().faults().offline(true);
		dialog.press();
		OsfWorkbench.awaitQuiet();
		assertEquals("mine\none\n", file.readString());
		osf.sandbox().faults().offline(false);
		assertEquals("theirs\n", osf.remoteText(REMOTE, 2));
	}

	@Test
	void collectedDataWaitOfflineAndGoUp() throws Exception {
		IFolder folder = osf.file("flanker.osexp", "one\n").getProject().getFolder("collected");
		folder.create(true, true, null);
		osf.signIn();
		Job link = OsfWorkbench.service(Transfers.class).linkData(folder, node(OsfWorkbench.PROJECT), dataFolder(), true);
		link.schedule();
		link.join();
		osf.sandbox().faults().offline(true);
		IFile data = folder.getFile("subject-20.csv");
		data.create(new ByteArrayInputStream("rt\n512\n".getBytes(StandardCharsets.UTF_8)), true, null);
		OsfWorkbench.awaitQuiet();
		assertFalse(osf.hasRemote("/data/subject-20.csv"));
		osf.sandbox().faults().offline(false);
		Commands.start("org.osfworkbench.ui.checkAll");
		osf.awaitVersion("/data/subject-20.csv", 1);
		assertEquals("rt\n512\n", data.readString());
	}

	@Test
	void aThrottledListingComesLater() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data");
		osf.sandbox().faults().throttle(2, Duration.ofSeconds(1));
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv");
	}

	@Test
	void aTokenThatIsRevokedWhileBrowsingLeadsToTheSignIn() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data");
		osf.sandbox().faults().revokeTokens(true);
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage").command("refresh");
		explorer.awaitSignedOut();
		osf.sandbox().faults().revokeTokens(false);
		SignInPage.open().token(osf.sandbox().token()).press().awaitClosed();
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data");
	}

	@Test
	void aListThatChangesWhileItIsReadShowsEachFileOnce() throws Exception {
		osf.sandbox().faults().unstablePages(true);
		osf.signIn();
		String folder = largeFolder();
		ExplorerPage explorer = ExplorerPage.open().awaitRow(LARGE, "OSF Storage", folder);
		explorer.awaitRow(LARGE, "OSF Storage", folder, lastFile());
		List<String> rows = explorer.texts(LARGE, "OSF Storage", folder);
		assertEquals(new HashSet<>(rows).size(), rows.size(), "no row twice");
		assertEquals(files().size(), rows.size());
	}

	@Test
	void aListThatChangesWhileItIsReadProposesNoDeletes() throws Exception {
		IProject project = osf.file("notes.txt", "mine\n").getProject();
		osf.signIn();
		osf.sandbox().faults().unstablePages(true);
		TreeSyncs syncs = OsfWorkbench.service(TreeSyncs.class);
		Job link = syncs.link(project, node(LARGE), client().providers(node(LARGE).id(), Cancellation.NEVER).items().getFirst().root(), false);
		link.schedule();
		link.join();
		assertTrue(link.getResult().isOK(), link.getResult().toString());
		TreeSnapshot snapshot = syncs.last(syncs.covering(project).orElseThrow()).orElseThrow();
		List<String> paths = snapshot.changes().stream().map(TreeChange::path).toList();
		assertEquals(new HashSet<>(paths).size(), paths.size(), "no file twice");
		assertTrue(snapshot.changes().stream().allMatch(change -> change.kind() == TreeChange.Kind.ADDED), paths.toString());
	}

	@Test
	@ShowsFailure
	void whatIsDeletedThereMeanwhileIsExplainedAndLeavesTheTree() throws Exception {
		osf.signIn();
		String[] row = { OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv" };
		ExplorerPage explorer = ExplorerPage.open().select(row);
		osf.sandbox().state().delete(osf.remote("/data/subject-1.csv").id());
		explorer.command("rename");
		DialogPage.await("Rename").type("other.csv").press("Rename");
		DialogPage problem = DialogPage.awaitFailure();
		assertTrue(problem.words().contains("was not renamed"), problem.words());
		problem.press("OK");
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage", "data").command("refresh");
		explorer.awaitNoRow(row);
	}

	@Test
	@ShowsFailure
	void anExperimentThatCannotBeFetchedSaysWhyAndLeavesNothingHalf() throws Exception {
		IProject project = osf.file("notes.txt", "mine\n").getProject();
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "Stroop.osexp");
		osf.sandbox().faults().offline(true);
		explorer.doubleClick(OsfWorkbench.PROJECT, "OSF Storage", "Stroop.osexp");
		DialogPage problem = DialogPage.awaitFailure();
		assertTrue(problem.words().contains("could not be reached"), problem.words());
		problem.press("OK");
		assertFalse(project.getFile("Stroop.osexp").exists());
	}

	private OsfClient client() throws OsfException {
		return OsfWorkbench.service(Accounts.class).requireClient(osf.host().id());
	}

	private Node node(String title) throws OsfException {
		return client().node(osf.sandbox().state().node(title).orElseThrow(), Cancellation.NEVER);
	}

	private RemoteFolder dataFolder() throws OsfException {
		RemoteFolder root = client().providers(node(OsfWorkbench.PROJECT).id(), Cancellation.NEVER).items().getFirst().root();
		return client().list(root, Cancellation.NEVER).items().stream().filter(entry -> entry.name().equals("data")).map(RemoteFolder.class::cast)
				.findFirst().orElseThrow();
	}

	private List<String> files() {
		return osf.sandbox().state().files(osf.sandbox().state().node(LARGE).orElseThrow()).stream().filter(file -> !file.folder()).map(SandboxFile::path).toList();
	}

	private String largeFolder() {
		return files().getFirst().split("/")[1];
	}

	private String lastFile() {
		String path = files().getLast();
		return path.substring(path.lastIndexOf('/') + 1);
	}
}
