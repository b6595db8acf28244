package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;

import com.fasterxml.jackson.databind.JsonNode;

/** osf export, verify. */
class ExportCommandsTest extends InProcessCase {

	@Test
	void exportsAndVerifies() throws IOException {
		Path bag = folder.resolve("bag");
		List<JsonNode> lines = SandboxCase.json(done("export", "--json", "mystu", bag.toString()));

		assertThat(lines).extracting(line -> line.path("type").asText()).containsExactly("estimate", "export");
		assertThat(lines.get(0).path("nodes").asInt()).isEqualTo(2);
		assertThat(lines.get(0).path("files").asInt()).isEqualTo(4);
		assertThat(lines.get(0).path("downloads").asInt()).isEqualTo(5);
		assertThat(lines.get(0).path("api-requests").asInt()).isPositive();
		assertThat(lines.get(1).path("unreadable").asInt()).isZero();
		assertThat(lines.get(1).path("fetched").asInt()).isEqualTo(5 + 1 + 2 + 1 + 2);
		assertThat(bag.resolve("data/nodes/mystu/versions/osfstorage/data/b.csv/1/b.csv")).hasContent("1");
		JsonNode verdict = one("verify", "--json", "--remote", bag.toString());
		assertThat(verdict.path("findings").asInt()).isZero();
		assertThat(verdict.path("remote").asBoolean()).isTrue();
		assertThat(done("export", "mystu", bag.toString()).err()).contains("already");
	}

	@Test
	void aPartIsExportedByItsOwnNameAndOptions() {
		Path bag = folder.resolve("bag");
		done("export", "--newest", "--no-components", "--provider", "osfstorage", "mystu", bag.toString());

		assertThat(bag.resolve("data/nodes/mystu/files/osfstorage/data/b.csv")).hasContent("22");
		assertThat(bag.resolve("data/nodes/mystu/versions")).doesNotExist();
		assertThat(bag.resolve("data/nodes/mystu/files/github")).doesNotExist();
		assertThat(bag.resolve("data/nodes/pilt1")).doesNotExist();
	}

	@Test
	void aFolderAComponentByTitleAndARegistrationAreExported() {
		Path bag = folder.resolve("bag");
		done("export", ROOT + "data/", bag.toString());
		assertThat(bag.resolve("data/nodes/mystu/files/osfstorage/data/b.csv")).hasContent("22");
		assertThat(bag.resolve("data/nodes/mystu/files/osfstorage/a.txt")).doesNotExist();
		done("verify", "--remote", bag.toString());
		assertThat(done("export", ROOT + "data/", bag.toString()).err()).contains("already");
		assertThat(exit("export", "mystu", bag.toString())).isEqualTo(2);
		assertThat(exit("export", "--provider", "github", ROOT + "data/", bag.toString())).isEqualTo(2);
		assertThat(exit("export", ROOT + "nothing/", folder.resolve("none").toString())).isEqualTo(4);
		assertThat(folder.resolve("none")).doesNotExist();

		Path frozen = folder.resolve("frozen");
		done("export", "regi1", frozen.toString());
		assertThat(frozen.resolve("data/nodes/regi1/files/osfstorage/a.txt")).hasContent("alpha");
		assertThat(frozen.resolve("data/nodes/regi2")).exists();
		done("verify", "--remote", frozen.toString());
		assertThat(one("export", "--estimate", "--json", "mystu/Pilot", folder.resolve("pilot").toString()).path("nodes").asInt()).isEqualTo(1);
	}

	@Test
	void theCostIsToldWithoutFetchingAndTheNextCallGoesOn() {
		Path bag = folder.resolve("bag");
		JsonNode first = one("export", "--estimate", "--json", "mystu", bag.toString());
		assertThat(bag.resolve("bagit.txt")).doesNotExist();
		sandbox.requests().clear();
		JsonNode second = one("export", "--estimate", "--json", "mystu", bag.toString());

		assertThat(second.path("downloads")).isEqualTo(first.path("downloads"));
		assertThat(sandbox.requests().all()).hasSize(1); // who am I
		assertThat(exit("export", "--newest", "mystu", bag.toString())).isEqualTo(2);
		done("export", "mystu", bag.toString());
		done("verify", bag.toString());
	}

