package org.osfworkbench.sync.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Names;

/** What was begun before a crash is settled by what is really there ({@code sync-design.md}, section 7). */
class RecoveryTest {

	private static final String COPY = "a (conflict remote 2026-03-01 101530).txt";

	@TempDir
	private Path folder;
	private Bench bench;

	@BeforeEach
	void open() throws IOException {
		bench = new Bench(folder);
	}

	/** A file that was moved out of reach. */
	@Nested
	class Held {

		@ParameterizedTest
		@ValueSource(strings = { Noted.DOWNLOAD, Noted.DELETE_LOCAL })
		void getsItsNameBack(String action) throws Exception {
			bench.hidden(bench.slots().held(7), "mine");
			bench.begin(7, action, Noted.PATH, "a", Noted.LOCAL, "a");

			settledHere(Map.of("a", "mine"));
		}

		@Test
		void goesToTheTrashIfItsNameIsTaken() throws Exception {
			bench.write("a", "newer");
			bench.hidden(bench.slots().held(7), "mine");
			bench.begin(7, Noted.DELETE_LOCAL, Noted.PATH, "A", Noted.LOCAL, "a");

			settledHere(Map.of("a", "newer"), "cut off|A|mine");
		}

		@Test
		void goesToTheTrashIfItsFolderIsGone() throws Exception {
			bench.write("e", "a file now");
			bench.hidden(bench.slots().held(7), "mine");
			bench.hidden(bench.slots().held(8), "yours");
			bench.begin(7, Noted.DELETE_LOCAL, Noted.PATH, "d/a", Noted.LOCAL, "d/a");
			bench.begin(8, Noted.DOWNLOAD, Noted.PATH, "e/a", Noted.LOCAL, "e/a");

			settledHere(Map.of("e", "a file now"), "cut off|d/a|mine", "cut off|e/a|yours");
		}

		@Test
		void isToldIfItWasFiledAlready() throws Exception {
			bench.hidden(bench.slots().held(6), "mine");
			bench.slots().keep(bench.slots().held(6), Bench.content("mine"), "not committed", "a");
			bench.begin(7, Noted.DELETE_LOCAL, words("mine", Noted.PATH, "a", Noted.LOCAL, "a"));

			settledHere(Map.of(), "cut off|a|mine");
		}

		@Test
		void isNotToldIfItNeverLeft() throws Exception {
			bench.write("a", "mine");
			bench.begin(7, Noted.DELETE_LOCAL, words("mine", Noted.PATH, "a", Noted.LOCAL, "a"));

			settledHere(Map.of("a", "mine"));
		}

		@Test
		void isKeptEvenIfNobodyKnowsWhose() throws Exception {
			bench.hidden(bench.slots().held(3), "whose");

			settledHere(Map.of(), "left over||whose");
			assertThat(bench.slots().left()).isEmpty();
		}
	}

	/** A download that was verified. */
	@Nested
	class Arrived {

		@Test
		void isKeptIfItHasNoName() throws Exception {
			bench.hidden(bench.slots().fresh(7), "theirs");
			bench.begin(7, Noted.DOWNLOAD, Noted.PATH, "a", Noted.LOCAL, "a");

			settledHere(Map.of(), "cut off|a|theirs");
			assertThat(bench.slots().arrived()).isEmpty();
		}

		@Test
		void isNotKeptTwiceIfItHasItsName() throws Exception {
			bench.hidden(bench.slots().fresh(7), "theirs");
			bench.disk().link(bench.slots().fresh(7), new Place(Place.Area.TREE, "a"));
			bench.begin(7, Noted.DOWNLOAD, Noted.PATH, "a", Noted.LOCAL, "a");

			settledHere(Map.of("a", "theirs"));
		}

		@ParameterizedTest
		@ValueSource(strings = { "newer!", "other" })
		void isKeptIfItsNameHasOtherBytes(String other) throws Exception {
			bench.write("a", other);
			bench.hidden(bench.slots().fresh(7), "theirs");
			bench.begin(7, Noted.DOWNLOAD, Noted.PATH, "a", Noted.LOCAL, "a");

			settledHere(Map.of("a", other), "cut off|a|theirs");
		}

