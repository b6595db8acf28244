package org.osfworkbench.ui.tests.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.LoadState;
import org.osfworkbench.ui.explorer.model.MessageNode;
import org.osfworkbench.ui.explorer.model.Reveal;

/** Rows, their load states and how they survive a refresh. */
class ExplorerTreeTest {

	private final SampleTree sample = new SampleTree();

	@Test
	void aRowGoesFromUnknownOverLoadingToLoaded() throws OsfException {
		BranchNode projects = sample.tree.projects();
		assertTrue(projects.rows().isEmpty());
		assertTrue(projects.begin());
		assertFalse(projects.begin(), "a second look must not ask twice");
		assertEquals(MessageNode.Kind.LOADING, onlyMessage(projects).kind());
		projects.loaded(projects.fetch(sample.osf.client, org.osfworkbench.client.api.Cancellation.NEVER));
		assertEquals(List.of("My Study", "Reading times"), names(projects));
	}

	@Test
	void foldersComeBeforeFilesAndStoragesBeforeComponents() throws OsfException {
		assertEquals(List.of("OSF Storage", "Pilot"), names(sample.load((BranchNode) sample.row("My Study"))));
		assertEquals(List.of("data", "Stroop.osexp"), names(sample.load((BranchNode) sample.row("My Study", "OSF Storage"))));
	}

	@Test
	void aFailureIsARowThatOffersAnotherTryAndKeepsWhatWasKnown() throws OsfException {
		BranchNode storage = sample.load((BranchNode) sample.row("My Study", "OSF Storage"));
		OsfException problem = new OsfException.Unavailable("down", OsfException.Details.NONE, null);
		storage.failed(problem);
		MessageNode message = assertInstanceOf(MessageNode.class, storage.rows().getFirst());
		assertTrue(message.canRetry());
		assertEquals(ErrorText.reason(problem), message.name());
		assertEquals(3, storage.rows().size());
	}

	@Test
	void nothingThereAndNotEverythingThereAreSaid() throws OsfException {
		BranchNode data = (BranchNode) sample.row("My Study", "OSF Storage", "data");
		sample.osf.folders.remove(SampleTree.FOLDER);
		assertEquals(MessageNode.Kind.EMPTY, onlyMessage(sample.load(data)).kind());
		sample.osf.missing = 1;
		assertEquals(MessageNode.Kind.INCOMPLETE, onlyMessage(sample.load(data)).kind());
	}

	@Test
	void aRefreshKeepsWhatIsKnownBelow() throws OsfException {
		BranchNode data = sample.load((BranchNode) sample.row("My Study", "OSF Storage", "data"));
		sample.load(sample.tree.projects());
		BranchNode now = sample.tree.branch(data.key()).orElseThrow();
		assertEquals(data, now);
		assertEquals(List.of("subject-1.csv"), names(now));
	}

	@Test
	void aChangedFolderIsFoundOnlyWhereItIsShown() throws OsfException {
		assertTrue(sample.tree.showing("abc12", SampleTree.FOLDER).isEmpty());
		BranchNode data = sample.load((BranchNode) sample.row("My Study", "OSF Storage", "data"));
		assertEquals(List.of(data), sample.tree.showing("abc12", SampleTree.FOLDER));
		assertEquals(2, sample.tree.showing("abc12", "").size());
	}

	@Test
	void whatWasOpenedByLinkIsShownNewestFirstAndWithoutWhatIsGone() throws OsfException {
		sample.osf.nodes.put("old12", FakeOsf.node("old12", "Older", true));
		assertEquals(0, sample.tree.rows().size());
		List.of("old12", "gone1", "opn56").forEach(sample.tree.opened()::add);
		sample.load(sample.tree.opened());
		assertEquals(List.of("A colleague's", "Older"), names(sample.tree.opened()));
		assertEquals(sample.tree.opened(), sample.tree.rows().getLast());
		assertTrue(sample.tree.branch(sample.tree.opened().keyOf("opn56")).isPresent());
	}

	@Test
	void theWayToALinkIsFoundStepByStep() throws OsfException {
		var link = SampleTree.link("65a000000000000000000002", "/data/subject-1.csv");
		sample.load(sample.tree.projects());
		for (int steps = 0; steps < 3; steps++) {
			var expand = assertInstanceOf(Reveal.Step.Expand.class, Reveal.next(sample.tree, link));
			sample.load(expand.branch());
		}
		var select = assertInstanceOf(Reveal.Step.Select.class, Reveal.next(sample.tree, link));
		assertEquals("subject-1.csv", select.row().name());
	}

	@Test
	void aLinkIntoAProjectThatIsNotListedIsOpened() throws OsfException {
		sample.osf.projects.clear();
		sample.load(sample.tree.projects());
		assertEquals(new Reveal.Step.Open("abc12"), Reveal.next(sample.tree, SampleTree.link(SampleTree.FILE, "/Stroop.osexp")));
	}

	@Test
	void aStoppedListingCanBeTriedAgain() {
		BranchNode projects = sample.tree.projects();
		projects.begin();
		projects.stopped();
		assertTrue(onlyMessage(projects).canRetry());
		projects.forget();
		assertInstanceOf(LoadState.NotLoaded.class, projects.state());
	}

	private static MessageNode onlyMessage(BranchNode branch) {
		assertEquals(1, branch.rows().size());
		return assertInstanceOf(MessageNode.class, branch.rows().getFirst());
	}

	private static List<String> names(BranchNode branch) {
		return branch.rows().stream().map(ExplorerNode::name).toList();
	}
}
