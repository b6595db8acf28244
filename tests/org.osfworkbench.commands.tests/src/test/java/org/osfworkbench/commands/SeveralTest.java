package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;

/** Several files, patterns and whole folders in get, put, rm, cp and mv; components by title; the bar on a terminal only. */
class SeveralTest extends InProcessCase {

	@Test
	void aComponentIsFoundByItsTitle() {
		assertThat(done("ls", "mystu/Pilot").out()).contains("pilt1:osfstorage/");
		assertThat(done("ls", "mystu/pilot:osfstorage/").out()).contains("p.txt");
		assertThat(done("get", "mystu/Pilot:osfstorage/p.txt", folder.toString()).out()).contains("pilt1:osfstorage/p.txt");
		assertThat(folder.resolve("p.txt")).hasContent("p");
		assertThat(done("ls", "regi1/Pilot, frozen").exit()).isZero();
		assertThat(done("node", "components", "mystu/pilt1").exit()).isZero();
		assertThat(exit("ls", "mystu/Nothing")).isEqualTo(4);
		assertThat(exit("ls", "mystu//Pilot")).isEqualTo(2);
		done("node", "create", "--parent", "mystu", "Pilot");
		Result twice = osf.osf("ls", "mystu/Pilot");
		assertThat(twice.exit()).isEqualTo(2);
		assertThat(twice.err()).contains("several components have the title Pilot").contains("pilt1");
	}

	@Test
	void getTakesSeveralAndPatterns() throws IOException {
		add("/data/c.csv", "3");
		add("/data/c.txt", "no");
		Result got = done("get", ROOT + "data/*.csv", ROOT + "a.txt", folder.toString());
		assertThat(got.lines()).hasSize(3);
		assertThat(folder.resolve("b.csv")).hasContent("22");
		assertThat(folder.resolve("c.csv")).hasContent("3");
		assertThat(folder.resolve("a.txt")).hasContent("alpha");
		assertThat(folder.resolve("c.txt")).doesNotExist();
		assertThat(exit("get", ROOT + "data/*.csv", folder.resolve("new").toString())).isEqualTo(2);
		assertThat(exit("get", ROOT + "*.nothing", folder.toString())).isEqualTo(4);
		assertThat(done("get", ROOT + "d?t?/b.csv", folder.resolve("one.csv").toString()).exit()).isZero();
		assertThat(folder.resolve("one.csv")).hasContent("22");
	}

	@Test
	void aNameWithAStarIsTakenWordByWord() throws IOException {
		add("/data/*.csv", "star");
		done("get", ROOT + "data/*.csv", folder.toString());
		assertThat(folder.resolve("*.csv")).hasContent("star");
		assertThat(folder.resolve("b.csv")).doesNotExist();
	}

	@Test
	void putTakesFolders() throws IOException {
		Path runs = Files.createDirectories(folder.resolve("runs/day 1"));
		Files.writeString(runs.resolve("s1.csv"), "1");
		Files.writeString(runs.resolveSibling("notes.md"), "n");
		Result put = done("put", runs.getParent().toString(), ROOT + "data/");
		assertThat(put.lines()).hasSize(2);
		assertThat(there("/data/runs/day 1/s1.csv")).isEqualTo("1");
		done("put", runs.toString(), ROOT + "renamed");
		assertThat(there("/renamed/s1.csv")).isEqualTo("1");
		Files.createSymbolicLink(runs.resolve("link"), folder.resolve("seed.json"));
		Result again = osf.osf("put", runs.getParent().toString(), ROOT + "data/");
		assertThat(again.exit()).isEqualTo(1);
		assertThat(again.err()).contains("link is neither a file nor a folder");
		assertThat(there("/data/runs/day 1/link")).isEqualTo("missing");
	}

	@Test
	void moveCopyAndDeleteTakeSeveral() {
		add("/x1.txt", "1");
		add("/x2.txt", "2");
		done("cp", ROOT + "x?.txt", ROOT + "a.txt", ROOT + "data/");
		assertThat(there("/data/x1.txt") + there("/data/x2.txt") + there("/data/a.txt")).isEqualTo("12alpha");
		assertThat(exit("mv", ROOT + "x1.txt", ROOT + "x2.txt", ROOT + "newname")).isEqualTo(4);
		assertThat(exit("mv", ROOT + "x*.txt", ROOT + "data/")).isEqualTo(1);
		assertThat(there("/x1.txt")).isEqualTo("1");
		assertThat(done("mv", "--replace", ROOT + "x*.txt", ROOT + "data/").lines()).hasSize(2);
		assertThat(exit("rm", "--yes", ROOT + "data/x1.txt", ROOT + "data/nothing*")).isEqualTo(4);
		assertThat(there("/data/x1.txt")).isEqualTo("1");
		assertThat(done("rm", "--yes", ROOT + "data/x*", ROOT + "data/x1.txt").lines()).hasSize(2);
		assertThat(there("/data/x1.txt") + there("/data/a.txt")).isEqualTo("missingalpha");
		assertThat(exit("rm", "--yes", ROOT + "d*")).isEqualTo(2);
	}

	@Test
	void theBarIsForPeopleAtATerminal() throws IOException {
		String large = "x".repeat(300_000);
		add("/large.txt", large);
		Result piped = osf.osf("get", ROOT + "large.txt", folder.toString());
		assertThat(piped.err()).isEmpty();
		Result person = osf.typed("").osf("get", ROOT + "large.txt", folder.resolve("again.txt").toString());
		assertThat(person.err()).contains("\r[##").contains("100%").endsWith("\r");
		assertThat(person.out()).doesNotContain("\r");
		Files.writeString(folder.resolve("up.txt"), large);
		assertThat(osf.typed("").osf("put", folder.resolve("up.txt").toString(), ROOT).err()).contains("100%");
	}

	private void add(String path, String text) {
		sandbox.state().addFile("mystu", path, text.getBytes(StandardCharsets.UTF_8));
	}

	private String there(String path) {
		return sandbox.state().find("mystu", path)
				.map(file -> new String(sandbox.state().read(file.id(), sandbox.state().versions(file.id())), StandardCharsets.UTF_8)).orElse("missing");
	}
}