		@Test
		void isKeptIfItsNameIsThatOfAFolder() throws Exception {
			bench.write("a/b", "below");
			bench.hidden(bench.slots().fresh(7), "theirs");
			bench.begin(7, Noted.DOWNLOAD, Noted.PATH, "a", Noted.LOCAL, "a");

			settledHere(Map.of("a/b", "below"), "cut off|a|theirs");
		}

		@Test
		void doesNotChangeWithTheFileInTheTree() throws Exception {
			bench.hidden(bench.slots().fresh(7), "theirs");
			bench.disk().link(bench.slots().fresh(7), new Place(Place.Area.TREE, "moved"));
			bench.begin(7, Noted.DOWNLOAD, Noted.PATH, "a", Noted.LOCAL, "a");
			bench.recovery().local();
			bench.write("moved", "changed");

			assertThat(bench.trash()).containsExactly("cut off|a|theirs");
		}

		@Test
		void isOfNoUseIfNothingWasBegunWithIt() throws Exception {
			bench.hidden(bench.slots().fresh(7), "half of th");
			bench.begin(7, Noted.DELETE_LOCAL, Noted.PATH, "a", Noted.LOCAL, "a");

			settledHere(Map.of());
			assertThat(bench.slots().arrived()).isEmpty();
		}

		@Test
		void isKeptIfTheJournalIsNew() throws Exception {
			bench.hidden(bench.slots().fresh(7), "theirs");
			new Recovery(bench.desk(), bench.state(Map.of())).local();

			assertThat(bench.trash()).containsExactly("left over||theirs");
			assertThat(bench.slots().arrived()).isEmpty();
		}
	}

	/** A local move. */
	@Nested
	class Moved {

		private BaseNode into;
		private BaseNode file;

		@BeforeEach
		void record() {
			into = bench.row(0, Kind.FOLDER, "d", "f1");
			file = bench.row(0, Kind.FILE, "a", "f2");
		}

		@Test
		void isRecordedIfItHappened() throws Exception {
			bench.write("d/b", "bytes");
			move("a", "d/b", file.id(), into.id());

			settledHere(Map.of("d/b", "bytes"));
			assertThat(bench.nodes).containsEntry(file.id(), new BaseNode(file.id(), into.id(), Kind.FILE, "B", "b", "f2", 1, file.content(),
					file.stat(), 0));
		}

		@Test
		void isRecordedInTheRoot() throws Exception {
			bench.write("b", "bytes");
			move("a", "b", file.id(), 0);

			settledHere(Map.of("b", "bytes"));
			assertThat(bench.nodes.get(file.id())).extracting(BaseNode::parent, BaseNode::localName).containsExactly(0L, "b");
		}

		@Test
		void isNotRecordedIfItDidNot() throws Exception {
			bench.write("a", "bytes");
			move("a", "d/b", file.id(), into.id());

			settledHere(Map.of("a", "bytes"));
			assertThat(bench.nodes).containsEntry(file.id(), file);
		}

		@Test
		void isNotRecordedIfSomethingHasTheOldNameAgain() throws Exception {
			bench.write("a", "other");
			bench.write("d/b", "bytes");
			move("a", "d/b", file.id(), into.id());

			settledHere(Map.of("a", "other", "d/b", "bytes"));
			assertThat(bench.nodes).containsEntry(file.id(), file);
		}

		@Test
		void isNotRecordedIfNothingHasTheNewName() throws Exception {
			move("a", "d/b", file.id(), into.id());

			settledHere(Map.of());
			assertThat(bench.nodes).containsEntry(file.id(), file);
		}

		@Test
		void isNotRecordedIfItWasForAMoment() throws Exception {
			String temporary = Names.temporary(file.id());
			bench.write(temporary, "bytes");
			move("a", temporary, file.id(), 0);

			settledHere(Map.of(temporary, "bytes"));
			assertThat(bench.nodes).containsEntry(file.id(), file);
		}

