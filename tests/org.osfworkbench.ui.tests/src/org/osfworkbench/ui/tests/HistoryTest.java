package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.Commands;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.ComparePage;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.HistoryPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.ui.tests.pages.StripPage;

/** The versions of a file in the History view. */
@WorkbenchTest
class HistoryTest {

	private static final String REMOTE = LinkedExperiment.REMOTE;

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void aLinkedFileShowsItsVersionsAndTheLocalHistory() throws Exception {
		linkedWithTwoVersions();
		HistoryPage history = showHistory("2 versions");
		List<List<String>> rows = history.rows();
		assertEquals(List.of("Version 2 (last synced)", "Version 1"),
				rows.stream().map(List::getFirst).filter(text -> text.startsWith("Version")).toList());
		assertTrue(rows.stream().anyMatch(row -> row.getFirst().equals("On this computer")), rows.toString());
		List<String> second = rows.stream().filter(row -> row.getFirst().equals("Version 1")).findFirst().orElseThrow();
		assertEquals("Sample Researcher", second.get(2));
		assertEquals("4 B", second.get(3));
		assertEquals(12, second.get(4).length());
	}

	@Test
	void anOlderVersionOpensReadOnly() throws Exception {
		linkedWithTwoVersions();
		showHistory("2 versions").select("Version 1").open();
		IEditorPart editor = Ui.awaitValue("the editor of version 1", () -> java.util.Optional.ofNullable(
				PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().getActiveEditor()).filter(part -> part.getTitle().contains("version 1")));
		ITextEditor text = editor.getAdapter(ITextEditor.class);
		assertEquals("one\n", Ui.read(() -> text.getDocumentProvider().getDocument(editor.getEditorInput()).get()));
		assertFalse(Ui.read(text::isEditable));
	}

	@Test
	void versionsAreComparedWithEachOther() throws Exception {
		linkedWithTwoVersions();
		showHistory("2 versions").select("Version 1", "Version 2").choose("Compare with Each Other");
		ComparePage compare = ComparePage.await("version 1 and version 2", "two");
		assertFalse(compare.canEdit());
		assertTrue(ComparePage.texts().contains("one\n") && ComparePage.texts().contains("two\none\n"), ComparePage.texts().toString());
	}

	@Test
	void restoringALinkedVersionMakesANewOneOnBothSides() throws Exception {
		IFile file = linkedWithTwoVersions();
		showHistory("2 versions").select("Version 1").choose("Restore");
		DialogPage.await("Restore").press("Restore");
		osf.awaitVersion(REMOTE, 3);
		assertEquals("one\n", osf.remoteText(REMOTE, 3));
		assertEquals("two\none\n", osf.remoteText(REMOTE, 2));
		HistoryPage.await("3 versions").awaitRow("Version 3 (last synced)");
		assertEquals("one\n", file.readString());
	}

	@Test
	void aFileOfTheExplorerIsRestoredWithoutAnythingHere() throws Exception {
		String path = "/data/subject-1.csv";
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open();
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv");
		String first = osf.remoteText(path, 1);
		osf.sandbox().state().addVersion(osf.remote(path).id(), "other\n".getBytes(StandardCharsets.UTF_8));
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv");
		showHistory("2 versions").awaitRow("Version 2 (newest)").select("Version 1").choose("Restore");
		DialogPage.await("Restore").press("Restore");
		osf.awaitVersion(path, 3);
		assertEquals(first, osf.remoteText(path, 3));
	}

	@Test
	void offlineTheLocalHistoryIsStillThere() throws Exception {
		linkedWithTwoVersions();
		osf.sandbox().faults().offline(true);
		HistoryPage history = showHistory("could not be listed");
		assertEquals(List.of("On this computer"), history.rows().stream().map(List::getFirst).distinct().toList());
	}

	private static HistoryPage showHistory(String words) {
		Commands.start("org.osfworkbench.ui.showHistory");
		return HistoryPage.await(words);
	}

	private IFile linkedWithTwoVersions() throws Exception {
		IFile file = LinkedExperiment.uploading(osf).save("two\n").file();
		osf.awaitVersion(REMOTE, 2);
		new StripPage().awaitExperiment("version 2").awaitExperiment("up to date");
		return file;
	}
}
