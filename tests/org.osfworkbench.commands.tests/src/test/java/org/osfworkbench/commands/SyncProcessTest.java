package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.commands.Shell.Running;
import org.osfworkbench.sandbox.faults.Trouble;

/** What only processes show about links: signals in the middle of a transfer, and two programs at one link. */
class SyncProcessTest extends SandboxCase {

	private static final Predicate<String> DOWNLOAD = request -> request.matches("GET /v1/resources/.*/osfstorage/[0-9a-f]{24}");
	private static final Predicate<String> UPLOAD = request -> request.startsWith("PUT /v1/");
	private static final String LARGE = "0123456789".repeat(100_000);

	private Path tree;
	private Shell own;

	@BeforeEach
	void link() throws IOException {
		tree = folder.resolve("study");
		own = shell.with("XDG_STATE_HOME", data.resolve("state").toString());
		assertThat(osf.osf("link", tree.toString(), "mystu").exit()).isZero();
		assertThat(osf.osf("sync", tree.toString()).exit()).isZero();
	}

	@Test
	void anInterruptedUploadLeavesNothingHalf() throws Exception {
		Files.writeString(tree.resolve("large.bin"), LARGE);
		Result ended = interrupted("INT", UPLOAD, "sync", tree.toString());
		assertThat(ended.exit()).isNotZero();
		assertThat(there("/large.bin")).isIn("missing", LARGE);
		assertThat(tree.resolve("large.bin")).hasContent(LARGE);
		assertThat(osf.osf("sync", tree.toString()).exit()).isZero();
		assertThat(there("/large.bin")).isEqualTo(LARGE);
		assertThat(osf.osf("sync", tree.toString()).out()).contains("in step");
		assertThat(sandbox.state().versions(sandbox.state().find("mystu", "/large.bin").orElseThrow().id())).isEqualTo(1);
	}

	@Test
	void anInterruptedDownloadLeavesNothingHalf() throws Exception {
		add("/large.bin", LARGE);
		Result ended = interrupted("TERM", DOWNLOAD, "sync", tree.toString());
		assertThat(ended.exit()).isNotZero();
		assertThat(names()).doesNotContain(".part");
		assertThat(tree.resolve("large.bin")).satisfiesAnyOf(file -> assertThat(file).doesNotExist(), file -> assertThat(file).hasContent(LARGE));
		assertThat(osf.osf("sync", tree.toString()).exit()).isZero();
		assertThat(tree.resolve("large.bin")).hasContent(LARGE);
		assertThat(osf.osf("doctor").out()).contains("entries on record");
	}

	@Test
	void controlCInGetPutAndExportLeavesNothingHalf() throws Exception {
		add("/large.bin", LARGE);
		Path into = Files.createDirectory(folder.resolve("into"));
		assertThat(interrupted("INT", DOWNLOAD, "get", ROOT + "large.bin", into.toString()).exit()).isEqualTo(130);
		assertThat(into).isEmptyDirectory();

		Path file = Files.writeString(folder.resolve("mine.bin"), LARGE);
		assertThat(interrupted("INT", UPLOAD, "put", file.toString(), ROOT).exit()).isEqualTo(130);
		assertThat(there("/mine.bin")).isIn("missing", LARGE);

		Path bag = folder.resolve("bag");
		Result export = interrupted("INT", DOWNLOAD, "export", "mystu", bag.toString());
		assertThat(export.exit()).isEqualTo(130);
		assertThat(export.err()).contains("the same command goes on");
		assertThat(bag.resolve("bagit.txt")).doesNotExist();
		assertThat(osf.osf("export", "mystu", bag.toString()).exit()).isZero();
		assertThat(osf.osf("verify", bag.toString()).exit()).isZero();
	}

	@Test
	void aKilledSyncIsSettledByTheNextOne() throws Exception {
		Files.writeString(tree.resolve("large.bin"), LARGE);
		Files.writeString(tree.resolve("Stroop.osexp"), "mine");
		interrupted("KILL", UPLOAD, "sync", tree.toString());
		assertThat(osf.osf("sync", tree.toString()).exit()).isZero();
		assertThat(there("/large.bin")).isEqualTo(LARGE);
		assertThat(there("/Stroop.osexp")).isEqualTo("mine");
		assertThat(osf.osf("sync", tree.toString()).out()).contains("in step");
	}

	@Test
	void twoProgramsAreKeptApartAndTheSecondSaysWhoHasIt() throws Exception {
		add("/new.bin", "new");
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		hold(DOWNLOAD, begun, go);
		Running first = own.start("osf", "sync", tree.toString());
		assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
		Result second = osf.osf("sync", tree.toString());
		assertThat(second.exit()).isEqualTo(1);
		assertThat(second.err()).contains("in use by process " + first.process().pid());
		assertThat(osf.osf("unlink", tree.toString()).err()).contains("in use by process");
		assertThat(osf.osf("doctor").out()).contains("in use by process " + first.process().pid());
		go.countDown();
		assertThat(first.end().exit()).isZero();
		assertThat(osf.osf("sync", tree.toString()).out()).contains("in step");
	}

	@Test
	void watchEndsWellBySignal() throws Exception {
		Running watch = own.start("osf", "watch", tree.toString());
		Files.writeString(tree.resolve("seen.txt"), "seen");
		for (int tries = 0; tries < 600 && !exists("/seen.txt"); tries++) {
			watch.process().waitFor(100, TimeUnit.MILLISECONDS);
		}
		signal("INT", watch);
		Result ended = watch.end();
		assertThat(there("/seen.txt")).isEqualTo("seen");
		assertThat(ended.err()).contains("nothing was left half done");
		assertThat(own.with("OSF_LANGUAGE", "fr").run("osf", "status", tree.toString()).out()).contains("à jour");
	}

	/** Signals the process while the server holds one of its requests. */
	private Result interrupted(String signal, Predicate<String> request, String... words) throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		hold(request, begun, go);
		Running process = own.start("osf", words);
		assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
		signal(signal, process);
		Result ended = process.end();
		go.countDown();
		sandbox.requests().awaitQuiet();
		return ended;
	}

	private static void signal(String name, Running process) throws IOException, InterruptedException {
		new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.process().pid()))).start().waitFor();
	}

	private String names() throws IOException {
		try (Stream<Path> files = Files.walk(tree)) {
			return files.map(Path::toString).toList().toString();
		}
	}

	/** The server does not answer such requests before it is told to. */
	private void hold(Predicate<String> request, CountDownLatch begun, CountDownLatch go) {
		sandbox.faults().meddle(asked -> {
			if (request.test(asked.method() + " " + asked.path())) {
				begun.countDown();
				try {
					go.await(60, TimeUnit.SECONDS);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
			}
			return new Trouble.None();
		});
	}
}
