package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.link.moved.MovedFiles;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.ShowsFailure;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.ui.tests.pages.PopupPage;
import org.osfworkbench.ui.tests.pages.ProjectExplorerPage;
import org.osfworkbench.ui.tests.pages.StripPage;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;

/** A linked experiment that is renamed, moved or copied in the Project Explorer. */
@WorkbenchTest
class MovedExperimentTest {

	private static final String REMOTE = LinkedExperiment.REMOTE;

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void aRenamedExperimentIsRenamedThereTooIfThePersonSaysSo() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		String id = osf.remote(REMOTE).id();
		IFile renamed = rename(experiment, "stroop.osexp");
		PopupPage question = PopupPage.awaitAnswer("popup.renameThere");
		assertTrue(question.words().contains("My Study/flanker.osexp"), question.words());
		question.answer("popup.renameThere");
		Ui.await("the new name on the server", () -> osf.hasRemote("/stroop.osexp"));
		assertEquals(id, osf.remote("/stroop.osexp").id());
		new StripPage().awaitExperiment("My Study / OSF Storage / stroop.osexp");
		experiment.save("two\n");
		osf.awaitVersion("/stroop.osexp", 2);
		assertTrue(links().experiment(renamed).isPresent());
	}

	@Test
	void itIsAskedEvenIfTheLinkHasGoneAlongBeforeTheRenameIsTold() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		IFile renamed = experiment.file().getProject().getFile("stroop.osexp");
		Link link = links().experiment(experiment.file()).orElseThrow();
		Link along = new Link(link.id(), link.kind(), link.projectName(), renamed.getName(), link.hostId(), link.nodeId(), link.nodeTitle(), link.provider(),
				link.remoteId(), link.remotePath(), link.always());
		ResourcesPlugin.getWorkspace().run(monitor -> {
			experiment.file().move(renamed.getFullPath(), true, monitor);
			links().put(along);
		}, null);
		PopupPage.awaitAnswer("popup.renameThere").answer("popup.keepName");
	}

	@Test
	@ShowsFailure
	void aTakenNameOnTheOsfIsExplainedAndTheLinkStays() throws Exception {
		osf.sandbox().state().addFile(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), "/taken.osexp", new byte[3]);
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		rename(experiment, "taken.osexp");
		PopupPage.awaitAnswer("popup.renameThere").answer("popup.renameThere");
		DialogPage problem = DialogPage.await("Rename on the OSF");
		assertTrue(problem.words().contains("stays linked"), problem.words());
		problem.press("OK");
		experiment.save("two\n");
		osf.awaitVersion(REMOTE, 2);
	}

	@Test
	void withoutARenameThereTheLinkGoesAlong() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		rename(experiment, "stroop.osexp");
		PopupPage.awaitAnswer("popup.keepName").answer("popup.keepName");
		experiment.save("two\n");
		osf.awaitVersion(REMOTE, 2);
		assertFalse(osf.hasRemote("/stroop.osexp"));
	}

	@Test
	void aRenamedExperimentLosesItsLinkOnRequest() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		IFile renamed = rename(experiment, "stroop.osexp");
		Ui.await("the link to go along", () -> links().experiment(renamed).isPresent());
		PopupPage.awaitAnswer("popup.unlink").answer("popup.unlink");
		DialogPage.await("Unlink").press("Unlink");
		Ui.await("the end of the link", () -> links().experiment(renamed).isEmpty());
		assertTrue(osf.hasRemote(REMOTE));
	}

	@Test
	void aMovedExperimentStaysLinkedAndThePersonIsTold() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		IFolder folder = experiment.file().getProject().getFolder("older");
		folder.create(true, true, null);
		IFile moved = folder.getFile(LinkedExperiment.NAME);
		experiment.file().move(moved.getFullPath(), true, null);
		PopupPage.awaitAnswer("popup.keepLink").answer("popup.keepLink");
		Ui.await("the link at the new place", () -> links().experiment(moved).isPresent());
	}

	@Test
	void aFolderThatIsRenamedWithManyExperimentsAsksNothing() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		IFolder folder = experiment.file().getProject().getFolder("set");
		folder.create(true, true, null);
		IFile first = folder.getFile("first.osexp");
		experiment.file().copy(first.getFullPath(), true, null);
		folder.getFile("second.osexp").create(first.getContents(), true, null);
		Job.getJobManager().join(MovedFiles.FAMILY, null);
		assertEquals(List.of(), PopupPage.answers());
	}

	@Test
	void aCopyAsksAndIsNotLinkedWithoutAnAnswer() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		IFile copy = copy(experiment, "copy.osexp");
		PopupPage question = PopupPage.awaitAnswer("popup.moveLink");
		assertTrue(question.words().contains("My Study/flanker.osexp"), question.words());
		question.answer("popup.keepLink");
		assertTrue(links().experiment(copy).isEmpty());
		assertTrue(links().experiment(experiment.file()).isPresent());
	}

	@Test
	void theLinkMovesToTheCopy() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		IFile copy = copy(experiment, "copy.osexp");
		PopupPage.awaitAnswer("popup.moveLink").answer("popup.moveLink");
		Ui.await("the link at the copy", () -> links().experiment(copy).isPresent() && links().experiment(experiment.file()).isEmpty());
		assertEquals(osf.remote(REMOTE).id(), links().experiment(copy).orElseThrow().remoteId());
		assertFalse(osf.hasRemote("/copy.osexp"));
	}

	@Test
	void theCopyGoesUpBesideTheOther() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		IFile copy = copy(experiment, "copy.osexp");
		PopupPage.awaitAnswer("popup.linkBoth").answer("popup.linkBoth");
		osf.awaitVersion("/copy.osexp", 1);
		Ui.await("both links", () -> links().experiment(copy).isPresent() && links().experiment(experiment.file()).isPresent());
		assertEquals(1, osf.remote(REMOTE).version());
	}

	@Test
	void aCopiedProjectExplainsTheLinksItBroughtAlong() throws Exception {
		LinkedExperiment experiment = LinkedExperiment.uploading(osf);
		IProject project = experiment.file().getProject();
		IPath target = IPath.fromPortableString(project.getName() + "-copy");
		project.copy(target, true, null);
		PopupPage told = PopupPage.awaitAnswer("popup.showLinks");
		assertTrue(told.words().contains(project.getName()), told.words());
		told.answer("popup.showLinks");
		DialogPage.await("Properties for " + target).press("Cancel");
		IFile copied = ResourcesPlugin.getWorkspace().getRoot().getProject(target.toString()).getFile(LinkedExperiment.NAME);
		assertTrue(links().experiment(copied).isPresent());
	}

	private static IFile rename(LinkedExperiment experiment, String name) {
		IFile renamed = experiment.file().getProject().getFile(name);
		ProjectExplorerPage.rename(experiment.file(), name);
		return renamed;
	}

	private static IFile copy(LinkedExperiment experiment, String name) {
		IFile copy = experiment.file().getProject().getFile(name);
		ProjectExplorerPage.duplicate(experiment.file());
		DialogPage.await("Name Conflict").type(name).press("OK");
		Ui.await("the copy", copy::exists);
		return copy;
	}

	private static Links links() {
		return OsfWorkbench.service(Links.class);
	}
}
