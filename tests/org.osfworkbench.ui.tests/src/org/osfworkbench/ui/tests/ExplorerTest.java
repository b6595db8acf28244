package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;

/** Browsing and changing the OSF in the explorer. */
@WorkbenchTest
class ExplorerTest {

	private static final String[] STORAGE = { OsfWorkbench.PROJECT, "OSF Storage" };

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void signedOutTellsWhatToDoAndProjectsComeAfterSignIn() throws Exception {
		ExplorerPage explorer = ExplorerPage.open().awaitSignedOut();
		osf.signIn();
		explorer.awaitRow(OsfWorkbench.PROJECT).awaitRow("Reading times");
		assertTrue(explorer.columns(OsfWorkbench.PROJECT).getFirst().contains("private"));
		assertTrue(explorer.columns("Reading times").getFirst().contains("read-only"));
	}

	@Test
	void treeLeadsFromProjectsToFiles() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open();
		explorer.awaitRow(OsfWorkbench.PROJECT, "Pilot").awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv");
		List<String> file = explorer.columns(OsfWorkbench.PROJECT, "OSF Storage", "Stroop.osexp");
		assertTrue(file.get(1).contains("KB"), file.toString());
		assertFalse(file.get(2).isBlank(), file.toString());
		assertEquals(List.of("1", "OpenSesame experiment"), file.subList(3, 5));
		assertFalse(file.get(5).isBlank(), file.toString());
	}

	@Test
	void longFoldersAreListedWhole() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow("Large archive", "OSF Storage");
		explorer.expand("Large archive", "OSF Storage");
		String node = osf.sandbox().state().node("Large archive").orElseThrow();
		long files = osf.sandbox().state().files(node).stream().filter(file -> !file.folder()).count();
		assertTrue(files > 120);
		explorer.awaitRow("Large archive", "OSF Storage", explorerFolder(node));
		explorer.expand("Large archive", "OSF Storage", explorerFolder(node));
		osf.sandbox().state().files(node).stream().filter(file -> !file.folder()).skip(files - 1)
				.forEach(file -> explorer.awaitRow("Large archive", "OSF Storage", explorerFolder(node), nameOf(file.path())));
		assertEquals(files, explorer.texts("Large archive", "OSF Storage", explorerFolder(node)).size());
	}

	@Test
	void whileTheServerThinksTheRowSaysSo() throws Exception {
		ExplorerPage explorer = ExplorerPage.open().awaitSignedOut();
		osf.sandbox().faults().delay(Duration.ofSeconds(1));
		osf.signIn();
		explorer.awaitRow("Loading").awaitRow(OsfWorkbench.PROJECT);
	}

	@Test
	void aFailureIsARowThatCanBeTriedAgain() throws Exception {
		String node = osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow();
		osf.sandbox().state().addFolder(node, "/far/");
		osf.sandbox().state().addFile(node, "/far/away.csv", new byte[1]);
		osf.signIn();
		String[] folder = { OsfWorkbench.PROJECT, "OSF Storage", "far" };
		ExplorerPage explorer = ExplorerPage.open().awaitRow(folder);
		osf.sandbox().faults().offline(true);
		explorer.expand(folder).awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "far", "The server could not be reached");
		List<String> rows = explorer.texts(folder);
		assertEquals(1, rows.size(), rows.toString());
		osf.sandbox().faults().offline(false);
		explorer.select(OsfWorkbench.PROJECT, "OSF Storage", "far", rows.getFirst()).command("retry");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "far", "away.csv");
	}

	@Test
	void anEmptyFolderSaysHowToFillIt() throws Exception {
		osf.sandbox().state().addFolder(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), "/nothing here/");
		osf.signIn();
		ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "nothing here", "(empty)");
	}

	@Test
	void aNewFolderAppearsHereAndThere() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(STORAGE);
		explorer.command("newFolder");
		DialogPage.await("New Folder").type("results é").press("Create");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "results é");
		assertTrue(osf.hasRemote("/results é/"));
	}

	@Test
	void deletingAsksAndThenDeletes() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-2.csv");
		explorer.command("delete");
		DialogPage.await("Delete").press("Cancel");
		assertTrue(osf.hasRemote("/data/subject-2.csv"));
		explorer.command("delete");
		DialogPage question = DialogPage.await("Delete");
		assertTrue(question.words().contains("subject-2.csv"), question.words());
		question.press("Delete");
		explorer.awaitNoRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-2.csv");
		assertFalse(osf.hasRemote("/data/subject-2.csv"));
	}

	@Test
	void refreshShowsWhatOthersDidAndKeepsWhatIsOpen() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv");
		osf.sandbox().state().addFile(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), "/data/subject-9.csv", new byte[3]);
		explorer.select(STORAGE).command("refresh");
		explorer.awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-9.csv");
	}

	@Test
	void theHeadOfAColumnSorts() throws Exception {
		String node = osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow();
		osf.sandbox().state().addFile(node, "/sort/a-large.csv", new byte[3000]);
		osf.sandbox().state().addFile(node, "/sort/b-small.csv", new byte[1]);
		osf.signIn();
		String[] folder = { OsfWorkbench.PROJECT, "OSF Storage", "sort" };
		ExplorerPage explorer = ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "sort", "a-large.csv");
		assertEquals(List.of("a-large.csv", "b-small.csv"), explorer.texts(folder));
		explorer.sortBy("Size");
		assertEquals(List.of("b-small.csv", "a-large.csv"), explorer.texts(folder));
		explorer.sortBy("Size").sortBy("Size");
		assertEquals(List.of("a-large.csv", "b-small.csv"), explorer.texts(folder));
	}

	@Test
	void theFilterSearchesTheServerForWhatIsNotLoaded() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT);
		explorer.filter("pilo").awaitRow("Found on the OSF", "Pilot");
		explorer.awaitRow("Found on the OSF", "People");
		explorer.filter("").awaitNoRow("Found on the OSF").awaitRow(OsfWorkbench.PROJECT);
	}

	@Test
	void aPersonIsFoundByNameWithWhatIsPublic() throws Exception {
		osf.signIn();
		ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT).filter("colleague")
				.awaitRow("Found on the OSF", "People", "Sample Colleague", "Reading times");
	}

	@Test
	void aLinkToAFileLeadsToItsRow() throws Exception {
		osf.signIn();
		String id = osf.remote("/data/subject-1.csv").id();
		String node = osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow();
		ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT).filter(osf.sandbox().baseUrl() + node + "/files/osfstorage/" + id).enter()
				.awaitSelected("subject-1.csv");
	}

	@Test
	void publicProjectsOpenWithoutAnAccount() throws Exception {
		String node = osf.sandbox().state().node("Reading times").orElseThrow();
		ExplorerPage explorer = ExplorerPage.open().awaitSignedOut().browseWithoutAccount().awaitRow("Sign in to see your own projects");
		explorer.filter("https://osf.io/" + node + "/").enter().awaitSelected("Reading times");
		explorer.awaitRow("Projects you opened", "Reading times", "OSF Storage");
		explorer.expand("Projects you opened", "Reading times", "OSF Storage");
		explorer.select("Projects you opened", "Reading times", "OSF Storage");
		assertFalse(explorer.offers("upload"));
		assertTrue(explorer.offers("openInBrowser"));
		osf.signIn();
		explorer.awaitRow(OsfWorkbench.PROJECT);
	}

	@Test
	void readOnlyProjectsOfferNoWrites() throws Exception {
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select("Reading times", "OSF Storage");
		assertFalse(explorer.offers("newFolder"));
		assertFalse(explorer.offers("upload"));
		assertTrue(explorer.offers("openInBrowser"));
	}

	private String explorerFolder(String node) {
		return osf.sandbox().state().files(node).stream().filter(org.osfworkbench.sandbox.SandboxFile::folder).findFirst()
				.map(folder -> nameOf(folder.path().substring(0, folder.path().length() - 1))).orElseThrow();
	}

	private static String nameOf(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}
}
