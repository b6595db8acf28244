package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.sandbox.SandboxFile;

import com.fasterxml.jackson.databind.JsonNode;

/** osf info, tree and search: what they tell, and that what is missing is never told. */
class LookingCommandsTest extends SandboxCase {

	@Test
	void tellsOfAFileAFolderAndANode() {
		SandboxFile file = add("/box/a.txt", "abc");
		Result plain = osf.osf("info", ROOT + "box/a.txt");
		assertThat(plain.exit()).as(plain.err()).isZero();
		assertThat(plain.lines()).contains("path: " + ROOT + "box/a.txt", "size in bytes: 3", "version: 1", "SHA-256: " + file.sha256());
		JsonNode json = json(osf.osf("info", "--json", ROOT + "box/a.txt")).get(0);
		assertThat(json.path("id").asText()).isEqualTo(file.id());
		assertThat(json.path("sha256").asText()).isEqualTo(file.sha256());
		assertThat(json.has("created")).isTrue();
		assertThat(json(osf.osf("info", "--json", ROOT + "box/")).get(0).path("type").asText()).isEqualTo("folder");
		JsonNode node = json(osf.osf("info", "--json", "mystu")).get(0);
		assertThat(node.path("title").asText()).isEqualTo("My Study");
		assertThat(node.path("description").asText()).startsWith("Does colour interfere");
		assertThat(node.path("tags")).extracting(JsonNode::asText).containsExactlyInAnyOrder("stroop", "sample");
		assertThat(shell.with("OSF_LANGUAGE", "fr").run("osf", "info", "mystu").lines()).contains("titre\u00a0: My Study");
	}

	@Test
	void listsAFolderAndAProjectWithAllThatIsInIt() {
		add("/box/deep/a é.txt", "a");
		Result plain = osf.osf("tree", ROOT + "box/");
		assertThat(plain.exit()).as(plain.err()).isZero();
		assertThat(plain.lines()).containsExactly(ROOT + "box/", "  deep/", "    a é.txt");
		List<JsonNode> json = json(osf.osf("tree", "--json", ROOT + "box/"));
		assertThat(json).extracting(entry -> entry.path("path").asText()).containsExactly(ROOT + "box/", ROOT + "box/deep/", ROOT + "box/deep/a é.txt");
		List<JsonNode> project = json(osf.osf("tree", "--json", "mystu"));
		assertThat(project.get(0).path("type").asText()).isEqualTo("project");
		assertThat(project).extracting(entry -> entry.path("path").asText()).contains(ROOT, ROOT + "box/deep/a é.txt", ROOT + "Stroop.osexp");
	}

	@Test
	void searchesPeopleAndProjects() {
		assertThat(osf.osf("search", "users", "sample", "coll").out()).contains("samp2").doesNotContain("samp1");
		assertThat(json(osf.osf("search", "users", "--json", "Sample"))).extracting(user -> user.path("id").asText()).contains("samp1", "samp2");
		Result few = osf.osf("search", "users", "--limit", "1", "Sample");
		assertThat(few.exit()).isZero();
		assertThat(few.lines()).hasSize(1);
		assertThat(few.err()).contains("--limit");
		assertThat(json(osf.osf("search", "projects", "--json", "my", "stu"))).extracting(node -> node.path("id").asText()).contains("mystu");
		assertThat(osf.osf("search", "projects", "no such title").out()).isEmpty();
	}

	@Test
	void exitCodesTellTheReason() {
		assertThat(osf.osf("info", ROOT + "missing.txt").exit()).isEqualTo(4);
		assertThat(osf.osf("info", "zzzzz").exit()).isEqualTo(4);
		assertThat(osf.osf("tree", ROOT + "missing/").exit()).isEqualTo(4);
		assertThat(osf.osf("tree", "not/a/path").exit()).isEqualTo(2);
		assertThat(osf.osf("search").exit()).isEqualTo(2);
		assertThat(osf.osf("search", "users").exit()).isEqualTo(2);
		assertThat(osf.osf("search", "users", "--limit", "0", "x").exit()).isEqualTo(2);
		assertThat(osf.with("OSF_TOKEN", "wrong").osf("search", "users", "x").exit()).isEqualTo(3);
	}
}
