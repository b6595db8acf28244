package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.sandbox.SandboxFile;

import com.fasterxml.jackson.databind.JsonNode;

/** osf link, unlink, links, status, diff, sync, resolve and watch: what they do on both sides, say, and answer. */
class LinkCommandsTest extends InProcessCase {

	@Test
	void aFolderIsLinkedSyncedAndUnlinked() throws IOException {
		Path tree = folder.resolve("study");
		Result linked = done("link", tree.toString(), "mystu");
		assertThat(linked.out()).isEqualTo(tree + ": linked with mystu\n");
		assertThat(exit("link", tree.toString(), "mystu")).isEqualTo(2);
		assertThat(exit("link", tree.resolve("data").toString(), "mystu:osfstorage/data/")).isEqualTo(2);
		assertThat(tree.resolve("data")).doesNotExist();
		Files.writeString(tree.resolve("c.txt"), "gamma");

		assertThat(done("status", tree.toString()).out()).isEqualTo("""
				to make here: data
				to download: a.txt (5 bytes)
				to upload: c.txt (5 bytes)
				to download: data/b.csv (2 bytes)
				%s: 4 changes are due
				""".formatted(tree)).isEqualTo(done("sync", "--dry-run", tree.toString()).out());
		assertThat(tree.resolve("a.txt")).doesNotExist();

		assertThat(done("sync", tree.toString()).lines()).contains("downloaded: a.txt (5 bytes)", "uploaded: c.txt (5 bytes)",
				tree + ": 4 changes done");
		assertThat(tree.resolve("data/b.csv")).hasContent("22");
		assertThat(there("/c.txt")).isEqualTo("gamma");
		assertThat(done("sync", tree.toString()).out()).isEqualTo(tree + ": in step\n");

		Result ended = done("unlink", tree.toString());
		assertThat(ended.out()).contains(tree + ": no longer linked");
		assertThat(tree.resolve(".settings")).doesNotExist();
		assertThat(osf.osf("status", tree.toString()).exit()).isEqualTo(4);
		assertThat(osf.osf("sync", folder.resolve("nowhere").toString()).err()).contains("is linked").contains("osf link");
	}

	@Test
	void jsonTellsEverythingOnce() throws IOException {
		Path tree = folder.resolve("study");
		JsonNode link = one("link", "--json", "--policy", "ask", tree.toString(), "mystu:osfstorage/data/");
		assertThat(link.toString()).isEqualTo(("{'type':'link','link':'" + link.path("link").asText() + "','kind':'project','place':'" + tree
				+ "','host':'env','node':'mystu','title':'My Study','provider':'osfstorage','remote':'" + link.path("remote").asText()
				+ "','path':'mystu:osfstorage/data/','policy':'ask'}").replace('\'', '"'));
		assertThat(one("links", "--json")).isEqualTo(link).isEqualTo(one("links", "--json", tree.resolve("any/file").toString()));

		List<JsonNode> status = SandboxCase.json(done("status", "--json", tree.toString()));
		assertThat(status).hasSize(2);
		assertThat(status.get(0).toString()).isEqualTo(("{'type':'change','link':'" + link.path("link").asText()
				+ "','action':'download','kind':'file','path':'b.csv','bytes':2,'done':false}").replace('\'', '"'));
		assertThat(status.get(1).path("status").asText()).isEqualTo("ok");
		JsonNode end = SandboxCase.json(done("sync", "--json", tree.toString())).get(1);
		assertThat(end.toString()).isEqualTo(("{'type':'link','link':'" + link.path("link").asText() + "','place':'" + tree
				+ "','node':'mystu','status':'ok','changes':1,'conflicts':0,'problems':0}").replace('\'', '"'));
		assertThat(one("unlink", "--json", tree.toString()).path("result").asText()).isEqualTo("unlinked");
		assertThat(done("links", "--json").out()).isEmpty();
	}

