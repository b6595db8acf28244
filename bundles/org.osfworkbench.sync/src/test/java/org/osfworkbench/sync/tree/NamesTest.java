package org.osfworkbench.sync.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;

class NamesTest {

	private final Names posix = new Names(false, name -> true);
	private final Names windows = new Names(true, NamesTest::isLegalOnWindows);

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "..", "a/b", "a\\b", "a\0", "a\n", "a\u007f", "a\u0085", "\ud800" })
	void isNeverMade(String name) {
		assertThat(Names.isSafe(name)).isFalse();
		assertThat(posix.onDisk(name)).isEmpty();
		assertThat(windows.onDisk(name)).isEmpty();
	}

	@Test
	void isNeverLongerThanADiskCanHave() {
		assertThat(Names.isSafe("\u00e9".repeat(127))).isTrue();
		assertThat(Names.isSafe("\u00e9".repeat(128))).isFalse();
	}

	@Test
	void comparesInOneForm() {
		assertThat(posix.key("cafe\u0301")).isEqualTo(posix.key("caf\u00e9"));
		assertThat(posix.key("A")).isNotEqualTo(posix.key("a"));
		assertThat(windows.key("\u00c9A\u017f")).isEqualTo(windows.key("e\u0301as"));
		assertThat(Names.same("cafe\u0301", "caf\u00e9")).isTrue();
		assertThat(Names.same("A", "a")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b", "what?", "a.", "a ", "CON", "con.txt", "<*>", "plain" })
	void isSpelledOtherwiseWhereTheDiskRefusesIt(String name) {
		String here = windows.onDisk(name).orElseThrow();

		assertThat(isLegalOnWindows(here)).isTrue();
		assertThat(windows.canonical(here)).isEqualTo(name);
		assertThat(posix.onDisk(name)).contains(name);
	}

	@Property(tries = 2_000)
	void whatIsSpelledHereIsReadBack(@ForAll @NotEmpty @StringLength(max = 8) @Chars({ 'a', 'C', 'O', 'N', '.', ' ', ':', '?', '\uF03A', '\uF04E',
			'\uF02E' }) String name) {
		windows.onDisk(name).ifPresent(here -> assertThat(windows.canonical(here)).isEqualTo(name));
		if (isLegalOnWindows(name)) {
			String there = windows.canonical(name);
			assertThat(windows.onDisk(there)).contains(name);
		}
	}

	@Test
	void aTemporaryNameTellsItsOwner() {
		assertThat(Names.ownerOfTemporary(Names.temporary(42))).isEqualTo(42);
		assertThat(Names.ownerOfTemporary("a.txt")).isZero();
		assertThat(Names.ownerOfTemporary(Names.temporary(1) + "x")).isZero();
		assertThat(Names.ownerOfTemporary(Names.temporary(Long.MAX_VALUE) + "0")).isZero();
	}

	private static boolean isLegalOnWindows(String name) {
		return name.chars().noneMatch(c -> "<>:\"|?*".indexOf(c) >= 0) && !name.endsWith(".") && !name.endsWith(" ")
				&& !name.toUpperCase(Locale.ROOT).matches("(CON|NUL|AUX)(\\..*)?");
	}
}
