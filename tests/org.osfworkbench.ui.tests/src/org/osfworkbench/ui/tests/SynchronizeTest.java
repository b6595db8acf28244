package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.SynchronizePage;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeSyncs;

/** A linked project in the Synchronize view. */
@WorkbenchTest
class SynchronizeTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void whatIsNewHereGoesUpAndWhatIsNewThereComesDown() throws Exception {
		IFile mine = osf.file("notes.txt", "mine\n");
		IProject project = linked(mine);
		SynchronizePage view = SynchronizePage.open();
		view.choose("notes.txt", "Upload");
		Ui.await("the upload", () -> osf.hasRemote("/notes.txt"));
		view.awaitNo("notes.txt");
		view.choose("Stroop.osexp", "Download");
		Ui.await("the download", () -> project.getFile("Stroop.osexp").exists());
		view.awaitNo("Stroop.osexp").awaitFile("subject-1.csv");
	}

	@Test
	void aConflictIsSettledForOneFile() throws Exception {
		IFile mine = osf.file("notes.txt", "one\n");
		linked(mine);
		uploaded();
		osf.sandbox().state().addVersion(osf.remote("/notes.txt").id(), "theirs\n".getBytes(StandardCharsets.UTF_8));
		mine.setContents("mine\n".getBytes(StandardCharsets.UTF_8), IResource.FORCE, null);
		SynchronizePage again = SynchronizePage.open();
		Ui.await("the conflict", () -> OsfWorkbench.service(TreeSyncs.class).change(mine).filter(change -> change.direction() == TreeChange.Direction.CONFLICT).isPresent());
		OsfWorkbench.awaitQuiet();
		again.choose("notes.txt", "Use Mine");
		osf.awaitVersion("/notes.txt", 3);
		assertEquals("mine\n", osf.remoteText("/notes.txt", 3));
		assertEquals("theirs\n", osf.remoteText("/notes.txt", 2));
	}

	@Test
	void aMoveIsOneRowThatSaysFromWhere() throws Exception {
		IFile mine = osf.file("notes.txt", "one\n");
		IProject project = linked(mine);
		uploaded();
		String id = osf.remote("/notes.txt").id();
		mine.move(project.getFile("renamed.txt").getFullPath(), true, null);
		SynchronizePage again = SynchronizePage.open().awaitFile("renamed.txt (moved here from notes.txt)").awaitNo("notes.txt");
		OsfWorkbench.awaitQuiet();
		again.choose("renamed.txt", "Upload");
		osf.awaitVersion("/renamed.txt", 1);
		assertEquals(id, osf.remote("/renamed.txt").id());
		again.awaitNo("renamed.txt");
	}

	@Test
	void aMoveOnTheOsfIsOneRowThatSaysWhereTo() throws Exception {
		IFile mine = osf.file("notes.txt", "one\n");
		IProject project = linked(mine);
		uploaded();
		osf.sandbox().state().rename(osf.remote("/notes.txt").id(), "theirs.txt");
		SynchronizePage again = SynchronizePage.open();
		again.awaitFile("notes.txt (moved on the OSF to theirs.txt)").awaitNo("theirs.txt");
		OsfWorkbench.awaitQuiet();
		again.choose("notes.txt", "Download");
		Ui.await("the new name here", () -> project.getFile("theirs.txt").exists() && !mine.exists());
	}

	private void uploaded() throws Exception {
		SynchronizePage.open().choose("notes.txt", "Upload");
		osf.awaitVersion("/notes.txt", 1);
		OsfWorkbench.awaitQuiet();
	}

	private IProject linked(IFile file) throws Exception {
		osf.signIn();
		OsfClient client = OsfWorkbench.service(Accounts.class).client(osf.host().id()).orElseThrow();
		Node node = client.node(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), Cancellation.NEVER);
		RemoteFolder root = client.providers(node.id(), Cancellation.NEVER).items().getFirst().root();
		Job job = OsfWorkbench.service(TreeSyncs.class).link(file.getProject(), node, root, false);
		job.schedule();
		job.join();
		assertTrue(job.getResult().isOK(), job.getResult().toString());
		return file.getProject();
	}
}