	@Test
	void aDataFolderIsOneInsideOfWhatHasTheLink() throws IOException {
		Path data = Files.createDirectories(folder.resolve("runs"));
		Files.writeString(data.resolve("1.csv"), "1");
		done("link", "--data", data.toString(), "mystu:osfstorage/data/");
		JsonNode link = one("links", "--json", data.toString());
		assertThat(link.path("place").asText()).isEqualTo(data.toString());
		assertThat(folder.resolve(".settings")).isDirectory();
		assertThat(data.resolve(".settings")).doesNotExist();
		done("sync", data.toString());
		assertThat(there("/data/1.csv")).isEqualTo("1");
		done("unlink", data.toString());

		Files.writeString(data.resolve(".project"), "<projectDescription/>");
		assertThat(osf.osf("link", "--data", data.toString(), "mystu:osfstorage/data/").err()).contains("whole project");
	}

	@Test
	void aConflictWaitsForAnAnswer() throws IOException {
		Path file = conflict();
		Result waits = osf.osf("sync", file.toString());
		assertThat(waits.exit()).isEqualTo(1);
		assertThat(waits.out()).contains("conflict: a.txt was changed on both sides");
		assertThat(osf.osf("diff", file.toString()).out()).isEqualTo("""
				--- osf/a.txt
				+++ here/a.txt
				@@ -1 +1 @@
				-theirs
				\\ No newline at end of file
				+mine
				\\ No newline at end of file
				""");
		assertThat(exit("resolve", file.toString())).isEqualTo(2);
		assertThat(exit("resolve", "--mine", "--theirs", file.toString())).isEqualTo(2);
		assertThat(exit("resolve", "--mine", file.resolveSibling("data/b.csv").toString())).isEqualTo(4);
		JsonNode settled = SandboxCase.json(done("resolve", "--json", "--mine", file.toString())).get(1);
		assertThat(settled.path("settled").asBoolean()).isTrue();
		assertThat(there("/a.txt")).isEqualTo("mine");
		assertThat(file).hasContent("mine");
		assertThat(done("sync", file.toString()).out()).contains("in step");
		assertThat(exit("resolve", "--mine", file.toString())).isEqualTo(4);
	}

	@Test
	void theirsAndBothLoseNothing() throws IOException {
		Path file = conflict();
		assertThat(done("resolve", "--theirs", file.toString()).out()).contains("settled");
		assertThat(file).hasContent("theirs");
		assertThat(bytesIn(data.resolve("state"))).contains("mine");

		Files.writeString(file, "mine again");
		sandbox.state().addVersion(sandbox.state().find("mystu", "/a.txt").orElseThrow().id(), "theirs again".getBytes());
		assertThat(done("resolve", "--both", file.toString()).out()).contains("settled");
		done("sync", file.toString());
		assertThat(file).hasContent("theirs again");
		assertThat(sandbox.state().files("mystu")).anyMatch(copy -> copy.path().matches("/a \\(conflict .*\\)\\.txt"));
	}

	@Test
	void bothAreKeptWithoutAskingUnlessThePolicyIsToAsk() throws IOException {
		Path tree = synced();
		Path file = Files.writeString(tree.resolve("a.txt"), "mine");
		sandbox.state().addVersion(sandbox.state().find("mystu", "/a.txt").orElseThrow().id(), "theirs".getBytes());
		assertThat(exit("sync", "--policy", "ask", tree.toString())).isEqualTo(1);
		assertThat(file).hasContent("mine");
		assertThat(exit("sync", "--policy", "nonsense", tree.toString())).isEqualTo(2);
		Result kept = osf.osf("sync", tree.toString());
		assertThat(kept.out()).contains("a.txt was changed on both sides; yours is now a (conflict ");
		assertThat(file).hasContent("theirs");
	}

	@Test
	void manyDeletesNeedAnAnswer() throws IOException {
		Path tree = synced();
		for (String name : List.of("1", "2", "3", "4", "5", "6")) {
			Files.writeString(tree.resolve(name), name);
		}
		done("sync", tree.toString());
		for (String name : List.of("1", "2", "3", "4", "5", "6")) {
			Files.delete(tree.resolve(name));
		}
		Result refused = osf.osf("sync", tree.toString());
		assertThat(refused.exit()).isEqualTo(1);
		assertThat(refused.out()).contains("6 files at once would be deleted").contains("nothing was done");
		assertThat(there("/1")).isEqualTo("1");
		assertThat(exit("sync", "--yes", "--restore", tree.toString())).isEqualTo(2);
		assertThat(osf.typed("n\n").osf("sync", tree.toString()).exit()).isEqualTo(1);
		done("sync", "--restore", tree.toString());
		assertThat(tree.resolve("1")).hasContent("1");
		for (String name : List.of("1", "2", "3", "4", "5", "6")) {
			Files.delete(tree.resolve(name));
		}
		assertThat(osf.typed("y\n").osf("sync", tree.toString()).exit()).isZero();
		assertThat(there("/1")).isEqualTo("missing");
	}

