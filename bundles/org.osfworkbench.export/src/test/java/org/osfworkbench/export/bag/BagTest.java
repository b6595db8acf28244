package org.osfworkbench.export.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.export.bag.BagFinding.Kind;

/** A bag that is written, and what can happen to it later. */
class BagTest {

	@TempDir
	Path bag;

	@BeforeEach
	void write() throws IOException {
		List<Fixity> payload = new ArrayList<>();
		for (String name : List.of("data/a.txt", "data/deep/ü.txt")) {
			Files.createDirectories(bag.resolve(name).getParent());
			Files.writeString(bag.resolve(name), name);
			payload.add(Hashing.of(bag.resolve(name), name, Cancellation.NEVER));
		}
		new BagWriter(bag).finish(payload, Map.of("External-Description", "two\nlines"));
	}

	@Test
	void aFinishedBagIsValid() throws IOException {
		assertThat(check()).isEmpty();
		assertThat(bag.resolve("bag-info.txt")).hasContent("External-Description: two lines\nPayload-Oxum: 26.2\n");
		assertThat(bag.resolve("manifest-sha256.txt")).content().endsWith("  data/deep/ü.txt\n");
	}

	@Test
	void changedMissingAndNewFilesAreFound() throws IOException {
		Files.writeString(bag.resolve("data/a.txt"), "data/b.txt");
		Files.delete(bag.resolve("data/deep/ü.txt"));
		Files.writeString(bag.resolve("data/new.txt"), "data/new.txt-----");

		assertThat(check()).extracting(BagFinding::kind, BagFinding::path).containsExactlyInAnyOrder(
				org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "data/a.txt"), org.assertj.core.groups.Tuple.tuple(Kind.MISSING, "data/deep/ü.txt"),
				org.assertj.core.groups.Tuple.tuple(Kind.UNLISTED, "data/new.txt"), org.assertj.core.groups.Tuple.tuple(Kind.OTHER_SIZE,
						"bag-info.txt"));
	}

	@Test
	void changedTagFilesAreFound() throws IOException {
		Files.writeString(bag.resolve("bag-info.txt"), "Contact-Name: Somebody\n");

		assertThat(check()).extracting(BagFinding::kind, BagFinding::path)
				.containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "bag-info.txt"));
	}

	@Test
	void aManifestCannotPointOutOfTheBag() throws IOException {
		Files.writeString(bag.resolve("manifest-md5.txt"), "d41d8cd98f00b204e9800998ecf8427e  ../secret\n");

		assertThat(check()).extracting(BagFinding::kind).contains(Kind.MALFORMED).doesNotContain(Kind.MISSING);
	}

	@Test
	void aFolderWithoutDeclarationIsNoBag(@TempDir Path empty) throws IOException {
		assertThat(BagCheck.check(empty, path -> { }, Cancellation.NEVER)).extracting(BagFinding::kind).containsOnly(Kind.NO_BAG);
	}

	private List<BagFinding> check() throws IOException {
		return BagCheck.check(bag, path -> { }, Cancellation.NEVER);
	}
}
