package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;

/** What a sync took away can be found and brought back, also without the server and after the link has ended. */
class TrashCommandsTest extends InProcessCase {

	@Test
	void whatWasDeletedAndReplacedComesBack() throws IOException {
		Path tree = folder.resolve("study");
		done("link", tree.toString(), "mystu");
		done("sync", tree.toString());
		done("rm", "--yes", ROOT + "data/b.csv");
		sandbox.state().addVersion(sandbox.state().find("mystu", "/a.txt").orElseThrow().id(), "beta".getBytes());
		done("sync", tree.toString());
		assertThat(tree.resolve("data/b.csv")).doesNotExist();
		assertThat(tree.resolve("a.txt")).hasContent("beta");

		sandbox.faults().offline(true);
		assertThat(done("trash", "list", tree.toString()).lines()).hasSize(2);
		assertThat(done("trash", "list", tree.resolve("data").toString()).out()).contains("b.csv").doesNotContain("a.txt");
		assertThat(one("trash", "restore", "--json", tree.resolve("data/b.csv").toString()).path("result").asText()).isEqualTo("saved");
		assertThat(tree.resolve("data/b.csv")).hasContent("22");

		done("unlink", tree.toString());
		assertThat(done("trash", "restore", tree.resolve("a.txt").toString()).out()).contains("a (2).txt");
		assertThat(tree.resolve("a.txt")).hasContent("beta");
		assertThat(tree.resolve("a (2).txt")).hasContent("alpha");
	}

	@Test
	void theHashChoosesAndADamagedCopyIsNotTakenForTheFile() throws IOException {
		Path tree = folder.resolve("study");
		done("link", tree.toString(), "mystu:osfstorage/data/");
		done("sync", tree.toString());
		String id = sandbox.state().find("mystu", "/data/b.csv").orElseThrow().id();
		sandbox.state().addVersion(id, "333".getBytes());
		done("sync", tree.toString());
		sandbox.state().addVersion(id, "4444".getBytes());
		done("sync", tree.toString());
		Result all = done("trash", "list", tree.toString());
		assertThat(all.lines()).hasSize(2);
		String oldest = all.lines().getFirst().split(" ")[0];
		done("trash", "restore", "--id", oldest, "--to", folder.resolve("oldest").toString(), tree.toString());
		assertThat(folder.resolve("oldest")).hasContent("22");
		done("trash", "restore", "--to", folder.resolve("youngest").toString(), tree.resolve("b.csv").toString());
		assertThat(folder.resolve("youngest")).hasContent("333");
		try (var slots = Files.walk(data.resolve("state"))) {
			Path slot = slots.filter(path -> path.getFileName().toString().startsWith(oldest)).findFirst().orElseThrow();
			Files.writeString(slot, "xx");
		}
		assertThat(exit("trash", "restore", "--id", oldest, "--to", folder.resolve("damaged").toString(), tree.toString())).isEqualTo(1);
		assertThat(folder.resolve("damaged")).doesNotExist();
	}
}
