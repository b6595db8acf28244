package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.sandbox.SandboxFile;

import com.fasterxml.jackson.databind.JsonNode;

/** osf versions, and osf get --version. */
class VersionsCommandTest extends SandboxCase {

	private SandboxFile first;

	@BeforeEach
	void twoVersions() {
		first = add("/a.txt", "one");
		sandbox.state().addVersion(first.id(), "other".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void listsVersionsNewestFirst() {
		Result plain = shell.run("osf", "versions", ROOT + "a.txt");
		assertThat(plain.exit()).as(plain.err()).isZero();
		assertThat(plain.lines()).hasSize(2);
		assertThat(plain.lines().get(0)).startsWith("2 ").endsWith("Sample Colleague");
		List<JsonNode> json = json(shell.run("osf", "versions", "--json", ROOT + "a.txt"));
		assertThat(json).extracting(version -> version.path("version").asText()).containsExactly("2", "1");
		assertThat(json.get(1).path("sha256").asText()).isEqualTo(first.sha256());
		assertThat(json.get(1).path("path").asText()).isEqualTo(ROOT + "a.txt");
	}

	@Test
	void getsAnOlderVersionAndOverwritesNothing() throws IOException {
		Result got = shell.run("osf", "get", "--json", "--version", "1", ROOT + "a.txt");
		assertThat(got.exit()).as(got.err()).isZero();
		assertThat(folder.resolve("a.txt")).hasContent("one");
		JsonNode json = json(got).get(0);
		assertThat(json.path("version").asInt()).isEqualTo(1);
		assertThat(json.path("sha256").asText()).isEqualTo(first.sha256());
		assertThat(json.has("size")).isFalse();

		Result newest = shell.run("osf", "get", "--version", "2", ROOT + "a.txt", "a.txt");
		assertThat(newest.exit()).isEqualTo(1);
		assertThat(folder.resolve("a.txt")).hasContent("one");
		assertThat(shell.run("osf", "get", "--version", "2", ROOT + "a.txt").exit()).isZero();
		assertThat(folder.resolve("a (2).txt")).hasContent("other");
	}

	@Test
	void whatIsMissingIsNeverDone() throws IOException {
		assertThat(shell.run("osf", "versions", ROOT + "missing.txt").exit()).isEqualTo(4);
		assertThat(shell.run("osf", "versions", ROOT).exit()).isEqualTo(2);
		assertThat(shell.run("osf", "versions").exit()).isEqualTo(2);
		assertThat(shell.run("osf", "get", "--version", "3", ROOT + "a.txt").exit()).isEqualTo(4);
		assertThat(shell.run("osf", "get", "--version", "1", ROOT).exit()).isEqualTo(2);
		try (var files = Files.list(folder)) {
			assertThat(files).isEmpty();
		}
	}
}