	@Test
	void aFileIsLinkedWithAFileOfItsName() throws IOException {
		Path file = Files.writeString(folder.resolve("a.txt"), "alpha");
		assertThat(exit("link", file.toString(), ROOT + "data/")).isEqualTo(2);
		assertThat(exit("link", file.toString(), ROOT + "data/b.csv")).isEqualTo(2);
		assertThat(exit("link", "--data", file.toString(), ROOT + "a.txt")).isEqualTo(2);
		assertThat(exit("link", file.toString(), ROOT + "missing.txt")).isEqualTo(4);
		assertThat(one("link", "--json", file.toString(), ROOT + "a.txt").path("kind").asText()).isEqualTo("experiment");
		done("sync", file.toString());
		Files.writeString(file, "beta");
		assertThat(done("sync", file.toString()).out()).contains("uploaded: a.txt (4 bytes)");
		assertThat(there("/a.txt")).isEqualTo("beta");
		assertThat(folder.resolve("data")).doesNotExist();
	}

	@Test
	void dataOnlyGoesUp() throws IOException {
		Path runs = Files.createDirectory(folder.resolve("runs"));
		Files.writeString(runs.resolve("s1.csv"), "1");
		Files.writeString(runs.resolve(".hidden.csv"), "h");
		Files.writeString(runs.resolve("quickrun.csv"), "q");
		done("link", "--data", runs.toString(), ROOT + "data/");
		done("sync", runs.toString());
		assertThat(there("/data/s1.csv")).isEqualTo("1");
		assertThat(there("/data/.hidden.csv") + there("/data/quickrun.csv")).as("what the workbench leaves alone, too").isEqualTo("missingmissing");
		assertThat(runs.resolve("b.csv")).doesNotExist();
		Files.delete(runs.resolve("s1.csv"));
		done("sync", runs.toString());
		assertThat(there("/data/s1.csv")).isEqualTo("1");
	}

	@Test
	void whatTheServerSaysIsTheExitCode() throws IOException {
		Path tree = synced();
		Files.writeString(tree.resolve("new.txt"), "new");
		sandbox.faults().refuseWrites(403);
		assertThat(exit("sync", tree.toString())).isEqualTo(5);
		assertThat(osf.with("OSF_TOKEN", "wrong").osf("status", tree.toString()).exit()).isEqualTo(3);
		assertThat(osf.with("OSF_API_URL", "http://127.0.0.1:9/v2/").osf("sync", tree.toString()).exit()).isEqualTo(6);
		assertThat(osf.with("OSF_API_URL", "").osf("sync", tree.toString()).exit()).isEqualTo(2);
		assertThat(exit("link", folder.resolve("other").toString(), "regi1")).isEqualTo(2);
		assertThat(exit("link", folder.resolve("other").toString(), "nnnnn")).isEqualTo(4);
		assertThat(exit("link", folder.resolve("other").toString(), "mystu:github/")).isEqualTo(2);
		assertThat(folder.resolve("other")).doesNotExist();
	}

	@Test
	void aServerInTroubleIsToldAndTheNextSyncGoesOn() throws IOException {
		Path tree = synced();
		Files.writeString(tree.resolve("new.txt"), "new");
		sandbox.faults().offline(true);
		assertThat(exit("sync", tree.toString())).isEqualTo(6);
		assertThat(exit("status", tree.toString())).isEqualTo(6);
		sandbox.faults().offline(false);
		sandbox.faults().quotaExceeded(true);
		Result full = osf.osf("sync", tree.toString());
		assertThat(full.exit()).isEqualTo(5);
		assertThat(full.out()).contains("left alone: new.txt: no room on the OSF");
		sandbox.faults().quotaExceeded(false);
		sandbox.faults().storm(org.osfworkbench.sandbox.faults.Target.FILES, 503, 2);
		assertThat(done("sync", tree.toString()).out()).contains("uploaded: new.txt");
		sandbox.state().deleteNode("mystu");
		assertThat(exit("sync", tree.toString())).isEqualTo(4);
		assertThat(tree.resolve("new.txt")).hasContent("new");
	}

