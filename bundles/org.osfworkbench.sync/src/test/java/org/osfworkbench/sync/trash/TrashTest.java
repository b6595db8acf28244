package org.osfworkbench.sync.trash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sync.fakes.Bytes;

class TrashTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:15:30Z"), ZoneOffset.UTC);

	@TempDir
	private Path root;
	private Trash trash;

	@BeforeEach
	void open() throws IOException {
		trash = new Trash(root.resolve("trash"), CLOCK);
	}

	@Test
	void keepsEqualBytesOnceAndBothNames() throws IOException {
		keep("a.txt", "same");
		keep("b.txt", "same");

		assertThat(trash.entries()).extracting(TrashEntry::path).containsExactly(root.resolve("a.txt").toString(),
				root.resolve("b.txt").toString());
		try (var slots = Files.list(root.resolve("trash/slots"))) {
			assertThat(slots).hasSize(1);
		}
	}

	@Test
	void replacesASlotThatACrashLeftIncomplete() throws IOException {
		Files.writeString(root.resolve("trash/slots").resolve(Bytes.hashes("whole").sha256().orElseThrow()), "wh");

		keep("a.txt", "whole");
		assertThat(trash.open(Bytes.hashes("whole")).orElseThrow()).hasContent("whole");
	}

	@Test
	void skipsALineThatACrashCutOff() throws IOException {
		keep("a\tb\n.txt", "one");
		Files.writeString(root.resolve("trash/index.tsv"), "\n2026-03-01T10:15:30Z\tabc\t3\treason\tpa", StandardOpenOption.APPEND);
		keep("c.txt", "two");

		assertThat(trash.entries()).extracting(TrashEntry::path).containsExactly(root.resolve("a\tb\n.txt").toString(),
				root.resolve("c.txt").toString());
	}

	@Test
	void givesTheNameBackOnlyIfItIsFree() throws IOException {
		Path file = Files.writeString(root.resolve("a.txt"), "mine");
		Held held = trash.hold(file);
		Files.writeString(file, "newer");

		assertThat(trash.putBack(held)).isFalse();
		Files.delete(file);
		assertThat(trash.putBack(held)).isTrue();
		assertThat(file).hasContent("mine");
		assertThat(trash.left(file)).isEmpty();
	}

	@Test
	void expiresWhatIsOld() throws IOException {
		keep("a.txt", "one");

		trash.expire(CLOCK.instant());
		assertThat(trash.entries()).hasSize(1);
		trash.expire(CLOCK.instant().plus(Duration.ofSeconds(1)));
		assertThat(trash.entries()).isEmpty();
		assertThat(trash.open(Bytes.hashes("one"))).isEmpty();
		keep("b.txt", "two");
		assertThat(trash.entries()).hasSize(1);
	}

	private void keep(String name, String text) throws IOException {
		trash.keep(trash.hold(Files.writeString(root.resolve(name), text)), "test");
	}
}
