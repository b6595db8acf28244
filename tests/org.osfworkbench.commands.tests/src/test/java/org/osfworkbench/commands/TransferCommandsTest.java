package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.sandbox.SandboxFile;

import com.fasterxml.jackson.databind.JsonNode;

/** osf mkdir, mv and cp: what they change, and that a taken name is refused unless a rule is given. */
class TransferCommandsTest extends SandboxCase {

	@Test
	void makesAFolder() {
		Result made = osf.osf("mkdir", ROOT + "day 1 é");
		assertThat(made.exit()).as(made.err()).isZero();
		assertThat(made.out()).contains(ROOT + "day 1 é/: made");
		JsonNode json = json(osf.osf("mkdir", "--json", ROOT + "day 1 é/inner/")).get(0);
		assertThat(json.path("result").asText()).isEqualTo("made");
		assertThat(json.path("type").asText()).isEqualTo("folder");
		assertThat(json.path("path").asText()).isEqualTo(ROOT + "day 1 é/inner/");
		assertThat(exists("/day 1 é/inner/")).isTrue();
	}

	@Test
	void makesNoFolderTwiceAndNoneInNothing() {
		add("/taken/a.txt", "a");
		Result taken = osf.osf("mkdir", ROOT + "taken");
		assertThat(taken.exit()).isEqualTo(1);
		assertThat(taken.err()).contains("left as it is");
		assertThat(there("/taken/a.txt")).isEqualTo("a");
		assertThat(osf.osf("mkdir", ROOT + "missing/inner").exit()).isEqualTo(4);
		assertThat(osf.osf("mkdir", "mystu").exit()).isEqualTo(2);
		assertThat(osf.osf("mkdir").exit()).isEqualTo(2);
		sandbox.faults().refuseWrites(403);
		assertThat(osf.osf("mkdir", ROOT + "refused").exit()).isEqualTo(5);
		assertThat(exists("/refused/")).isFalse();
	}

	@Test
	void renamesAndMovesWithIdAndVersions() {
		SandboxFile file = add("/a.txt", "one");
		sandbox.state().addVersion(file.id(), "two".getBytes());
		sandbox.state().addFolder("mystu", "/box");
		Result renamed = osf.osf("mv", ROOT + "a.txt", ROOT + "b é.txt");
		assertThat(renamed.exit()).as(renamed.err()).isZero();
		assertThat(renamed.out()).contains(ROOT + "a.txt: moved to " + ROOT + "b é.txt");
		JsonNode moved = json(osf.osf("mv", "--json", ROOT + "b é.txt", ROOT + "box")).get(0);
		assertThat(moved.path("result").asText()).isEqualTo("moved");
		assertThat(moved.path("from").asText()).isEqualTo(ROOT + "b é.txt");
		assertThat(moved.path("path").asText()).isEqualTo(ROOT + "box/b é.txt");
		assertThat(sandbox.state().find("mystu", "/box/b é.txt").orElseThrow().id()).isEqualTo(file.id());
		assertThat(sandbox.state().versions(file.id())).isEqualTo(2);
		assertThat(exists("/a.txt")).isFalse();
	}

	@Test
	void aTakenNameIsRefusedUnlessARuleIsGiven() {
		add("/a.txt", "a");
		add("/b.txt", "b");
		Result refused = osf.osf("mv", ROOT + "a.txt", ROOT + "b.txt");
		assertThat(refused.exit()).isEqualTo(1);
		assertThat(there("/a.txt") + there("/b.txt")).isEqualTo("ab");
		assertThat(osf.osf("mv", "--keep", "--replace", ROOT + "a.txt", ROOT + "b.txt").exit()).isEqualTo(2);

		assertThat(osf.osf("cp", "--keep", ROOT + "a.txt", ROOT + "b.txt").exit()).isZero();
		assertThat(there("/a.txt") + there("/b.txt") + there("/b (1).txt")).isEqualTo("aba");

		assertThat(osf.osf("mv", "--replace", ROOT + "a.txt", ROOT + "b.txt").exit()).isZero();
		assertThat(there("/b.txt")).isEqualTo("a");
		assertThat(exists("/a.txt")).isFalse();
	}

	@Test
	void copiesAFileAndAFolder() {
		add("/in/deep/c.txt", "c");
		add("/a.txt", "a");
		JsonNode copy = json(osf.osf("cp", "--json", ROOT + "a.txt", ROOT + "in/")).get(0);
		assertThat(copy.path("result").asText()).isEqualTo("copied");
		assertThat(copy.path("path").asText()).isEqualTo(ROOT + "in/a.txt");
		Result all = osf.osf("cp", ROOT + "in/", ROOT + "out");
		assertThat(all.exit()).as(all.err()).isZero();
		assertThat(there("/out/deep/c.txt") + there("/out/a.txt") + there("/in/deep/c.txt") + there("/a.txt")).isEqualTo("caca");
		assertThat(osf.osf("cp", ROOT + "a.txt", ROOT + "in/").exit()).isEqualTo(1);
	}

	@Test
	void nothingThatCouldDeleteTheSourceIsSent() {
		add("/box/box/a.txt", "a");
		add("/box.txt", "near");
		for (String command : new String[] { "mv", "cp" }) {
			assertThat(osf.osf(command, "--replace", ROOT + "box/", ROOT + "box/box/").exit()).isEqualTo(1);
			assertThat(osf.osf(command, "--replace", ROOT + "box/box/", ROOT).exit()).isEqualTo(1);
			assertThat(osf.osf(command, "--replace", ROOT + "box.txt", ROOT).exit()).isEqualTo(1);
		}
		assertThat(there("/box/box/a.txt") + there("/box.txt")).isEqualTo("anear");
	}

	@Test
	void aNameThatBeginsLikeTheFoldersIsNoReasonToRefuse() {
		add("/da", "file");
		sandbox.state().addFolder("mystu", "/data2");
		Result moved = osf.osf("mv", ROOT + "da", ROOT + "data2/");
		assertThat(moved.exit()).as(moved.err()).isZero();
		assertThat(there("/data2/da")).isEqualTo("file");
	}

	@Test
	void whatIsMissingIsNeverDone() {
		add("/a.txt", "a");
		for (String command : new String[] { "mv", "cp" }) {
			assertThat(osf.osf(command, ROOT + "missing.txt", ROOT + "b.txt").exit()).isEqualTo(4);
			assertThat(osf.osf(command, ROOT + "a.txt", ROOT + "missing/").exit()).isEqualTo(4);
			assertThat(osf.osf(command, ROOT, ROOT + "data/").exit()).isEqualTo(2);
			assertThat(osf.osf(command, ROOT + "a.txt").exit()).isEqualTo(2);
		}
		assertThat(osf.with("OSF_TOKEN", "wrong").osf("mv", ROOT + "a.txt", ROOT + "b.txt").exit()).isEqualTo(3);
		assertThat(shell.with("OSF_LANGUAGE", "fr").run("osf", "mv", ROOT + "a.txt", ROOT).err()).contains("y est déjà");
		assertThat(there("/a.txt")).isEqualTo("a");
	}
}