	@Test
	void aLocalFolderThatVanishedDeletesNothing() throws IOException {
		Path project = Files.createDirectories(folder.resolve("project/data"));
		Files.createFile(project.resolveSibling(".project"));
		done("link", project.toString(), "mystu");
		done("sync", project.toString());
		assertThat(project.resolveSibling(".settings")).exists();
		Files.move(project, folder.resolve("away"));
		Result missing = osf.osf("sync", project.getParent().toString());
		assertThat(missing.exit()).isEqualTo(4);
		assertThat(missing.out()).contains("the linked folder is not there");
		assertThat(there("/a.txt")).isEqualTo("alpha");
	}

	@Test
	void aCopiedFolderIsRefused() throws IOException {
		Path tree = synced();
		Path copy = Files.createDirectories(folder.resolve("copy/.settings"));
		Files.copy(tree.resolve(".settings/org.osfworkbench.workspace.prefs"), copy.resolve("org.osfworkbench.workspace.prefs"));
		Result refused = osf.osf("sync", copy.getParent().toString());
		assertThat(refused.exit()).isEqualTo(1);
		assertThat(refused.err()).contains("is a copy of " + tree);
		assertThat(done("sync", tree.toString()).out()).contains("in step");
	}

	@Test
	void watchKeepsInStepUntilItIsInterrupted() throws Exception {
		Path tree = synced();
		CancelSource interruption = new CancelSource();
		CompletableFuture<Result> watch = CompletableFuture.supplyAsync(() -> osf.osf(interruption, "watch", "--json", "--poll", "5", tree.toString()));
		Files.writeString(tree.resolve("seen.txt"), "seen");
		until(() -> there("/seen.txt").equals("seen"));
		sandbox.state().addFile("mystu", "/from-there.txt", "there".getBytes(StandardCharsets.UTF_8));
		until(() -> Files.exists(tree.resolve("from-there.txt")));
		interruption.cancel();
		Result ended = watch.get(30, TimeUnit.SECONDS);
		assertThat(ended.exit()).as(ended.toString()).isZero();
		assertThat(ended.err()).contains("watching " + tree).contains("nothing was left half done");
		assertThat(ended.out()).contains("\"path\":\"seen.txt\"").contains("\"path\":\"from-there.txt\"");
		assertThat(exit("watch", "--poll", "1", tree.toString())).isEqualTo(2);
		assertThat(exit("watch", folder.resolve("nowhere").toString())).isEqualTo(4);
		assertThat(done("sync", tree.toString()).out()).contains("in step");
	}

	private interface Condition {
		boolean holds();
	}

	private static void until(Condition condition) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		Object waiting = new Object();
		synchronized (waiting) {
			while (!condition.holds() && System.nanoTime() < end) {
				waiting.wait(20);
			}
		}
		assertThat(condition.holds()).isTrue();
	}

	private Path synced() {
		Path tree = folder.resolve("study");
		done("link", tree.toString(), "mystu");
		done("sync", tree.toString());
		return tree;
	}

	/** The same file with other bytes on both sides, and a link that asks. */
	private Path conflict() throws IOException {
		Path tree = folder.resolve("study");
		done("link", "--policy", "ask", tree.toString(), "mystu");
		done("sync", tree.toString());
		SandboxFile file = sandbox.state().find("mystu", "/a.txt").orElseThrow();
		sandbox.state().addVersion(file.id(), "theirs".getBytes(StandardCharsets.UTF_8));
		return Files.writeString(tree.resolve("a.txt"), "mine");
	}

	private String there(String path) {
		return sandbox.state().find("mystu", path)
				.map(file -> new String(sandbox.state().read(file.id(), sandbox.state().versions(file.id())), StandardCharsets.UTF_8)).orElse("missing");
	}

	private static List<String> bytesIn(Path place) throws IOException {
		try (var files = Files.walk(place)) {
			return files.filter(Files::isRegularFile).filter(file -> file.toString().contains("private")).map(file -> {
				try {
					return Files.readString(file, StandardCharsets.ISO_8859_1);
				} catch (IOException e) {
					throw new AssertionError(e);
				}
			}).toList();
		}
	}
}