	@Test
	void whatCannotBeHadIsTold() {
		Path bag = folder.resolve("bag");
		one("export", "--estimate", "--json", "mystu", bag.toString());
		sandbox.state().delete(sandbox.state().find("mystu", "/a.txt").orElseThrow().id());
		Result result = osf.osf("export", "--json", "mystu", bag.toString());

		assertThat(result.exit()).isEqualTo(1);
		JsonNode part = SandboxCase.json(result).stream().filter(line -> line.path("type").asText().equals("unreadable")).findFirst()
				.orElseThrow();
		assertThat(part.path("what").asText()).startsWith("osfstorage/a.txt");
		assertThat(bag.resolve("data/unreadable.txt")).content().contains("osfstorage/a.txt");
		done("verify", bag.toString());
	}

	@Test
	void verifyTellsWhatIsWrongAndAsksNobodyUnlessItIsTold() throws IOException {
		Path bag = folder.resolve("bag");
		done("export", "mystu", bag.toString());
		sandbox.requests().clear();
		Files.writeString(bag.resolve("data/nodes/mystu/files/osfstorage/a.txt"), "ALPHA");
		Result result = osf.osf("verify", "--json", bag.toString());

		assertThat(result.exit()).isEqualTo(1);
		assertThat(SandboxCase.json(result).get(0).path("kind").asText()).isEqualTo("changed");
		assertThat(SandboxCase.json(result).get(0).path("path").asText()).isEqualTo("data/nodes/mystu/files/osfstorage/a.txt");
		assertThat(osf.osf("verify", bag.toString()).out()).contains("has been changed");
		assertThat(sandbox.requests().all()).isEmpty();
	}

	@Test
	void writesAGitRepositoryAlsoOfAFinishedBag() {
		Path bag = folder.resolve("bag");
		JsonNode git = SandboxCase.json(done("export", "--json", "--git", folder.resolve("git").toString(), "mystu", bag.toString())).getLast();

		assertThat(git.path("commits").asInt()).isEqualTo(5);
		assertThat(folder.resolve("git/mystu/osfstorage/data/b.csv")).hasContent("22");
		assertThat(done("export", "--git", folder.resolve("again").toString(), "mystu", bag.toString()).out()).contains("5 commits");
		assertThat(exit("export", "--git", bag.toString(), "mystu", bag.toString())).isEqualTo(2);
		assertThat(exit("export", "--estimate", "--git", folder.resolve("no").toString(), "mystu", folder.resolve("new").toString()))
				.isEqualTo(2);
	}

	@Test
	void putsABagBackIntoAProject() throws IOException {
		Path bag = folder.resolve("bag");
		done("export", "mystu", bag.toString());
		List<JsonNode> lines = SandboxCase.json(done("import", "--json", bag.toString()));
		JsonNode summary = lines.getLast();
		String made = summary.path("node").asText();

		assertThat(lines.getFirst().path("title").asText()).isEqualTo("My Study");
		assertThat(lines.getFirst().path("made").asBoolean()).isTrue();
		assertThat(summary.path("uploaded").asInt()).isEqualTo(5);
		assertThat(sandbox.state().versions(sandbox.state().find(made, "/data/b.csv").orElseThrow().id())).isEqualTo(2);
		assertThat(lines).filteredOn(line -> line.path("type").asText().equals("left-out")).extracting(line -> line.path("reason").asText())
				.containsOnly("not-restored");
		assertThat(done("import", bag.toString(), made).out()).contains("0 files and versions uploaded, 5 were there already");
		sandbox.state().addVersion(sandbox.state().find(made, "/a.txt").orElseThrow().id(), new byte[1]);
		assertThat(exit("import", bag.toString(), made)).isEqualTo(1);
		sandbox.faults().refuseWrites(403);
		assertThat(exit("import", bag.toString())).isEqualTo(5);
		Files.delete(bag.resolve("data/README.txt"));
		assertThat(exit("import", bag.toString())).isEqualTo(1);
	}

	@Test
	void mistakesHaveTheirExitCodes() throws IOException {
		Path bag = folder.resolve("bag");
		assertThat(exit("export", "zzzzz", bag.toString())).isEqualTo(4);
		assertThat(exit("export", "--anonymous", "mystu", folder.resolve("other").toString())).isEqualTo(3);
		assertThat(exit("export", "mystu", data.toString())).isEqualTo(2);
		assertThat(exit("export", "mystu")).isEqualTo(2);
		assertThat(exit("verify", folder.resolve("none").toString())).isEqualTo(2);
		assertThat(exit("verify", Files.createDirectory(folder.resolve("empty")).toString())).isEqualTo(1);
		sandbox.faults().offline(true);
		assertThat(exit("export", "mystu", folder.resolve("off").toString())).isEqualTo(6);
	}
}
