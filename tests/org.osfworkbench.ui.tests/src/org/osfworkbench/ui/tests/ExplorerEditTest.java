package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.dnd.DND;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.EditorPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.ProjectExplorerPage;
import org.osfworkbench.ui.tests.pages.PropertiesPage;

/** Making, renaming, moving and copying in the explorer, by commands, keys and the pointer. */
@WorkbenchTest
class ExplorerEditTest {

	private static final String[] STORAGE = { OsfWorkbench.PROJECT, "OSF Storage" };
	private static final String[] FILE = { OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv" };
	private static final String[] MATERIALS = { OsfWorkbench.PROJECT, "OSF Storage", "materials" };

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@TempDir
	Path desktop;

	@Test
	void aFileIsRenamedAndKeepsItsId() throws Exception {
		osf.signIn();
		String id = osf.remote("/data/subject-1.csv").id();
		ExplorerPage explorer = ExplorerPage.open().select(FILE);
		explorer.command("rename");
		DialogPage.await("Rename").type("subject-2.csv").awaitBlocked("Rename", "already there");
		DialogPage.await("Rename").type("participant é.csv").press("Rename");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "participant é.csv");
		assertEquals(id, osf.remote("/data/participant é.csv").id());
	}

	@Test
	void aProjectIsMadeRenamedAndGetsAComponent() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT).select(OsfWorkbench.PROJECT);
		explorer.command("newProject");
		DialogPage.await("New Project").type("Fresh & new").press("Create");
		explorer.awaitRow("Fresh & new").select("Fresh & new").command("newComponent");
		DialogPage.await("New Component").type("Part one").press("Create");
		explorer.awaitRow("Fresh & new", "Part one").select("Fresh & new").command("rename");
		DialogPage.await("Rename").type("Renamed").press("Rename");
		explorer.awaitRow("Renamed", "Part one");
		assertTrue(osf.sandbox().state().node("Renamed").isPresent());
	}

	@Test
	void copyAndPasteCopiesAndCutAndPasteMoves() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(FILE).command("copy").awaitClipboard("/files/osfstorage/");
		explorer.select(MATERIALS).command("paste");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "materials", "subject-1.csv");
		assertTrue(osf.hasRemote("/data/subject-1.csv"));
		String id = osf.remote("/data/subject-2.csv").id();
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-2.csv").command("cut").awaitClipboard(id);
		explorer.select(MATERIALS).command("paste");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "materials", "subject-2.csv");
		assertEquals(id, osf.remote("/materials/subject-2.csv").id());
		assertFalse(osf.hasRemote("/data/subject-2.csv"));
	}

	@Test
	void aFolderOfTheDesktopIsPastedAndDroppedWhole() throws Exception {
		Files.createDirectories(desktop.resolve("run/raw"));
		Files.writeString(desktop.resolve("run/raw/1.csv"), "1");
		Files.writeString(desktop.resolve("run/notes.txt"), "n");
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(STORAGE).putOnClipboard(desktop.resolve("run")).command("paste");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "run", "raw", "1.csv");
		assertTrue(explorer.dropFiles(List.of(desktop.resolve("run")), MATERIALS));
		Ui.await("the folder to arrive", () -> osf.hasRemote("/materials/run/raw/1.csv") && osf.hasRemote("/materials/run/notes.txt"));
	}

	@Test
	void rowsAreDraggedWithinTheTreeAndBetweenProjects() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow(MATERIALS).select(FILE);
		assertTrue(explorer.drop(DND.DROP_MOVE, MATERIALS));
		explorer.awaitNoRow(FILE).awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "materials", "subject-1.csv");
		explorer.awaitRow(OsfWorkbench.PROJECT, "Pilot", "OSF Storage").select(OsfWorkbench.PROJECT, "OSF Storage", "materials", "subject-1.csv");
		assertTrue(explorer.drop(DND.DROP_MOVE, OsfWorkbench.PROJECT, "Pilot", "OSF Storage"), "into another project it is copied");
		String pilot = osf.sandbox().state().node("Pilot").orElseThrow();
		Ui.await("the copy", () -> osf.sandbox().state().find(pilot, "/subject-1.csv").isPresent());
		assertTrue(osf.hasRemote("/materials/subject-1.csv"));
	}

	@Test
	void nothingIsDroppedWhereOneCanOnlyRead() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow("Reading times", "OSF Storage").select(FILE);
		assertFalse(explorer.drop(DND.DROP_COPY, "Reading times", "OSF Storage"));
	}

	@Test
	void rowsAreDraggedOutAsFilesAndAsLinks() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().selectAll(List.of(FILE, new String[] { OsfWorkbench.PROJECT, "OSF Storage", "Stroop.osexp" }));
		List<Path> files = explorer.dragOutFiles();
		assertEquals(List.of("Stroop.osexp", "subject-1.csv"), files.stream().map(file -> file.getFileName().toString()).sorted().toList());
		for (Path file : files) {
			SandboxFile there = osf.remote(file.endsWith("Stroop.osexp") ? "/Stroop.osexp" : "/data/subject-1.csv");
			assertEquals(there.size(), Files.size(file));
		}
	}

	@Test
	void filesGoFromTheProjectExplorerToTheOsfAndBack() throws Exception {
		IFile local = osf.file("notes.txt", "mine\n");
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow(MATERIALS);
		assertTrue(explorer.dropResource(local, MATERIALS));
		Ui.await("the file to arrive", () -> osf.hasRemote("/materials/notes.txt"));
		explorer.select(FILE);
		assertTrue(ProjectExplorerPage.drop(local.getProject(), explorer.dragSelection()));
		IFile arrived = local.getProject().getFile("subject-1.csv");
		Ui.await("the file in the project", arrived::exists);
	}

	@Test
	void whyNothingCanBeChangedIsInTheStatusLine() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select("Reading times", "OSF Storage");
		explorer.awaitStatus("You can only read");
		assertFalse(explorer.offers("rename"));
		assertFalse(explorer.offers("paste"));
		explorer.select(STORAGE).awaitStatus("");
	}

	@Test
	void theKeysHoldOnlyWhileTheTreeHasTheFocus() throws Exception {
		IFile local = osf.file("notes.txt", "mine\n");
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(FILE).awaitKeys(true);
		EditorPage.open(local).activate();
		explorer.awaitKeys(false);
		explorer.select(FILE).awaitKeys(true).focusFilter().awaitKeys(false);
	}

	@Test
	void theMenuHasItsOrderAndGreysWhatCannotBeDone() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(STORAGE);
		List<String> menu = explorer.menu().stream().map(Map.Entry::getKey).toList();
		List<String> expected = List.of("Open", "Open in Browser", "Sync Experiment to This Folder\u2026", "Sync Data to This Folder\u2026", "Link Project\u2026",
				"Upload\u2026", "Upload Folder\u2026", "Download\u2026", "New", "Cut", "Copy", "Paste", "Move\u2026", "Rename\u2026", "Delete\u2026", "Refresh", "Copy Link", "Properties");
		assertEquals(expected, menu.stream().filter(expected::contains).toList(), menu.toString());
		assertFalse(explorer.menu().stream().filter(item -> item.getKey().equals("Delete\u2026")).findFirst().orElseThrow().getValue(), "a storage is not deleted");
	}

	@Test
	void thePropertiesViewTellsWhatIsKnown() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(FILE).command("properties");
		new PropertiesPage().await("Name", "subject-1.csv").await("Place", "/data/subject-1.csv").await("Version", "1").await("Downloads"); // an open preview counts as one
		explorer.select(OsfWorkbench.PROJECT);
		new PropertiesPage().await("Access", "private").await("You may", "admin");
	}
}
