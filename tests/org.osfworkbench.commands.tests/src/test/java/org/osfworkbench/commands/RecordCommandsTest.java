package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** osf registrations, storage, wiki, log, licences. */
class RecordCommandsTest extends InProcessCase {

	@Test
	void listsAndShowsRegistrations() {
		assertThat(one("registrations", "list", "--json", "mystu").path("id").asText()).isEqualTo("regi1");
		JsonNode shown = one("registrations", "show", "--json", "regi1");
		assertThat(shown.path("from").asText()).isEqualTo("mystu");
		assertThat(shown.path("writable").asBoolean()).isFalse();
		assertThat(one("info", "--json", "regi1")).isEqualTo(shown);
		assertThat(exit("registrations", "show", "mystu")).isEqualTo(4);
		assertThat(exit("registrations", "list", "zzzzz")).isEqualTo(4);
	}

	@Test
	void theFilesOfARegistrationAreReadAndNotWritten() throws IOException {
		assertThat(done("tree", "regi1").out()).contains("a.txt").contains("Pilot, frozen");
		Path file = folder.resolve("frozen.txt");
		done("get", "regi1:osfstorage/a.txt", file.toString());
		assertThat(file).hasContent("alpha");
		assertThat(exit("put", file.toString(), "regi1:osfstorage/")).isIn(1, 5);
		assertThat(sandbox.state().find("regi1", "/frozen.txt")).isEmpty();
	}

	@Test
	void tellsOfStorages() {
		assertThat(SandboxCase.json(done("storage", "list", "--json", "mystu"))).extracting(storage -> storage.path("provider").asText())
				.containsExactlyInAnyOrder("osfstorage", "github");
		JsonNode usage = one("storage", "usage", "--json", "mystu");
		assertThat(usage.path("bytes").asLong()).isEqualTo(8);
		assertThat(usage.path("full").asBoolean()).isFalse();
		assertThat(exit("storage", "usage", "zzzzz")).isEqualTo(4);
		assertThat(exit("storage", "list", "zzzzz")).isEqualTo(4);
	}

	@Test
	void listsLogAndLicences() {
		done("mkdir", ROOT + "logged");
		JsonNode newest = one("log", "--json", "--limit", "1", "mystu");
		assertThat(newest.path("action").asText()).contains("folder");
		assertThat(newest.path("user").asText()).isEqualTo("samp1");
		assertThat(exit("log", "zzzzz")).isEqualTo(4);
		JsonNode licence = SandboxCase.json(done("licences", "--json", "--text")).get(0);
		assertThat(licence.path("name").asText()).isNotEmpty();
		assertThat(licence.has("text")).isTrue();
		assertThat(done("licences").out()).contains(licence.path("id").asText());
	}

	@Test
	void listsAndShowsWikiPages() {
		assertThat(SandboxCase.json(done("wiki", "list", "--json", "mystu"))).extracting(page -> page.path("name").asText())
				.containsExactlyInAnyOrder("home", "data");
		assertThat(done("wiki", "show", "mystu").out()).isEqualTo("# Stroop\nHow it was done.\n");
		assertThat(one("wiki", "show", "--json", "mystu", "data").path("text").asText()).isEqualTo("Columns.");
		assertThat(exit("wiki", "show", "mystu", "missing")).isEqualTo(4);
		assertThat(exit("wiki", "list", "zzzzz")).isEqualTo(4);
	}
}