		@Test
		void isNotRecordedWithoutARecord() throws Exception {
			bench.write("d/b", "bytes");
			bench.write("e/b", "bytes");
			move("a", "d/b", -1, into.id());
			bench.begin(8, Noted.MOVE_LOCAL, Noted.PATH, "a", Noted.LOCAL, "a", Noted.TARGET, "e/b", Noted.BASE, Long.toString(file.id()),
					Noted.BASE_PARENT, "-1", Noted.NAME, "b");

			settledHere(Map.of("d/b", "bytes", "e/b", "bytes"));
			assertThat(bench.nodes.values()).containsExactly(into, file);
		}

		private void move(String from, String to, long base, long parent) {
			bench.begin(7, Noted.MOVE_LOCAL, Noted.PATH, from, Noted.LOCAL, from, Noted.TARGET, to, Noted.BASE, Long.toString(base),
					Noted.BASE_PARENT, Long.toString(parent), Noted.NAME, "B");
		}
	}

	/** A conflict copy. */
	@Nested
	class SetAside {

		private BaseNode top;
		private BaseNode below;
		private BaseNode other;

		@BeforeEach
		void record() {
			top = bench.row(0, Kind.FOLDER, "d", "f1");
			below = bench.row(top.id(), Kind.FILE, "a", "f2");
			other = bench.row(0, Kind.FILE, "o", "f3");
		}

		@Test
		void takesItsRecordAway() throws Exception {
			bench.write("copy/a", "bytes");
			aside("DROP", top.id());

			settledHere(Map.of("copy/a", "bytes"));
			assertThat(bench.nodes.values()).containsExactly(other);
			assertConflict();
		}

		@Test
		void takesItsRecordWithIt() throws Exception {
			bench.write("copy/a", "bytes");
			aside("FOLLOW", top.id());

			settledHere(Map.of("copy/a", "bytes"));
			assertThat(bench.nodes.get(top.id())).extracting(BaseNode::name, BaseNode::localName, BaseNode::parent).containsExactly("COPY", "copy", 0L);
			assertThat(bench.nodes.values()).contains(below, other);
			assertConflict();
		}

		@Test
		void leavesItsRecord() throws Exception {
			bench.write("copy/a", "bytes");
			aside("STAY", top.id());

			settledHere(Map.of("copy/a", "bytes"));
			assertThat(bench.nodes.values()).containsExactly(top, below, other);
			assertConflict();
		}

		@ParameterizedTest
		@ValueSource(strings = { "DROP", "FOLLOW", "STAY" })
		void mayHaveNoRecord(String fate) throws Exception {
			bench.write("copy/a", "bytes");
			aside(fate, -1);

			settledHere(Map.of("copy/a", "bytes"));
			assertThat(bench.nodes.values()).containsExactly(top, below, other);
			assertConflict();
		}

		@ParameterizedTest
		@ValueSource(strings = { "DROP", "FOLLOW" })
		void isNoneIfItDidNotHappen(String fate) throws Exception {
			bench.write("d/a", "bytes");
			aside(fate, top.id());

			settledHere(Map.of("d/a", "bytes"));
			assertThat(bench.nodes.values()).containsExactly(top, below, other);
			assertThat(bench.conflicts).isEmpty();
		}

		private void aside(String fate, long base) {
			bench.begin(7, Noted.SET_ASIDE, Noted.PATH, "D", Noted.LOCAL, "d", Noted.TARGET, "copy", Noted.BASE, Long.toString(base), Noted.FATE, fate,
					Noted.NAME, "COPY", Noted.CONFLICT, "EDIT_EDIT", "copy", "COPY", "local-size", "3", "local-sha256",
					sha256("old"), "remote-size", "-1");
		}

		private void assertConflict() {
			assertThat(bench.conflicts.get("D").kind()).isEqualTo("EDIT_EDIT");
			assertThat(bench.conflicts.get("D").details()).isEqualTo(Map.of("copy", "COPY", "local-size", "3", "local-sha256", sha256("old"),
					"remote-size", "-1"));
		}
	}

	/** Bytes that were on their way. */
	@Nested
	class Uploaded {

