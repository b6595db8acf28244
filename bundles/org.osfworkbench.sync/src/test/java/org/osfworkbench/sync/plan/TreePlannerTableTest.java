package org.osfworkbench.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.sync.engine.Answer.Pick;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.match.State;

/**
 * One line for each cell of {@code sync-design.md}, section 5. Both sides end alike, so one column tells the end; {@code ~} marks a
 * conflict copy, {@code -} stands for nothing.
 */
class TreePlannerTableTest {

	private static final LinkSettings ASK = LinkSettings.PROJECT.with(LinkSettings.Policy.ASK);

	@ParameterizedTest(name = "{0}: here {1}, there {2}")
	@CsvSource(delimiter = '|', value = { //
			"U/U   | a=A   | a=A@a         | a=A            | -  | -", //
			"U/M   | a=A   | a=R@a         | a=R            | A  | -", //
			"U/D   | a=A   | -             | -              | A  | -", //
			"U/V   | a=A   | r=A@a         | r=A            | -  | -", //
			"U/VM  | a=A   | r=R@a         | r=R            | A  | -", //
			"U/T   | a=A   | a/n=N         | a/n=N          | A  | -", //
			"M/U   | a=L   | a=A@a         | a=L            | -  | -", //
			"M/M   | a=L   | a=R@a         | a=R a~=L       | -  | edit-edit a", //
			"M/M=  | a=X   | a=X@a         | a=X            | -  | -", //
			"M/D   | a=L   | -             | a=L            | -  | restored a", //
			"M/V   | a=L   | r=A@a         | r=L            | -  | -", //
			"M/VM  | a=L   | r=R@a         | r=R r~=L       | -  | edit-edit r", //
			"M/VM= | a=X   | r=X@a         | r=X            | -  | -", //
			"M/T   | a=L   | a/n=N         | a/n=N a~=L     | -  | type a", //
			"D/U   | -     | a=A@a         | -              | A  | -", //
			"D/M   | -     | a=R@a         | a=R            | -  | restored a", //
			"D/D   | -     | -             | -              | -  | -", //
			"D/V   | -     | r=A@a         | r=A            | -  | restored r", //
			"D/VM  | -     | r=R@a         | r=R            | -  | restored r", //
			"D/T   | -     | a/n=N         | a/n=N          | -  | -", //
			"V/U   | l=A   | a=A@a         | l=A            | -  | -", //
			"V/M   | l=A   | a=R@a         | l=R            | A  | -", //
			"V/D   | l=A   | -             | l=A            | -  | restored l", //
			"V/V   | l=A   | r=A@a         | r=A            | -  | rename-rename a", //
			"V/V=  | l=A   | l=A@a         | l=A            | -  | -", //
			"V/VM  | l=A   | r=R@a         | r=R            | A  | rename-rename a", //
			"V/VM= | l=A   | l=R@a         | l=R            | A  | -", //
			"V/T   | l=A   | a/n=N         | a/n=N l=A      | -  | restored l", //
			"T/U   | a/l=L | a=A@a         | a/l=L          | A  | -", //
			"T/M   | a/l=L | a=R@a         | a=R a~/l=L     | -  | type a, restored a", //
			"T/D   | a/l=L | -             | a/l=L          | -  | -", //
			"T/V   | a/l=L | r=A@a         | a/l=L r=A      | -  | restored r", //
			"T/VM  | a/l=L | r=R@a         | a/l=L r=R      | -  | restored r", //
			"T/T   | a/l=L | a/n=N         | a/l=L a/n=N    | -  | -" })
	void cellOfAFile(String cell, String here, String there, String end, String trash, String told) {
		check("a=A", here, there, end, trash, told, false);
	}

	/** The matcher finds a file that was both edited and renamed only where the rename is one of case, on a disk that ignores it. */
	@ParameterizedTest(name = "{0}: here {1}, there {2}")
	@CsvSource(delimiter = '|', value = { //
			"VM/U   | A=L | a=A@a | A=L      | - | -", //
			"VM/M   | A=L | a=R@a | A=R A~=L | - | edit-edit A", //
			"VM/M=  | A=X | a=X@a | A=X      | - | -", //
			"VM/D   | A=L | -     | A=L      | - | restored A", //
			"VM/V   | A=L | r=A@a | r=L      | - | rename-rename a", //
			"VM/VM  | A=L | r=R@a | r=R r~=L | - | edit-edit r, rename-rename a", //
			"VM/VM= | A=X | r=X@a | r=X      | - | rename-rename a" })
	void cellOfAFileThatWasEditedAndRenamedHere(String cell, String here, String there, String end, String trash, String told) {
		check("a=A", here, there, end, trash, told, true);
	}

