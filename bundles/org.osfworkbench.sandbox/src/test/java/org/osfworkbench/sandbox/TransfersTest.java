package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rename, move, copy: osf-api.md section 8, rows 12 and 13. */
class TransfersTest extends SandboxFixture {

	private Probe.Answer post(String id, String order) {
		return me.butler("POST", W + id, order);
	}

	private static String move(String folder, String conflict) {
		return "{\"action\":\"move\",\"path\":\"/" + folder + "\",\"conflict\":\"" + conflict + "\"}";
	}

	@Test
	void renamesAndMovesKeepTheId() {
		String id = upload("a.txt", "one");
		String folder = makeFolder("d");
		Probe.Answer renamed = post(id, "{\"action\":\"rename\",\"rename\":\"b.txt\"}");
		assertThat(renamed.status()).isEqualTo(201);
		assertThat(id(renamed)).isEqualTo(id);
		Probe.Answer moved = post(id, move(folder + "/", "warn"));
		assertThat(moved.status()).isEqualTo(201);
		assertThat(id(moved)).isEqualTo(id);
		assertThat(moved.data().at("/attributes/materialized").asText()).isEqualTo("/d/b.txt");
		assertThat(moved.data().at("/attributes/extra/version").asInt()).isEqualTo(1);
		Probe.Answer other = post(id, "{\"action\":\"move\",\"path\":\"/\",\"resource\":\"comp1\"}");
		assertThat(other.data().at("/attributes/resource").asText()).isEqualTo("comp1");
		assertThat(me.api("nodes/comp1/files/osfstorage/").data().at("/0/id").asText()).isEqualTo(id);
	}

	@Test
	void resolvesConflictsAsAsked() {
		String id = upload("a.txt", "one");
		String folder = makeFolder("d");
		String there = id(me.butler("PUT", W + folder + "/?kind=file&name=a.txt", "there"));
		Probe.Answer warned = post(id, move(folder + "/", "warn"));
		assertThat(warned.status()).isEqualTo(409);
		assertThat(warned.data().path("name").asText()).isEqualTo("a.txt");
		assertThat(warned.data().has("links")).isFalse();
		Probe.Answer kept = post(id, move(folder + "/", "keep"));
		assertThat(kept.status()).isEqualTo(201);
		assertThat(kept.data().at("/attributes/name").asText()).isEqualTo("a (1).txt");
		String third = upload("a.txt", "three");
		Probe.Answer replaced = post(third, move(folder + "/", "replace"));
		assertThat(replaced.status()).isEqualTo(200);
		assertThat(me.butler("GET", W + there + "?meta=", null).status()).isEqualTo(404);
		assertThat(me.api("files/" + there + "/").status()).isEqualTo(410);
	}

	@Test
	void copiesGetANewIdAndAllVersions() {
		String id = upload("a.txt", "one");
		me.butler("PUT", W + id + "?kind=file", "two");
		String folder = makeFolder("d");
		Probe.Answer copied = post(id, "{\"action\":\"copy\",\"path\":\"/" + folder + "/\"}");
		assertThat(copied.status()).isEqualTo(201);
		assertThat(id(copied)).isNotEqualTo(id);
		assertThat(sandbox.state().versions(id(copied))).isEqualTo(2);
		Probe.Answer self = post(id, "{\"action\":\"copy\",\"path\":\"/\",\"conflict\":\"replace\"}");
		assertThat(self.status()).isEqualTo(400);
		assertThat(self.json().path("message").asText()).isEqualTo(
				"Unable to move or copy '/a.txt'. Moving or copying a file or folder onto itself is not supported.");
		assertThat(post(id, "{\"action\":\"copy\",\"path\":\"/\"}").status()).isEqualTo(409);
		assertThat(post(id, "{\"action\":\"copy\",\"path\":\"/" + folder + "\"}").status()).isEqualTo(400);
		assertThat(post(id, "{\"action\":\"dance\"}").status()).isEqualTo(400);
		assertThat(post(id, "no json").status()).isEqualTo(400);
	}

	@Test
	void movesFoldersWithTheirContent() {
		String folder = makeFolder("d");
		String inner = id(me.butler("PUT", W + folder + "/?kind=file&name=in.txt", "in"));
		String target = makeFolder("e");
		Probe.Answer moved = post(folder + "/", move(target + "/", "warn"));
		assertThat(moved.data().at("/attributes/children/0/name").asText()).isEqualTo("in.txt");
		assertThat(sandbox.state().file(inner).orElseThrow().path()).isEqualTo("/e/d/in.txt");
		post(folder + "/", "{\"action\":\"move\",\"path\":\"/\",\"resource\":\"comp1\"}");
		assertThat(sandbox.state().file(inner).orElseThrow().node()).isEqualTo("comp1");
	}

	@Test
	void canTakeLong() {
		String id = upload("a.txt", "one");
		sandbox.faults().slowMoves(true);
		Probe.Answer answer = post(id, "{\"action\":\"rename\",\"rename\":\"b.txt\"}");
		assertThat(answer.status()).isEqualTo(202);
		assertThat(answer.bytes()).isEmpty();
		assertThat(sandbox.state().find("priv1", "/b.txt")).isPresent();
	}
}