		private BaseNode file;

		@BeforeEach
		void record() {
			file = bench.row(0, Kind.FILE, "a.txt", "f1");
			bench.write("a.txt", "mine");
		}

		@Test
		void areRecordedIfTheyLanded() throws Exception {
			bench.file("f1", "root", "a.txt", "old", "mine");
			upload(file.id(), "f1");

			settledThere();
			assertThat(bench.nodes).containsEntry(file.id(),
					new BaseNode(file.id(), 0, Kind.FILE, "a.txt", "a.txt", "f1", 2, Optional.of(plain("mine")), Optional.empty(), 0));
			assertThat(bench.conflicts).isEmpty();
			assertThat(bench.tree()).containsOnlyKeys("a.txt");
		}

		@Test
		void areRecordedWithAnIdThatCameSince() throws Exception {
			bench.file("f9", "root", "a.txt", "old", "mine");
			upload(file.id(), "f9");

			settledThere();
			assertThat(bench.nodes.get(file.id())).extracting(BaseNode::remoteId, BaseNode::remoteVersion).containsExactly("f9", 2);
		}

		@Test
		void areNotRecordedWithAnIdOfAnother() throws Exception {
			BaseNode other = bench.row(0, Kind.FILE, "b", "f9");
			bench.file("f9", "root", "a.txt", "old", "mine");
			upload(file.id(), "f9");

			settledThere();
			assertThat(bench.nodes.values()).containsExactly(file, other);
		}

		@Test
		void areFoundBelowANewerVersion() throws Exception {
			bench.file("f1", "root", "a.txt", "old", "mine", "newer", "newest");
			upload(file.id(), "f1");

			settledThere();
			assertThat(bench.nodes.get(file.id()).remoteVersion()).isEqualTo(2);
			assertThat(bench.conflicts).isEmpty();
		}

		@Test
		void areNotRecordedIfTheyDidNotLand() throws Exception {
			bench.file("f1", "root", "a.txt", "mine", "theirs");
			upload(file.id(), "f1");

			settledThere();
			assertThat(bench.nodes.values()).containsExactly(file);
			assertThat(bench.requests).containsExactly("look f1");
		}

		@Test
		void areNotRecordedIfTheFileIsGone() throws Exception {
			upload(file.id(), "f1");

			settledThere();
			assertThat(bench.nodes.values()).containsExactly(file);
		}

		@Test
		void haveNoRecordToBePutInto() throws Exception {
			bench.file("f1", "root", "a.txt", "old", "theirs", "mine");
			upload(-1, "f1");

			settledThere();
			assertThat(bench.nodes.values()).containsExactly(file);
			assertThat(bench.conflicts).containsOnlyKeys("A");
		}

		@Test
		void overtookAVersionThatIsKept() throws Exception {
			bench.file("f1", "root", "a.txt", "old", "theirs", "mine");
			upload(file.id(), "f1");

			settledThere();
			assertThat(bench.tree()).isEqualTo(Map.of("a.txt", "mine", COPY, "theirs"));
			assertThat(bench.nodes.get(file.id()).remoteVersion()).isEqualTo(3);
			var conflict = OpenConflicts.conflict(bench.conflicts.get("A"));
			assertThat(conflict.copy()).contains(COPY);
			assertThat(conflict.local().orElseThrow().sameBytes(plain("mine"))).isTrue();
			assertThat(conflict.remote().orElseThrow().sameBytes(plain("theirs"))).isTrue();
			assertThat(bench.slots().arrived()).isEmpty();
		}

		@Test
		void overtookTheirOwnBytes() throws Exception {
			bench.file("f1", "root", "a.txt", "old", "mine", "x", "mine");
			upload(file.id(), "f1");

			settledThere();
			assertThat(bench.tree()).isEqualTo(Map.of("a.txt", "mine", COPY, "x"));
			assertThat(bench.nodes.get(file.id()).remoteVersion()).isEqualTo(4);
		}