	@ParameterizedTest(name = "{0}: here {1}, there {2}")
	@CsvSource(delimiter = '|', value = { //
			"U/D, nothing new         | d/ d/a=A   | -               | -                | A   | -", //
			"U/D, new inside          | d/a=A d/n=N | -              | d/n=N            | A   | -", //
			"U/D, edited inside       | d/a=L      | -               | d/a=L            | -   | restored d/a", //
			"D/U, nothing new         | -          | d/@d d/a=A@a    | -                | A   | -", //
			"D/U, new inside          | -          | d/@d d/a=A@a d/n=N | d/n=N         | A   | -", //
			"D/D                      | -          | -               | -                | -   | -", //
			"V/U                      | e/a=A      | d/@d d/a=A@a    | e/a=A            | -   | -", //
			"U/V                      | d/a=A      | e/@d e/a=A@a    | e/a=A            | -   | -", //
			"V/V                      | l/a=A      | r/@d r/a=A@a    | r/a=A            | -   | rename-rename d", //
			"V/D keeps its content    | e/a=A      | -               | e/               | A   | restored e", //
			"D/V keeps its content    | -          | e/@d e/a=A@a    | e/               | A   | restored e", //
			"T/U                      | d=L        | d/@d d/a=A@a    | d=L              | A   | -", //
			"U/T                      | d/a=A      | d=R@r           | d=R              | A   | -", //
			"U/T, new inside          | d/a=A d/n=N | d=R@r          | d=R d~/n=N       | A   | type d", //
			"T/U, new inside          | d=L        | d/@d d/a=A@a d/n=N | d/n=N d~=L    | A   | type d", //
			"T/T, files that differ   | d=L        | d=R@r           | d=R d~=L         | -   | create-create d", //
			"T/T, files that are equal | d=X       | d=X@r           | d=X              | -   | -" })
	void folder(String cell, String here, String there, String end, String trash, String told) {
		check("d/ d/a=A@a", here, there, end, trash, told, false);
	}

	@ParameterizedTest(name = "{0}: here {1}, there {2}")
	@CsvSource(delimiter = '|', value = { //
			"C/-            | a=L        | -           | a=L         | - | -", //
			"-/C            | -          | a=R         | a=R         | - | -", //
			"C/C equal      | a=X        | a=X         | a=X         | - | -", //
			"C/C different  | a=L        | a=R         | a=R a~=L    | - | create-create a", //
			"C/- folder     | d/         | -           | d/          | - | -", //
			"-/C folder     | -          | d/          | d/          | - | -", //
			"file/folder    | a=L        | a/n=N       | a/n=N a~=L  | - | type a", //
			"folder/file    | a/l=L      | a=R         | a=R a~/l=L  | - | type a", //
			"folder/folder  | d/l=L      | d/r=R       | d/l=L d/r=R | - | -", //
			"folder/folder, one file in both | d/x=L | d/x=R | d/x=R d/x~=L | - | create-create d/x" })
	void withoutRecord(String cell, String here, String there, String end, String trash, String told) {
		check("-", here, there, end, trash, told, false);
	}

