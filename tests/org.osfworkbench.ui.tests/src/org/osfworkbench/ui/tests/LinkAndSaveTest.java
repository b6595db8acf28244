package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.EditorPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.ui.tests.pages.PopupPage;
import org.osfworkbench.ui.tests.pages.ProjectExplorerPage;
import org.osfworkbench.ui.tests.pages.StripPage;
import org.osfworkbench.workspace.link.Links;

/** Linking an experiment, and what Ctrl+S does then. */
@WorkbenchTest
class LinkAndSaveTest {

	private static final String REMOTE = LinkedExperiment.REMOTE;

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void savingALinkedExperimentUploadsAVersion() throws Exception {
		IFile file = osf.file("flanker.osexp", "set title \"Flanker\"\n");
		EditorPage editor = LinkedExperiment.link(osf, file, true).editor();
		osf.awaitVersion(REMOTE, 1);
		editor.type("# second\n").pressSave();
		osf.awaitVersion(REMOTE, 2);
		assertEquals("# second\nset title \"Flanker\"\n", osf.remoteText(REMOTE, 2));
		assertEquals("set title \"Flanker\"\n", osf.remoteText(REMOTE, 1));
		new StripPage().awaitExperiment("version 2").awaitExperiment("up to date");
		ProjectExplorerPage.awaitLabel(file, "v2");
	}

	@Test
	void theStripSaysWhereTheExperimentIsKept() throws Exception {
		IFile file = osf.file("flanker.osexp", "one\n");
		osf.signIn();
		ExplorerPage.open();
		EditorPage.open(file);
		new StripPage().awaitHint("flanker.osexp is not linked");
		LinkedExperiment.link(osf, file, false);
		new StripPage().awaitExperiment("My Study / OSF Storage / flanker.osexp");
		assertFalse(new StripPage().always());
	}

	@Test
	void withoutAlwaysThePersonIsAskedAndCanSayYes() throws Exception {
		EditorPage editor = LinkedExperiment.asking(osf).editor();
		editor.type("two\n").pressSave();
		PopupPage question = PopupPage.awaitUploadQuestion();
		assertEquals(1, osf.remote(REMOTE).version());
		question.always().upload();
		osf.awaitVersion(REMOTE, 2);
		editor.type("three\n").pressSave();
		osf.awaitVersion(REMOTE, 3);
		assertTrue(new StripPage().always());
	}

	@Test
	void withoutAlwaysThePersonCanSayNotNow() throws Exception {
		EditorPage editor = LinkedExperiment.asking(osf).editor();
		editor.type("two\n").pressSave();
		PopupPage.awaitUploadQuestion().notNow();
		new StripPage().awaitExperiment("changed here, not uploaded");
		assertEquals(1, osf.remote(REMOTE).version());
		new StripPage().follow();
		osf.awaitVersion(REMOTE, 2);
	}

	@Test
	void aQuestionThatWasClosedUnansweredIsAskedAgain() throws Exception {
		EditorPage editor = LinkedExperiment.asking(osf).editor();
		editor.type("two\n").pressSave();
		PopupPage.awaitUploadQuestion();
		PopupPage.closeAll();
		new StripPage().awaitExperiment("changed here, not uploaded");
		editor.type("three\n").pressSave();
		PopupPage.awaitUploadQuestion().upload();
		osf.awaitVersion(REMOTE, 2);
	}

	@Test
	void offlineSavesWaitAndGoUpLater() throws Exception {
		EditorPage editor = LinkedExperiment.uploading(osf).editor();
		osf.sandbox().faults().offline(true);
		editor.type("two\n").pressSave();
		new StripPage().awaitExperiment("waiting for the connection");
		osf.sandbox().faults().offline(false);
		org.osfworkbench.ui.tests.harness.Commands.start("org.osfworkbench.ui.checkAll");
		osf.awaitVersion(REMOTE, 2);
		assertEquals("two\none\n", osf.remoteText(REMOTE, 2));
	}

	@Test
	void unlinkingAsksAndDeletesNothing() throws Exception {
		IFile file = osf.file("flanker.osexp", "one\n");
		EditorPage editor = LinkedExperiment.link(osf, file, true).editor();
		new StripPage().unlink();
		DialogPage.await("Unlink").press("Unlink");
		new StripPage().awaitHint("is not linked");
		editor.type("two\n").pressSave();
		OsfWorkbench.awaitQuiet();
		assertEquals(1, osf.remote(REMOTE).version());
		assertTrue(file.exists());
	}

	@Test
	void afterSaveAsThePersonSaysWhatTheLinkShallDo() throws Exception {
		IFile file = osf.file("flanker.osexp", "one\n");
		EditorPage editor = LinkedExperiment.link(osf, file, true).editor();
		IFile copy = osf.file("copy.osexp", "two\n");
		editor.show(copy);
		DialogPage.await("Save As").press("Link Both");
		Ui.await("the copy to be linked", () -> osf.hasRemote("/copy.osexp"));
		Links links = OsfWorkbench.service(Links.class);
		Ui.await("both links", () -> links.experiment(copy).isPresent() && links.experiment(file).isPresent());
		IFile moved = osf.file("moved.osexp", "one\n");
		editor.show(moved);
		DialogPage.await("Save As").press("Move the Link");
		Ui.await("the link of the copy to be moved", () -> links.experiment(moved).isPresent() && links.experiment(copy).isEmpty());
		IFile other = osf.file("other.osexp", "three\n");
		editor.show(other);
		DialogPage.await("Save As").press("Keep It There");
		assertTrue(links.experiment(other).isEmpty());
	}

	@Test
	void anExperimentOpensFromTheOsfLinked() throws Exception {
		osf.signIn();
		ExplorerPage.open().doubleClick(OsfWorkbench.PROJECT, "OSF Storage", "Stroop.osexp");
		if (!DialogPage.isClosed("Choose a Project")) {
			DialogPage.await("Choose a Project").press("Create");
		}
		new StripPage().awaitExperiment("My Study / OSF Storage / Stroop.osexp");
	}
}
