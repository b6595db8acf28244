package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;

import com.fasterxml.jackson.databind.JsonNode;

/** osf node, osf projects --user, osf search projects by tag and id. */
class NodeCommandsTest extends InProcessCase {

	@Test
	void createsEditsAndDeletesAProject() {
		JsonNode made = one("node", "create", "--json", "Stroop & more", "--description", "colours", "--tag", "x", "--tag", "y z");
		assertThat(made.path("result").asText()).isEqualTo("created");
		assertThat(made.path("public").asBoolean()).isFalse();
		String id = made.path("id").asText();
		JsonNode there = one("info", "--json", id);
		assertThat(there.path("title").asText()).isEqualTo("Stroop & more");
		assertThat(there.path("description").asText()).isEqualTo("colours");
		assertThat(there.path("tags")).extracting(JsonNode::asText).containsExactlyInAnyOrder("x", "y z");
		assertThat(there.path("permissions")).extracting(JsonNode::asText).containsExactly("admin", "read", "write");

		one("node", "edit", "--json", id, "--title", "Other", "--tag", "q", "--public", "--category", "data");
		JsonNode changed = one("info", "--json", id);
		assertThat(changed.path("title").asText()).isEqualTo("Other");
		assertThat(changed.path("description").asText()).isEqualTo("colours");
		assertThat(changed.path("tags")).extracting(JsonNode::asText).containsExactly("q");
		assertThat(changed.path("public").asBoolean()).isTrue();
		assertThat(one("node", "edit", "--json", id, "--no-tags", "--private").path("tags")).isEmpty();

		assertThat(exit("node", "delete", id)).isEqualTo(2);
		assertThat(exit("info", id)).isZero();
		assertThat(one("node", "delete", "--json", "--yes", id).path("result").asText()).isEqualTo("deleted");
		assertThat(exit("info", id)).isEqualTo(4);
	}

	@Test
	void createsAComponentAndListsComponents() {
		String id = one("node", "create", "--json", "Part", "--parent", sandbox.baseUrl() + "mystu/", "--category", "data").path("id").asText();
		assertThat(SandboxCase.json(done("node", "components", "--json", "mystu"))).extracting(node -> node.path("id").asText())
				.containsExactlyInAnyOrder("pilt1", id);
		assertThat(one("node", "components", "--json", "regi1").path("id").asText()).isEqualTo("regi2");
		assertThat(one("node", "linked", "--json", "mystu").path("id").asText()).isEqualTo("pilt1");
		assertThat(done("node", "linked", "pilt1").out()).isEmpty();
	}

	@Test
	void tellsWhatTheServerLeftAsItWas() {
		Result markup = osf.osf("node", "edit", "--json", "mystu", "--title", "plain <b>bold</b>");
		assertThat(markup.exit()).isEqualTo(1);
		assertThat(SandboxCase.json(markup).get(0).path("unchanged")).extracting(JsonNode::asText).containsExactly("title");
	}

	@Test
	void deletesOnlyWhenToldSo() {
		assertThat(osf.typed("n\n").osf("node", "delete", "pilt1").exit()).isEqualTo(1);
		assertThat(exit("info", "pilt1")).isZero();
		Result agreed = osf.typed("y\n").osf("node", "delete", "pilt1");
		assertThat(agreed.exit()).as(agreed.err()).isZero();
		assertThat(agreed.err()).contains("Pilot");
		assertThat(exit("info", "pilt1")).isEqualTo(4);
	}

	@Test
	void findsProjectsOfAPersonByTagAndById() {
		assertThat(SandboxCase.json(done("projects", "--json", "--user", "samp2"))).extracting(node -> node.path("id").asText()).contains("mystu");
		assertThat(one("search", "projects", "--json", "--tag", "STROOP").path("id").asText()).isEqualTo("mystu");
		assertThat(SandboxCase.json(done("search", "projects", "--json", "--components", "--id", "mystu", "--id", "pilt1"))).hasSize(2);
		assertThat(done("search", "projects", "--tag", "stroop", "no", "such", "title").out()).isEmpty();
	}

	@Test
	void whatCannotBeMeantIsNotSent() {
		sandbox.requests().clear();
		assertThat(exit("node", "edit", "mystu")).isEqualTo(2);
		assertThat(exit("node", "edit", "mystu", "--public", "--private")).isEqualTo(2);
		assertThat(exit("node", "edit", "mystu", "--tag", "a", "--no-tags")).isEqualTo(2);
		assertThat(exit("node", "edit", "mystu", "--title", " ")).isEqualTo(2);
		assertThat(exit("node", "create", "")).isEqualTo(2);
		assertThat(exit("node", "create")).isEqualTo(2);
		assertThat(exit("node", "components", "mystu:osfstorage/")).isEqualTo(2);
		assertThat(exit("search", "projects")).isEqualTo(2);
		assertThat(exit("node")).isEqualTo(2);
		assertThat(sandbox.requests().all()).isEmpty();
		assertThat(exit("node", "edit", "zzzzz", "--title", "x")).isEqualTo(4);
		assertThat(exit("projects", "--user", "zzzzz")).isEqualTo(4);
		sandbox.faults().refuseWrites(403);
		assertThat(exit("node", "create", "x")).isEqualTo(5);
	}
}
