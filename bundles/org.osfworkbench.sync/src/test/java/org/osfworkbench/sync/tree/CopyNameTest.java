package org.osfworkbench.sync.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;

class CopyNameTest {

	@ParameterizedTest
	@CsvSource({ "a.txt, 1, a (conflict local 2026-03-01 101530).txt", "a.txt, 2, a (conflict local 2026-03-01 101530 2).txt",
			"README, 1, README (conflict local 2026-03-01 101530)", ".project, 1, .project (conflict local 2026-03-01 101530)",
			"a.tar.gz, 1, a.tar (conflict local 2026-03-01 101530).gz", "a., 1, a. (conflict local 2026-03-01 101530)",
			"10:15?.txt, 1, 10_15_ (conflict local 2026-03-01 101530).txt" })
	void hasStemMarkAndExtension(String original, int number, String expected) {
		assertThat(name(original).text(number)).isEqualTo(expected);
	}

	@Property(tries = 100)
	void fits255BytesWithoutHalfCharacters(@ForAll @NotEmpty String original, @ForAll @IntRange(min = 1, max = 99) int number) {
		String text = name(original.repeat(9)).text(number);

		assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
		assertThat(text).contains(" (conflict local ");
	}

	private static CopyName name(String original) {
		return new CopyName(original, CopyName.Side.LOCAL, Instant.parse("2026-03-01T10:15:30Z"), ZoneOffset.UTC);
	}
}
