package org.osfworkbench.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osfworkbench.sync.engine.LinkSettings;

/** What is different on links of data, which only go up, and on links of one file, which ask. */
class PresetTest {

	@ParameterizedTest(name = "{0}: here {1}, there {2}")
	@CsvSource(delimiter = '|', value = { //
			"U/U  | a=A   | a=A@a | a=A | -", "U/M | a=A | a=R@a | a=R | -", "U/D | a=A | - | - | -", "U/V | a=A | r=A@a | r=A | -", //
			"U/T  | a=A   | a/n=N | a/n=N | -", //
			"M/U  | a=L   | a=A@a | a=L | -", "M/M | a=L | a=R@a | a=R | edit-edit a", "M/M= | a=X | a=X@a | a=X | -", //
			"M/D  | a=L   | -     | a=L | -", "M/V | a=L | r=A@a | r=L | -", "M/VM | a=L | r=R@a | r=R | edit-edit a", //
			"M/T  | a=L   | a/n=N | a/n=N | type a", //
			"D/U  | -     | a=A@a | a=A | -", "D/M | - | a=R@a | a=R | -", "D/D | - | - | - | -", "D/V | - | r=A@a | r=A | -", //
			"T/U  | a/l=L | a=A@a | a=A | type a", //
			"C/-  | a=A n=N | a=A@a | a=A n=N | -", "-/C | a=A | a=A@a n=N | a=A n=N | -", //
			"C/C  | a=A n=L | a=A@a n=N | a=A n=N | create-create n", "C/C= | a=A n=X | a=A@a n=X | a=A n=X | -", //
			"new file in a new folder | a=A d/n=N | a=A@a | a=A d/n=N | -", //
			"a renamed file is a new one | l=A | a=A@a | a=A l=A | -", //
			"onto a name given there | a=A r=L | r=A@a | r=A | create-create r" })
	void upOnly(String cell, String here, String there, String end, String waits) {
		Play play = new Play("a=A", text(here), text(there)).with(LinkSettings.DATA);

		Plan last = play.run();

		assertThat(play.local()).as("what is here").isEqualTo(text(here));
		assertThat(play.remote()).as("what is there").isEqualTo(text(end));
		assertThat(waiting(last)).isEqualTo(waits.equals("-") ? List.of() : List.of(waits));
		assertThat(last.next()).isEmpty();
	}

	@ParameterizedTest(name = "{0}: here {1}, there {2}")
	@CsvSource(delimiter = '|', value = { //
			"U/U | a=A | a=A@a | a=A | a=A | -", "U/M | a=A | a=R@a | a=A | a=R | edit-edit a", "U/D | a=A | - | a=A | - | missing-there a", //
			"M/U | a=L | a=A@a | a=L | a=L | -", "M/M | a=L | a=R@a | a=L | a=R | edit-edit a", "M/M= | a=X | a=X@a | a=X | a=X | -", //
			"M/D | a=L | - | a=L | - | missing-there a", //
			"D/U | - | a=A@a | - | a=A | missing-here a", "D/M | - | a=R@a | - | a=R | missing-here a", "D/D | - | - | - | - | -" })
	void oneFile(String cell, String here, String there, String local, String remote, String told) {
		Play play = new Play("a=A", text(here), text(there)).with(LinkSettings.experiment("a"));

		Plan last = play.run();

		assertThat(play.local()).isEqualTo(text(local));
		assertThat(play.remote()).isEqualTo(text(remote));
		Stream<String> notices = last.notices().stream().map(notice -> TreePlannerTableTest.word(notice.kind()) + " " + notice.path());
		assertThat(Stream.concat(waiting(last).stream(), notices).toList()).isEqualTo(told.equals("-") ? List.of() : List.of(told));
	}

	@Test
	void oneFileIsPickedOutByThePatterns() {
		assertThat(LinkSettings.experiment("my file[1].osexp").ignore()).containsExactly("/*", "!/my\\ file\\[1\\].osexp");
	}

	private static List<String> waiting(Plan plan) {
		return plan.waiting().stream().map(conflict -> TreePlannerTableTest.word(conflict.kind()) + " " + conflict.path()).toList();
	}

	private static String text(String side) {
		return side.equals("-") ? "" : side;
	}
}