	@ParameterizedTest(name = "{0}: {1}; here {2}, there {3}")
	@CsvSource(delimiter = '|', value = { //
			"a rename here onto a new name there  | a=A         | b=A         | a=A@a b=R@r       | b=R b~=A      | - | name-taken b", //
			"a rename there onto a new name here  | a=A         | a=A b=L     | b=A@a             | b=A b~=L      | - | create-create b", //
			"a circle drops the move made here    | x/1=A y/2=B | y/2=B y/x/1=A | x/@x x/1=A@x/1 x/y/@y x/y/2=B@y/2 | x/1=A x/y/2=B | - | move-cycle x", //
			"two change names there               | a=A b=B     | a=A b=B     | b=A@a a=B@b       | a=B b=A       | - | -", //
			"three change names there             | a=A b=B c=C | a=A b=B c=C | b=A@a c=B@b a=C@c | a=C b=A c=B   | - | -", //
			"two folders change names there       | x/1=A y/2=B | x/1=A y/2=B | y/@x y/1=A@x/1 x/@y x/2=B@y/2 | x/2=B y/1=A | - | -", //
			"a file takes its folder's name there | x/1=A       | x/1=A       | x=A@x/1           | x=A           | - | -", //
			"a file takes its folder's name here  | x/1=A       | x=A         | x/@x x/1=A@x/1    | x=A           | - | -", //
			"a folder takes its file's name there | x=A         | x=A         | x/@n x/x=A@x      | x/x=A         | - | -", //
			"a folder takes its file's name here  | x=A         | x/x=A       | x=A@x             | x/x=A         | - | -", //
			"outside in there                     | a/a/1=A     | a/a/1=A     | a/@a/a a/1=A@a/a/1 a/a/@a | a/1=A a/a/ | - | -", //
			"inside out there, half gone here     | a/a/a/1=A   | a/ n/1=A    | a/@a b/@a/a/a b/1=A@a/a/a/1 b/n/@a/a | a/ b/1=A b/n/ | - | rename-rename a/a/a, restored b/n", //
			"a child of a folder renamed there    | d/a=A d/k=K | d/b=A d/k=K | e/@d e/a=A@d/a e/k=K@d/k | e/b=A e/k=K | - | -", //
			"a deleted child of one renamed there | d/a=A d/k=K | d/k=K       | e/@d e/a=A@d/a e/k=K@d/k | e/k=K | A | -", //
			"a deleted child of one renamed here  | d/a=A d/k=K | e/a=A e/k=K | d/@d d/k=K@d/k    | e/k=K         | A | -", //
			"a new id under the old name          | a=A         | a=A         | a=R@other         | a=R           | A | -" })
	void wholeTree(String what, String base, String here, String there, String end, String trash, String told) {
		check(base, here, there, end, trash, told, false);
	}

	@ParameterizedTest(name = "{0}: local {1}, remote {2}, both {3}")
	@CsvSource(delimiter = '|', value = { //
			"a=A | a=L   | a=R@a       | a=L         | a=R   | a=R a~=L", //
			"a=A | a=L   | r=R@a       | r=L         | r=R   | r=R r~=L", //
			"-   | a=L   | a=R         | a=L         | a=R   | a=R a~=L", //
			"-   | a=L   | a/n=N       | a=L a~/n=N  | a/n=N | a/n=N a~=L", //
			"-   | a/l=L | a=R         | a/l=L a~=R  | a=R a~/l=L | a=R a~/l=L", //
			"a=A | a=L   | a/n=N       | a=L a~/n=N  | a/n=N | a/n=N a~=L", //
			"a=A | a/l=L | a=R@a       | a/l=L a~=R  | a=R a~/l=L | a=R a~/l=L", //
			"a=A | b=A   | a=A@a b=R@r | b=A b~=R    | a=A b=R | b=R b~=A", //
			"a=A | a=A b=L | b=A@a     | b=L b~=A    | b=A   | b=A b~=L" })
	void whoIsAskedPicks(String base, String here, String there, String local, String remote, String both) {
		for (Pick pick : Pick.values()) {
			Play play = play(base, here, there, false).with(ASK);
			String before = play.local() + play.remote();
			Plan waiting = play.run();
			assertThat(play.local() + play.remote()).as("nothing is touched").isEqualTo(before);
			assertThat(waiting.waiting()).hasSize(1);
			play.answering(new Settled(waiting.waiting().get(0), pick));
			Plan end = play.run();
			String expected = switch (pick) {
			case LOCAL -> local;
			case REMOTE -> remote;
			case BOTH -> both;
			};
			assertThat(end.operations()).isEmpty();
			assertThat(brief(play.local())).as("%s", pick).isEqualTo(expected);
			assertThat(brief(play.remote())).as("%s", pick).isEqualTo(expected);
		}
	}

	@Test
	void anAnswerHoldsOnlyForTheBytesThatWereShown() {
		Play shown = play("a=A", "a=L1", "a=R1@a", false).with(ASK);
		Settled answer = new Settled(shown.run().waiting().get(0), Pick.LOCAL);

		for (String[] now : new String[][] { { "a=L2", "a=R1@a" }, { "a=L1", "a=R2@a" } }) {
			Play later = play("a=A", now[0], now[1], false).with(ASK).answering(answer);
			assertThat(later.run().waiting()).hasSize(1);
			assertThat(later.done).isEmpty();
		}
	}