		@Test
		void findTheirCopyAgain() throws Exception {
			String second = COPY.replace(").txt", " 2).txt");
			bench.write(COPY, "another");
			bench.write(second, "theirs");
			bench.file("f1", "root", "a.txt", "old", "theirs", "mine");
			upload(file.id(), "f1");

			settledThere();
			assertThat(bench.tree()).isEqualTo(Map.of("a.txt", "mine", COPY, "another", second, "theirs"));
			assertThat(bench.conflicts.get("A").details()).containsEntry("copy", second);
		}

		@Test
		void haveTheirCopyBesideThem() throws Exception {
			bench.write("d/a.txt", "mine");
			bench.file("f1", "root", "a.txt", "old", "theirs", "mine");
			bench.begin(7, Noted.UPLOAD, words("mine", Noted.PATH, "D/a.txt", Noted.LOCAL, "d/a.txt", Noted.REMOTE, "f1", Noted.VERSION, "1",
					Noted.SINCE, since(), Noted.BASE, Long.toString(file.id())));

			settledThere();
			assertThat(bench.tree()).containsEntry("d/" + COPY, "theirs");
			assertThat(bench.conflicts.get("D/a.txt").details()).containsEntry("copy", "D/" + COPY);
		}

		@Test
		void haveTheirCopyInTheRootIfTheFolderIsGone() throws Exception {
			bench.write("e", "a file now");
			bench.file("f1", "root", "a.txt", "old", "theirs", "mine");
			bench.begin(7, Noted.UPLOAD, words("mine", Noted.PATH, "e/a.txt", Noted.LOCAL, "e/a.txt", Noted.REMOTE, "f1", Noted.VERSION, "1",
					Noted.SINCE, since(), Noted.BASE, Long.toString(file.id())));

			settledThere();
			assertThat(bench.tree()).containsEntry(COPY, "theirs");
			assertThat(bench.conflicts.get("e/a.txt").details()).containsEntry("copy", COPY);
		}

		@Test
		void waitForAConnection() {
			bench.refusal = Optional.of(new OsfException.Unavailable("away", Details.NONE, null));
			upload(file.id(), "f1");

			assertThatThrownBy(() -> bench.recovery().remote()).isInstanceOf(OsfException.Unavailable.class);
			assertThat(bench.begun).containsOnlyKeys(7L);
		}

		@Test
		void areLeftToTheNextLookIfTheServerRefuses() throws Exception {
			for (OsfException refusal : List.of(new OsfException.Forbidden("no", new Details(403, "", "", "")),
					new OsfException.Unavailable("broken", new Details(500, "", "", ""), null))) {
				bench.refusal = Optional.of(refusal);
				upload(file.id(), "f1");

				settledThere();
				assertThat(bench.nodes.values()).containsExactly(file);
			}
		}

		private void upload(long base, String id) {
			bench.begin(7, Noted.UPLOAD, words("mine", Noted.PATH, "A", Noted.LOCAL, "a.txt", Noted.REMOTE, id, Noted.VERSION, "1", Noted.SINCE,
					since(), Noted.BASE, Long.toString(base)));
		}
	}

	/** A new file on its way. */
	@Nested
	class Created {

		private BaseNode into;

		@BeforeEach
		void record() {
			into = bench.row(0, Kind.FOLDER, "d", "f1");
			bench.write("d/a.txt", "mine");
		}

		@Test
		void isRecordedIfItLanded() throws Exception {
			bench.file("f2", "f1", "other.txt", "mine");
			bench.file("f3", "f1", "A.txt", "mine");
			create(into.id());

			settledThere();
			assertThat(bench.nodes).containsEntry(2L,
					new BaseNode(2, into.id(), Kind.FILE, "A.txt", "a.txt", "f3", 1, Optional.of(Bench.content("mine")), Optional.empty(), 0));
			assertThat(bench.conflicts).isEmpty();
		}

		@Test
		void isRecordedInTheRoot() throws Exception {
			bench.file("f3", "f1", "A.txt", "theirs", "mine");
			create(0);

			settledThere();
			assertThat(bench.nodes.get(2L)).extracting(BaseNode::parent, BaseNode::remoteVersion).containsExactly(0L, 2);
			assertThat(bench.tree()).containsOnlyKeys("d/a.txt");
		}

