package org.osfworkbench.ui.tests.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.User;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.LoadState;
import org.osfworkbench.ui.explorer.model.MessageNode;
import org.osfworkbench.ui.explorer.model.Kinds;
import org.osfworkbench.ui.explorer.model.PeopleNode;
import org.osfworkbench.ui.explorer.model.Reveal;
import org.osfworkbench.ui.explorer.model.RowSort;
import org.osfworkbench.ui.explorer.model.SearchNode;

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
		projects.loaded(projects.fetch(sample.osf.client, Cancellation.NEVER));
		assertEquals(List.of("My Study", "Reading times", "Zoo"), names(projects));
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
		sample.osf.projects.clear();
		sample.osf.missing = 1;
		assertEquals(MessageNode.Kind.INCOMPLETE, onlyMessage(sample.load(sample.tree.projects())).kind());
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
	void rowsJustCameOnlyTheFirstTime() throws OsfException {
		BranchNode data = (BranchNode) sample.row("My Study", "OSF Storage", "data");
		assertFalse(data.hasJustCome());
		sample.load(data);
		assertTrue(data.hasJustCome());
		assertTrue(data.begin());
		assertFalse(data.hasJustCome());
		sample.load(data);
		assertFalse(data.hasJustCome(), "what is shown must not be taken away and come back");
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
			var expand = assertInstanceOf(Reveal.Step.Expand.class, Reveal.next(sample.tree, Reveal.Target.of(link)));
			sample.load(expand.branch());
		}
		var select = assertInstanceOf(Reveal.Step.Select.class, Reveal.next(sample.tree, Reveal.Target.of(link)));
		assertEquals("subject-1.csv", select.row().name());
	}

	@Test
	void aLinkIntoAProjectThatIsNotListedIsOpened() throws OsfException {
		sample.osf.projects.clear();
		sample.load(sample.tree.projects());
		assertEquals(new Reveal.Step.Open("abc12"), Reveal.next(sample.tree, Reveal.Target.of(SampleTree.link(SampleTree.FILE, "/Stroop.osexp"))));
	}

	@Test
	void aLongFolderIsShownInPartsAndNothingJumps() throws OsfException {
		int many = 3 * BranchNode.PART - 50;
		sample.osf.folders.put(SampleTree.FOLDER, IntStream.range(0, many)
				.<RemoteEntry>mapToObj(i -> FakeOsf.file("abc12", "65b%021d".formatted(i), "/data/%04d.csv".formatted(i), OptionalLong.of(i), 1)).toList());
		BranchNode data = sample.load((BranchNode) sample.row("My Study", "OSF Storage", "data"));
		List<String> first = names(data);
		assertEquals(BranchNode.PART + 1, first.size());
		assertTrue(first.getLast().contains(String.valueOf(many)), first.getLast());
		assertTrue(data.showMore());
		assertEquals(first.subList(0, BranchNode.PART), names(data).subList(0, BranchNode.PART));
		data.showUpTo(data.children().getLast());
		assertEquals(many, names(data).size());
		assertFalse(data.showMore());
		assertEquals("0549.csv", data.rows(RowSort.read("SIZE-"), false).getFirst().name());
	}

	@Test
	void aLongListOfTheServerIsFetchedInParts() throws OsfException {
		sample.osf.projects.clear();
		IntStream.range(0, 130).forEach(i -> sample.osf.projects.add(FakeOsf.node("n%04d".formatted(i), "Project " + i, true, "read")));
		BranchNode projects = sample.load(sample.tree.projects());
		assertEquals(MessageNode.Kind.MORE, assertInstanceOf(MessageNode.class, projects.rows().getLast()).kind());
		assertFalse(projects.showMore(), "all that is known is shown");
		projects.appended(projects.more().orElseThrow().next(Cancellation.NEVER));
		assertEquals(130, projects.rows().size());
		assertTrue(projects.more().isEmpty());
	}

	@Test
	void linkedNodesAreShownBesideComponents() throws OsfException {
		sample.osf.linked.put("abc12", List.of(FakeOsf.node("oth78", "Elsewhere", true)));
		BranchNode study = sample.load((BranchNode) sample.row("My Study"));
		assertEquals(List.of("OSF Storage", "Pilot", "Elsewhere"), names(study));
		assertEquals("Linked project", Kinds.of(study.children().getLast()));
	}

	@Test
	void aSearchFindsProjectsAndPeopleAndAsksForPeopleOnlyWhenOpened() throws OsfException {
		SearchNode search = new SearchNode("olleague");
		sample.tree.show(Optional.of(search));
		sample.osf.people.put("olleague", List.of(new User("usr12", "A Colleague", URI.create("https://osf.example/usr12/"))));
		sample.load(search);
		assertEquals(2, search.children().size(), names(search).toString());
		BranchNode people = assertInstanceOf(PeopleNode.class, search.children().getFirst());
		assertInstanceOf(LoadState.NotLoaded.class, people.state());
		assertEquals(List.of("A Colleague"), names(sample.load(people)));
		assertEquals(List.of("A colleague's"), names(sample.load((BranchNode) people.children().getFirst())));
		assertEquals(search, sample.tree.rows().getLast());
	}

	@Test
	void withoutAnAccountTheTreeSaysHowToGetIn() {
		sample.tree.withoutAccount();
		assertEquals(MessageNode.Kind.SIGN_IN, onlyMessage(sample.tree.projects()).kind());
	}

	@Test
	void columnsSortWithinTheirKindAndUnknownIsLast() throws OsfException {
		sample.osf.folders.put(SampleTree.FOLDER, List.of(FakeOsf.file("abc12", "1", "/data/b.csv", OptionalLong.of(5), 1),
				FakeOsf.file("abc12", "2", "/data/a.csv", OptionalLong.empty(), 0), FakeOsf.file("abc12", "3", "/data/c.txt", OptionalLong.of(9), 3),
				FakeOsf.folder("abc12", "4", "/data/z/")));
		BranchNode data = sample.load((BranchNode) sample.row("My Study", "OSF Storage", "data"));
		assertEquals(List.of("z", "a.csv", "b.csv", "c.txt"), names(data));
		assertEquals(List.of("z", "b.csv", "c.txt", "a.csv"), sorted(data, "SIZE+"));
		assertEquals(List.of("z", "c.txt", "b.csv", "a.csv"), sorted(data, "VERSION-"));
		assertEquals(List.of("z", "c.txt", "a.csv", "b.csv"), sorted(data, "KIND-"));
		Optional<RowSort> twice = RowSort.next(RowSort.next(Optional.empty(), RowSort.Column.NAME), RowSort.Column.NAME);
		assertEquals(Optional.of(new RowSort(RowSort.Column.NAME, true)), twice);
		assertEquals(Optional.empty(), RowSort.next(twice, RowSort.Column.NAME));
	}

	private static List<String> sorted(BranchNode branch, String sort) {
		return branch.rows(RowSort.read(sort), false).stream().map(ExplorerNode::name).toList();
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
