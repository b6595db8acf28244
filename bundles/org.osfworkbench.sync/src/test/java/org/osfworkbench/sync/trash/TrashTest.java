package org.osfworkbench.sync.trash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What earlier releases kept. */
class TrashTest {

	private static final Instant THEN = Instant.parse("2026-03-01T10:15:30Z");

	@TempDir
	private Path root;
	private Trash trash;

	@BeforeEach
	void open() throws IOException {
		trash = new Trash(root.resolve("trash"));
		Files.writeString(root.resolve("trash/index.tsv"), "\n" + THEN + "\taaa\t3\treplaced\ta%09b.txt\t.\n" + THEN.plusSeconds(60)
				+ "\tbbb\t3\treplaced\tc.txt\t.\n2026-03-01T10:15:30Z\tabc\t3\treason\tpa");
		Files.writeString(root.resolve("trash/slots/aaa"), "one");
		Files.writeString(root.resolve("trash/slots/bbb"), "two");
	}

	@Test
	void expiresWhatIsOld() throws IOException {
		trash.expire(THEN);
		assertThat(root.resolve("trash/slots/aaa")).exists();

		trash.expire(THEN.plusSeconds(1));
		assertThat(root.resolve("trash/slots/aaa")).doesNotExist();
		assertThat(root.resolve("trash/slots/bbb")).hasContent("two");
		assertThat(root.resolve("trash/index.tsv")).content().contains("bbb").doesNotContain("aaa");
	}

	@Test
	void aFileOfItsVolumeWaitsOutOfSight() throws IOException {
		assertThat(trash.staging(root.resolve("a.txt"))).isEqualTo(root.resolve("trash/held"));
	}
}