		@Test
		void isNotRecordedIfOtherBytesAreThere() throws Exception {
			bench.file("f3", "f1", "A.txt", "mine", "theirs");
			create(into.id());

			nothingNew();
		}

		@Test
		void isNotRecordedIfItsFolderIsNot() throws Exception {
			bench.file("f3", "f1", "A.txt", "mine");
			create(-1);

			nothingNew();
		}

		@Test
		void isNotRecordedWithAnIdOfAnother() throws Exception {
			bench.file("f3", "f1", "A.txt", "mine");
			bench.row(0, Kind.FILE, "b", "f3");
			create(into.id());

			nothingNew();
		}

		@Test
		void isNotRecordedTwiceUnderOneName() throws Exception {
			bench.file("f3", "f1", "A.txt", "mine");
			bench.row(into.id(), Kind.FILE, "A.txt", "f4");
			create(into.id());

			nothingNew();
		}

		@Test
		void mayHaveANameThatIsTakenElsewhere() throws Exception {
			bench.file("f3", "f1", "A.txt", "mine");
			bench.row(0, Kind.FILE, "A.txt", "f4");
			create(into.id());

			settledThere();
			assertThat(bench.nodes.get(3L)).extracting(BaseNode::parent, BaseNode::remoteId).containsExactly(into.id(), "f3");
		}

		private void nothingNew() throws Exception {
			List<BaseNode> before = List.copyOf(bench.nodes.values());
			settledThere();
			assertThat(bench.nodes.values()).containsExactlyElementsOf(before);
		}

		private void create(long base) {
			bench.begin(7, Noted.CREATE, words("mine", Noted.PATH, "D/A.txt", Noted.LOCAL, "d/a.txt", Noted.PARENT, "f1", Noted.NAME, "A.txt",
					Noted.SINCE, since(), Noted.BASE, Long.toString(base)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { Noted.DELETE_REMOTE, Noted.MOVE_REMOTE, Noted.MAKE_LOCAL, Noted.MAKE_REMOTE })
	void theRestIsLeftToTheNextLook(String action) throws Exception {
		bench.begin(7, action, Noted.PATH, "a");
		bench.recovery().local();
		assertThat(bench.begun).hasSize(1);

		settledThere();
		assertThat(bench.requests).isEmpty();
	}

	@Test
	void whatIsOnThisDiskIsNotSettledOnTheServer() throws Exception {
		bench.begin(7, Noted.DOWNLOAD, Noted.PATH, "a");
		bench.recovery().remote();

		assertThat(bench.begun).hasSize(1);
	}

	@Test
	void anIntentWithoutAWordIsAnError() {
		bench.begin(7, Noted.UPLOAD, Noted.PATH, "a");

		assertThatThrownBy(() -> bench.recovery().remote()).isInstanceOf(IllegalStateException.class).hasMessageContaining(Noted.REMOTE)
				.hasMessageContaining(Noted.UPLOAD);
	}

	private void settledHere(Map<String, String> tree, String... trash) throws IOException {
		bench.recovery().local();
		assertThat(bench.tree()).isEqualTo(tree);
		assertThat(bench.trash()).containsExactlyInAnyOrder(trash);
		assertThat(bench.begun).isEmpty();
		assertThat(Files.list(bench.root.resolve(".osfworkbench").resolve("held"))).isEmpty();
	}

	private void settledThere() throws Exception {
		bench.recovery().remote();
		assertThat(bench.begun).isEmpty();
	}

	private static String[] words(String text, String... more) {
		List<String> words = new ArrayList<>(Arrays.asList(more));
		words.addAll(List.of(Noted.SIZE, Integer.toString(text.length()), Noted.SHA256, sha256(text)));
		return words.toArray(String[]::new);
	}

	private static Content plain(String text) {
		return Bench.content(text);
	}

	private static String sha256(String text) {
		return Bench.content(text).hashes().sha256().orElseThrow();
	}

	private static String since() {
		return Long.toString(Bench.CLOCK.millis());
	}
}
