package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** osf tags, checkout, checkin, get --zip and get --resume. */
class FileCommandsTest extends InProcessCase {

	@Test
	void changesTagsOfFilesAndNodes() {
		assertThat(tags("tags", "--json", ROOT + "a.txt", "--add", "one", "--add", "two")).containsExactlyInAnyOrder("one", "two");
		assertThat(tags("tags", "--json", ROOT + "a.txt", "--remove", "one")).containsExactly("two");
		assertThat(tags("info", "--json", ROOT + "a.txt")).containsExactly("two");
		assertThat(tags("tags", "--json", "mystu", "--add", "new")).containsExactlyInAnyOrder("stroop", "new");
		assertThat(exit("tags", ROOT + "data/")).isEqualTo(2);
		assertThat(exit("tags", ROOT + "missing.txt")).isEqualTo(4);
		assertThat(exit("tags", "mystu:github/readme.md", "--add", "x")).isEqualTo(2);
	}

	private List<String> tags(String... arguments) {
		return one(arguments).path("tags").valueStream().map(JsonNode::asText).toList();
	}

	@Test
	void locksAndUnlocksAFile() {
		assertThat(one("checkout", "--json", ROOT + "a.txt").path("checkedOutBy").asText()).isEqualTo("samp1");
		assertThat(exit("mv", ROOT + "a.txt", ROOT + "data/")).isEqualTo(5);
		assertThat(one("checkin", "--json", ROOT + "a.txt").has("checkedOutBy")).isFalse();
		done("mv", ROOT + "a.txt", ROOT + "data/");
		assertThat(exit("checkout", ROOT + "data/")).isEqualTo(2);
		assertThat(exit("checkin", ROOT + "a.txt")).isEqualTo(4);
	}

	@Test
	void aFileThatSomebodyElseHasLockedIsNotTakenForOnesOwn() {
		sandbox.state().checkOut(sandbox.state().find("mystu", "/a.txt").orElseThrow().id());
		assertThat(exit("checkout", ROOT + "a.txt")).isEqualTo(5);
	}

	@Test
	void getsAFolderAsAnArchive() throws IOException {
		Path archive = folder.resolve("all.zip");
		one("get", "--json", "--zip", ROOT, archive.toString());
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			assertThat(zip.stream().map(entry -> entry.getName())).contains("a.txt", "data/b.csv");
		}
		done("get", "--zip", ROOT + "data", folder.toString());
		assertThat(folder.resolve("data.zip")).exists();
		assertThat(exit("get", "--zip", ROOT + "a.txt", folder.toString())).isEqualTo(2);
		assertThat(exit("get", "--zip", "--resume", ROOT)).isEqualTo(2);
	}

	@Test
	void takesUpAnInterruptedDownloadWhereItEnded() throws IOException {
		byte[] bytes = new byte[300_000];
		new Random(1).nextBytes(bytes);
		sandbox.state().addFile("mystu", "/big.bin", bytes);
		Path target = folder.resolve("big.bin");
		Path part = folder.resolve(".osf-" + sandbox.state().find("mystu", "/big.bin").orElseThrow().id() + "-1.part");
		Files.write(part, Arrays.copyOf(bytes, 200_000));
		sandbox.requests().clear();
		done("get", "--resume", ROOT + "big.bin", target.toString());
		assertThat(target).hasBinaryContent(bytes);
		assertThat(sandbox.requests().all()).anyMatch(request -> request.status() == 206);
		try (Stream<Path> left = Files.list(folder)) {
			assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
		}
	}
}