	@Test
	void theLocalBytesGoOnTopOfTheVersionThatWasSeen() {
		Play play = play("a=A", "a=L", "a=A@a", false);

		assertThat(play.plan().next()).singleElement().isInstanceOfSatisfying(Operation.Upload.class,
				upload -> assertThat(upload.version()).isEqualTo(1));
	}

	@Test
	void aFolderThatGoesWholeIsOneRemoteDelete() {
		Play play = play("d/a=A d/s/b=B k=K", "k=K", "d/@d d/a=A@d/a d/s/@d/s d/s/b=B@d/s/b k=K@k", false);

		assertThat(Play.words(play.plan().operations())).containsExactly("DeleteRemote d");
		play.run();
		assertThat(play.trash).contains("A", "B");
		assertThat(play.base()).isEqualTo("k=K");
	}

	/** Found among all small trees: b into c and c into a are each possible, but not the two before a left b. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void movesOfOneBatchMayBeDoneInAnyOrder(int seed) {
		Play play = new Play(side("a/a=A b/ c/"), side("b/b/a=A b/b/n/ c/"), side("a/@a a/a=A@a/a a/b/@c a/b/b/@b"), new Random(seed), false, new Contents());

		assertThat(play.run().operations()).isEmpty();
		assertThat(play.local()).isEqualTo("a/a=A a/b/b/ a/n/").isEqualTo(play.remote());
	}

	@Test
	void thePlanNamesWhatComesLater() {
		Play play = play("-", "n/a=L x=L", "x=R", false);

		assertThat(Play.words(play.plan().next())).containsExactly("SetAside x");
		assertThat(Play.words(play.plan().later())).containsExactlyInAnyOrder("CreateRemoteFolder n", "Create n/a", "Download x",
				"Create x (conflict local 2026-03-01 101530)");
	}

	/** The row that no matcher fills whole: this cell has no other way to be met. */
	@ParameterizedTest
	@EnumSource(names = { "DELETED", "REPLACED" })
	void whatWasEditedAndRenamedHereAndIsGoneThereIsUploadedAgain(State there) {
		Verdict verdict = Table.twoWay(State.MOVED_AND_MODIFIED, there);

		assertThat(verdict.place()).isEqualTo(Verdict.Place.HERE);
		assertThat(verdict.bytes()).isEqualTo(Verdict.Bytes.UPLOAD);
		assertThat(verdict.told()).contains(org.osfworkbench.sync.engine.Notice.Kind.RESTORED);
	}

	private static void check(String base, String here, String there, String end, String trash, String told, boolean ignoresCase) {
		Play play = play(base, here, there, ignoresCase);
		Plan last = play.run();
		assertThat(last.operations()).isEmpty();
		assertThat(brief(play.local())).isEqualTo(end);
		assertThat(brief(play.remote())).isEqualTo(end);
		assertThat(play.base()).isEqualTo(play.remote());
		play.trash.remove("");
		assertThat(play.trash).containsExactlyInAnyOrderElementsOf(trash.equals("-") ? List.of() : List.of(trash.split(",")));
		Stream<String> conflicts = play.conflicts.stream().map(conflict -> word(conflict.kind()) + " " + conflict.path());
		Stream<String> notices = play.notices.stream().map(notice -> word(notice.kind()) + " " + notice.path());
		assertThat(Stream.concat(conflicts, notices).toList())
				.containsExactlyInAnyOrderElementsOf(told.equals("-") ? List.of() : Arrays.asList(told.split(", ")));
	}

	private static Play play(String base, String here, String there, boolean ignoresCase) {
		return new Play(side(base), side(here), side(there), new Random(7), ignoresCase, new Contents());
	}

	private static Map<String, Play.Item> side(String text) {
		return Play.items(text.equals("-") ? "" : text);
	}

	private static String brief(String text) {
		String end = text.replaceAll(" \\(conflict (local|remote) 2026-03-01 101530\\)", "~");
		return end.isEmpty() ? "-" : Arrays.stream(end.split(" ")).sorted().collect(Collectors.joining(" "));
	}

	static String word(Enum<?> kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
