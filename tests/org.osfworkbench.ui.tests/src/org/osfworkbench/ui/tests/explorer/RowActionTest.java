package org.osfworkbench.ui.tests.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.LinkIndex;
import org.osfworkbench.ui.explorer.model.NewNames;
import org.osfworkbench.ui.explorer.model.NodeLinks;
import org.osfworkbench.ui.explorer.model.RowAction;
import org.osfworkbench.ui.explorer.model.WebLinks;

/** What can be done with a row, and where it is on the web. */
class RowActionTest {

	private static final LinkIndex NONE = new LinkIndex(List.of(), "osf");
	private static final LinkIndex LINKED = new LinkIndex(List.of(SampleTree.link(SampleTree.FILE, "/Stroop.osexp")), "osf");

	private final SampleTree sample = new SampleTree();

	@Test
	void aFolderTakesFilesLinksAndFolders() throws OsfException {
		List<ExplorerNode> rows = List.of(sample.row("My Study", "OSF Storage", "data"));
		for (RowAction action : List.of(RowAction.UPLOAD, RowAction.NEW_FOLDER, RowAction.LINK_EXPERIMENT, RowAction.STORE_DATA, RowAction.DELETE, RowAction.DOWNLOAD)) {
			assertTrue(action.allows(rows, NONE), action.name());
		}
		assertFalse(RowAction.UNLINK.allows(rows, NONE));
		assertFalse(RowAction.RETRY.allows(rows, NONE));
	}

	@Test
	void aProjectThatCanOnlyBeReadTakesNothing() throws OsfException {
		List<ExplorerNode> rows = List.of(sample.row("Reading times", "OSF Storage"));
		for (RowAction action : List.of(RowAction.UPLOAD, RowAction.NEW_FOLDER, RowAction.LINK_EXPERIMENT, RowAction.STORE_DATA, RowAction.DELETE)) {
			assertFalse(action.allows(rows, NONE), action.name());
		}
		assertTrue(RowAction.BROWSE.allows(rows, NONE));
	}

	@Test
	void whatIsLinkedCanBeUnlinkedAndNotLinkedTwice() throws OsfException {
		List<ExplorerNode> rows = List.of(sample.row("My Study", "OSF Storage", "Stroop.osexp"));
		assertTrue(RowAction.UNLINK.allows(rows, LINKED));
		assertFalse(RowAction.LINK_EXPERIMENT.allows(rows, LINKED));
		assertFalse(RowAction.UNLINK.allows(rows, new LinkIndex(List.of(SampleTree.link(SampleTree.FILE, "/Stroop.osexp")), "another host")));
	}

	@Test
	void rootsAreNeverDeletedAndNothingIsDoneWithNothing() throws OsfException {
		assertFalse(RowAction.DELETE.allows(List.of(sample.row("My Study", "OSF Storage")), NONE));
		assertFalse(RowAction.DELETE.allows(List.of(sample.row("My Study")), NONE));
		for (RowAction action : RowAction.values()) {
			assertEquals(action == RowAction.NEW_PROJECT, action.allows(List.of(), NONE), action.name());
		}
	}

	@Test
	void whatIsAdministeredCanBeDeletedOneAtATime() throws OsfException {
		ExplorerNode own = sample.row("Zoo");
		assertTrue(RowAction.DELETE.allows(List.of(own), NONE));
		assertFalse(RowAction.DELETE.allows(List.of(own, own), NONE));
		assertTrue(RowAction.DELETE.reason(List.of(sample.row("My Study")), NONE).orElseThrow().contains("administrator"));
		assertFalse(RowAction.MOVE.allows(List.of(own), NONE));
		assertTrue(RowAction.MOVE.allows(List.of(sample.row("My Study", "OSF Storage", "data")), NONE));
	}

	@Test
	void whatCannotBeDoneHasAReasonInWords() throws OsfException {
		List<ExplorerNode> readOnly = List.of(sample.row("Reading times", "OSF Storage"));
		assertTrue(RowAction.UPLOAD.reason(readOnly, NONE).orElseThrow().contains("Reading times"));
		assertTrue(RowAction.RENAME.reason(List.of(sample.row("Reading times")), NONE).isPresent());
		assertEquals(Optional.empty(), RowAction.RENAME.reason(readOnly, NONE), "a storage has no name to change");
		List<ExplorerNode> two = List.of(sample.row("My Study", "OSF Storage", "data"), sample.row("My Study", "OSF Storage", "Stroop.osexp"));
		assertTrue(RowAction.DELETE.allows(two, NONE));
		assertTrue(RowAction.RENAME.reason(two, NONE).isPresent());
		assertFalse(RowAction.RENAME.allows(two, NONE));
		assertTrue(RowAction.LINK_EXPERIMENT.reason(List.of(sample.row("My Study", "OSF Storage", "Stroop.osexp")), LINKED).orElseThrow().contains("Stroop"));
	}

	@Test
	void namesOfNewFoldersAreChecked() throws OsfException {
		BranchNode storage = sample.load((BranchNode) sample.row("My Study", "OSF Storage"));
		assertTrue(NewNames.problem("results", storage).isEmpty());
		for (String bad : List.of("", "  ", "a/b", "data")) {
			assertTrue(NewNames.problem(bad, storage).isPresent(), bad);
		}
		assertEquals(List.of("Stroop.osexp"), NewNames.taken(storage, List.of("new.csv", "Stroop.osexp")));
	}

	@Test
	void linksAndIdsAreRecognised() {
		assertEquals(Optional.of("abc12"), NodeLinks.idOf(" https://osf.io/ABC12/files/osfstorage?view_only=1 "));
		assertEquals(Optional.of("abc12"), NodeLinks.idOf("abc12"));
		assertEquals(Optional.of("abc12"), NodeLinks.idOf("osf.io/abc12"));
		assertTrue(NodeLinks.isLikelyId("abc12"));
		assertFalse(NodeLinks.isLikelyId("tests"));
		for (String other : List.of("", "abc", "my study", "https://osf.io/", "https://osf.io/settings/tokens/", "https://osf.io/%zz")) {
			assertEquals(Optional.empty(), NodeLinks.idOf(other), other);
		}
	}

	@Test
	void everyRowHasItsPage() throws OsfException {
		assertEquals(Optional.of(URI.create("https://osf.example/abc12/")), WebLinks.of(sample.row("My Study")));
		assertEquals(Optional.of(URI.create("https://osf.example/abc12/files/")), WebLinks.of(sample.row("My Study", "OSF Storage", "data")));
		assertEquals(Optional.of(URI.create("https://osf.example/abc12/files/osfstorage/" + SampleTree.FILE)),
				WebLinks.of(sample.row("My Study", "OSF Storage", "Stroop.osexp")));
		assertEquals(Optional.empty(), WebLinks.of(sample.tree.opened()));
	}
}
