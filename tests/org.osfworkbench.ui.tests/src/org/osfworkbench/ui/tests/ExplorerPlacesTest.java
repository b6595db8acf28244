package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.ShowsFailure;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.EditorPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;

/** Opening with an editor of choice, moving by a dialog, and deleting whole projects, in the explorer. */
@WorkbenchTest
class ExplorerPlacesTest {

	private static final String[] FILE = { OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv" };
	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void aFileOpensReadOnlyInTheEditorOfChoice() throws Exception {
		EditorPage.open(osf.file("first.txt", "the platform's first editor of a run is slow\n"));
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(FILE);
		assertTrue(explorer.openWith().containsAll(List.of(TEXT_EDITOR, "org.eclipse.ui.systemExternalEditor")), explorer.openWith().toString());
		explorer.openWith(TEXT_EDITOR);
		IEditorPart editor = awaitEditor("subject-1.csv (version 1)");
		ITextEditor text = editor.getAdapter(ITextEditor.class);
		assertEquals(osf.remoteText("/data/subject-1.csv", 1), Ui.read(() -> text.getDocumentProvider().getDocument(editor.getEditorInput()).get()));
		assertFalse(Ui.read(text::isEditable));
		assertEquals(1, ResourcesPlugin.getWorkspace().getRoot().getProjects().length, "nothing came into the workspace");
	}

	@Test
	void aLinkedFileOpensAsItIsInTheWorkspace() throws Exception {
		LinkedExperiment.uploading(osf);
		Ui.act(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false));
		ExplorerPage.open().select(OsfWorkbench.PROJECT, "OSF Storage", LinkedExperiment.NAME).openWith(TEXT_EDITOR);
		IEditorPart editor = awaitEditor(LinkedExperiment.NAME);
		assertTrue(Ui.read(editor.getAdapter(ITextEditor.class)::isEditable));
	}

	@Test
	void filesMoveToTheFolderThatIsChosen() throws Exception {
		osf.signIn();
		String id = osf.remote("/data/subject-1.csv").id();
		ExplorerPage explorer = ExplorerPage.open().select(FILE).command("move");
		DialogPage dialog = DialogPage.await("Move on the OSF").selectInTree(OsfWorkbench.PROJECT, "OSF Storage", "data");
		dialog.awaitBlocked("Move", "where it is already");
		dialog.selectInTree(OsfWorkbench.PROJECT, "OSF Storage", "materials").press("Move");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "materials", "subject-1.csv");
		assertEquals(id, osf.remote("/materials/subject-1.csv").id());
	}

	@Test
	void nothingMovesWhereOneCanOnlyRead() throws Exception {
		osf.signIn();
		ExplorerPage.open().select(FILE).command("move");
		DialogPage dialog = DialogPage.await("Move on the OSF").selectInTree("Reading times", "OSF Storage");
		dialog.awaitBlocked("Move", "can only be read").press("Cancel");
	}

	@Test
	void aTakenNameIsAskedAboutAndNothingIsReplaced() throws Exception {
		osf.sandbox().state().addFile(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), "/materials/subject-1.csv", new byte[1]);
		String there = osf.remote("/materials/subject-1.csv").id();
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().selectAll(List.of(FILE, new String[] { OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-2.csv" }))
				.command("move");
		DialogPage.await("Move on the OSF").selectInTree(OsfWorkbench.PROJECT, "OSF Storage", "materials").press("Move");
		DialogPage question = DialogPage.await("Move on the OSF");
		assertTrue(question.words().contains("subject-1.csv"), question.words());
		question.press("Keep Both");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "materials", "subject-1 (1).csv");
		assertEquals(there, osf.remote("/materials/subject-1.csv").id());
		assertTrue(osf.hasRemote("/materials/subject-2.csv"));
	}

	@Test
	void aProjectIsDeletedOnlyAfterItsTitleWasTyped() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(OsfWorkbench.PROJECT).command("delete");
		DialogPage dialog = DialogPage.await("Delete from the OSF").type("my study").awaitBlocked("Delete", "Type the title exactly");
		dialog.type(OsfWorkbench.PROJECT).press("Delete");
		explorer.awaitNoRow(OsfWorkbench.PROJECT);
		assertTrue(osf.sandbox().state().node(OsfWorkbench.PROJECT).isEmpty());
	}

	@Test
	void aComponentIsDeletedAloneAndItsProjectStays() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(OsfWorkbench.PROJECT, "Pilot").command("delete");
		DialogPage.await("Delete from the OSF").type("Pilot").press("Delete");
		explorer.awaitNoRow(OsfWorkbench.PROJECT, "Pilot").awaitRow(OsfWorkbench.PROJECT, "OSF Storage");
		assertTrue(osf.sandbox().state().node("Pilot").isEmpty());
	}

	@Test
	@ShowsFailure
	void aRefusalOfTheServerIsExplainedAndTheProjectStays() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(OsfWorkbench.PROJECT).command("delete");
		osf.sandbox().faults().refuseWrites(403);
		DialogPage.await("Delete from the OSF").type(OsfWorkbench.PROJECT).press("Delete");
		DialogPage problem = DialogPage.awaitFailure();
		assertTrue(problem.words().contains("was not deleted"), problem.words());
		problem.press("OK");
		explorer.awaitRow(OsfWorkbench.PROJECT);
	}

	@Test
	void whatOneDoesNotAdministerIsNotDeleted() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select("Reading times");
		assertFalse(explorer.offers("delete"));
		explorer.awaitStatus("You can only read");
	}

	private static IEditorPart awaitEditor(String title) {
		return Ui.awaitValue("the editor " + title, () -> Optional.ofNullable(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().getActiveEditor())
				.filter(editor -> editor.getTitle().equals(title)));
	}
}
