package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;

import com.fasterxml.jackson.databind.JsonNode;

/** osf contributors, osf view-only, osf user, and reading by a view-only link. */
class SharingCommandsTest extends InProcessCase {

	@Test
	void addsChangesAndRemovesPeople() {
		assertThat(one("contributors", "add", "--json", "mystu", "samp3").path("permission").asText()).isEqualTo("write");
		JsonNode changed = one("contributors", "change", "--json", "mystu", "samp3", "--hidden");
		assertThat(changed.path("permission").asText()).isEqualTo("write");
		assertThat(changed.path("bibliographic").asBoolean()).isFalse();
		assertThat(one("contributors", "change", "--json", "mystu", "samp3", "--permission", "read").path("bibliographic").asBoolean()).isFalse();
		assertThat(one("contributors", "invite", "--json", "mystu", "New Person", "new@example.org").path("name").asText()).isEqualTo("New Person");
		List<JsonNode> people = SandboxCase.json(done("contributors", "list", "--json", "mystu"));
		assertThat(people).extracting(person -> person.path("name").asText()).containsExactly("Sample Researcher", "Sample Colleague", "Third Person",
				"New Person");
		assertThat(exit("contributors", "remove", "mystu", "samp3")).isEqualTo(2);
		assertThat(one("contributors", "remove", "--json", "--yes", "mystu", "samp3").path("result").asText()).isEqualTo("removed");
		assertThat(done("contributors", "list", "mystu").out()).doesNotContain("samp3");
	}

	@Test
	void refusalsAreTold() {
		Result again = osf.osf("contributors", "add", "mystu", "samp2");
		assertThat(again.exit()).isEqualTo(5);
		assertThat(again.err()).contains("already a contributor");
		assertThat(exit("contributors", "remove", "--yes", "mystu", "samp1")).isEqualTo(5);
		assertThat(exit("contributors", "remove", "--yes", "mystu", "samp3")).isEqualTo(4);
		assertThat(exit("contributors", "add", "mystu", "zzzzz")).isEqualTo(4);
		assertThat(exit("contributors", "add", "mystu", "samp3", "--permission", "boss")).isEqualTo(2);
		assertThat(exit("contributors", "change", "mystu", "samp2")).isEqualTo(2);
		assertThat(exit("contributors", "list", "zzzzz")).isEqualTo(4);
	}

	@Test
	void tellsWhoAPersonIs() {
		assertThat(one("user", "--json", "samp2").path("name").asText()).isEqualTo("Sample Colleague");
		assertThat(one("user", "--json").path("id").asText()).isEqualTo("samp1");
		assertThat(exit("user", "zzzzz")).isEqualTo(4);
	}

	@Test
	void readsByALinkUntilItIsRemoved() throws IOException {
		JsonNode made = one("view-only", "create", "--json", "mystu", "--name", "Reviewers", "--hide-names");
		String link = made.path("url").asText();
		assertThat(link).contains("view_only=");
		String key = link.substring(link.indexOf("view_only=") + 10);
		assertThat(done("view-only", "list", "mystu").out()).contains("Reviewers").doesNotContain(key);
		assertThat(one("view-only", "list", "--json", "--keys", "mystu").path("url").asText()).isEqualTo(link);

		InProcess reader = new InProcess(surroundings(), new InProcess.Tokens(false));
		assertThat(reader.osf("ls", "mystu").exit()).isEqualTo(3);
		Path file = folder.resolve("a.txt");
		assertThat(reader.with("OSF_VIEW_ONLY", link).osf("get", ROOT + "a.txt", file.toString()).exit()).isZero();
		assertThat(file).hasContent("alpha");
		assertThat(reader.with("OSF_VIEW_ONLY", key).osf("mkdir", ROOT + "x").exit()).isIn(3, 5);
		Path keyFile = Files.writeString(folder.resolve("key"), key + "\n");
		assertThat(reader.osf("ls", "--view-only-file", keyFile.toString(), "mystu").out()).contains(ROOT);
		assertThat(reader.with("OSF_VIEW_ONLY", link).osf("contributors", "list", "mystu").out()).doesNotContain("Sample");

		assertThat(exit("view-only", "remove", "--yes", "mystu", "nothing")).isEqualTo(4);
		assertThat(exit("view-only", "remove", "--yes", "mystu", made.path("id").asText())).isZero();
		assertThat(reader.with("OSF_VIEW_ONLY", link).osf("ls", "mystu").exit()).isEqualTo(3);
	}

	@Test
	void aKeyIsNoArgumentAndIsNotRepeated() {
		Result refused = osf.osf("ls", sandbox.baseUrl() + "mystu/?view_only=0123456789abcdef");
		assertThat(refused.exit()).isEqualTo(2);
		assertThat(refused.err()).contains("OSF_VIEW_ONLY").doesNotContain("0123456789abcdef");
		Result unusable = osf.with("OSF_VIEW_ONLY", "no key!").osf("ls", "mystu");
		assertThat(unusable.exit()).isEqualTo(2);
		assertThat(unusable.err()).doesNotContain("no key!");
	}
}
