package org.osfworkbench.sync.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Stat;

/** What every journal of a link does. */
public abstract class LinkJournalContract {

	protected static final Content BYTES = Content.of(5, new Hashes(Optional.empty(), Optional.of("0123456789abcdef".repeat(4))));

	private LinkJournal journal;

	/** Opens the store that this test works on; opened again after {@link LinkJournal#close()} it holds what was committed. */
	protected abstract LinkJournal open() throws Exception;

	@BeforeEach
	void start() throws Exception {
		journal = open();
	}

	@AfterEach
	void end() {
		journal.close();
	}

	private LinkState reopened() throws Exception {
		journal.close();
		journal = open();
		return journal.read();
	}

	@Test
	void beginsWithNothing() {
		assertThat(journal.read()).isEqualTo(LinkState.EMPTY);
		assertThat(journal.kept()).isEmpty();
	}

	@Test
	void keepsEveryKindOfChange() throws Exception {
		BaseNode folder = folder(1, 0, "d");
		BaseNode file = file(2, 1, "a\u0301.txt", "\u00e1.txt");
		BaseNode unseen = new BaseNode(3, 1, Kind.FILE, "b", "b", "f3", 7, Optional.of(Content.of(9, Hashes.UNKNOWN)), Optional.empty(), 0);
		Begun begun = new Begun(4, "upload", Map.of("id", "f2", "odd", "a=b\\n\nc\\"));
		OpenConflict conflict = new OpenConflict("d/a", "EDIT_EDIT", Map.of("copy", ""));
		journal.commit(List.of(new LinkChange.PutNode(folder), new LinkChange.PutNode(file), new LinkChange.PutNode(unseen),
				new LinkChange.Begin(begun), new LinkChange.PutConflict(conflict), new LinkChange.SetMeta("root", "r")));

		assertThat(reopened())
				.isEqualTo(new LinkState(List.of(folder, file, unseen), List.of(begun), List.of(conflict), Map.of("root", "r")));
		assertThat(journal.readWithoutNodes()).isEqualTo(new LinkState(List.of(), List.of(begun), List.of(conflict), Map.of("root", "r")));
	}

	@Test
	void replacesAndDrops() throws Exception {
		journal.commit(List.of(new LinkChange.PutNode(folder(1, 0, "d")), new LinkChange.PutNode(folder(2, 0, "e")),
				new LinkChange.Begin(new Begun(1, "a", Map.of())), new LinkChange.Begin(new Begun(2, "b", Map.of())),
				new LinkChange.PutConflict(new OpenConflict("p", "k", Map.of())),
				new LinkChange.PutConflict(new OpenConflict("q", "k", Map.of())), new LinkChange.SetMeta("x", "1"),
				new LinkChange.SetMeta("y", "1")));
		journal.commit(List.of(new LinkChange.PutNode(folder(1, 0, "other")), new LinkChange.DropNode(2), new LinkChange.End(1),
				new LinkChange.PutConflict(new OpenConflict("p", "other", Map.of())), new LinkChange.DropConflict("q"),
				new LinkChange.SetMeta("x", "2"), new LinkChange.SetMeta("y", "")));

		assertThat(reopened()).isEqualTo(new LinkState(List.of(folder(1, 0, "other")), List.of(new Begun(2, "b", Map.of())),
				List.of(new OpenConflict("p", "other", Map.of())), Map.of("x", "2")));
	}

	@Test
	void givesParentsBeforeChildrenHoweverTheyWereMoved() throws Exception {
		journal.commit(List.of(new LinkChange.PutNode(folder(1, 0, "old")), new LinkChange.PutNode(folder(5, 0, "new")),
				new LinkChange.PutNode(folder(3, 5, "middle")), new LinkChange.PutNode(folder(1, 3, "old"))));

		assertThat(reopened().nodes()).extracting(BaseNode::id).containsExactly(5L, 3L, 1L);
	}

	@Test
	void clearsAllButTheTrash() throws Exception {
		Kept kept = new Kept(17, "ab", 2, "replaced", "d/a");
		journal.commit(List.of(new LinkChange.PutNode(folder(1, 0, "d")), new LinkChange.Begin(new Begun(1, "a", Map.of())),
				new LinkChange.PutConflict(new OpenConflict("p", "k", Map.of())), new LinkChange.SetMeta("x", "1"),
				new LinkChange.PutKept(kept), new LinkChange.Clear(), new LinkChange.SetMeta("z", "1")));

		assertThat(reopened()).isEqualTo(new LinkState(List.of(), List.of(), List.of(), Map.of("z", "1")));
		assertThat(journal.kept()).containsExactly(kept);
	}

	@Test
	void listsTheTrashInOrderAndForgetsTheOld() throws Exception {
		Kept old = new Kept(17, "ab", 2, "replaced", "d/a");
		Kept young = new Kept(18, "ab", 2, "deleted", "d/a");
		journal.commit(List.of(new LinkChange.PutKept(young), new LinkChange.PutKept(old)));
		assertThat(journal.kept()).containsExactly(young, old);
		journal.commit(List.of(new LinkChange.DropKept(18)));

		reopened();
		assertThat(journal.kept()).containsExactly(young);
	}

	@Test
	void closesTwice() {
		journal.close();
		journal.close();
	}

	private static BaseNode folder(long id, long parent, String name) {
		return new BaseNode(id, parent, Kind.FOLDER, name, name, "d" + id, 0, Optional.empty(), Optional.empty(), 0);
	}

	private static BaseNode file(long id, long parent, String name, String localName) {
		return new BaseNode(id, parent, Kind.FILE, name, localName, "f" + id, 3, Optional.of(BYTES), Optional.of(new Stat(5, -7, 1L << 40)),
				99);
	}
}
