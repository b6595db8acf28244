package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osfworkbench.workspace.transfer.SyncState;

/** What programs outside Eclipse write into a folder of data. No test refreshes the workspace. */
class FolderWatchTest {

	private static final int QUIET_MILLIS = 400;

	@RegisterExtension
	final Desk desk = new Desk();
	private Path data;

	@BeforeEach
	void link() throws Exception {
		InstanceScope.INSTANCE.getNode(Preferences.NODE).putInt(Preferences.DATA_QUIET, QUIET_MILLIS);
		desk.signIn();
		desk.file("data/first.csv", "1");
		IFolder folder = desk.project.getFolder("data");
		RemoteFolder remote = desk.client().createFolder(desk.root(), "results", Cancellation.NEVER);
		Desk.ok(desk.run(desk.transfers().linkData(folder, desk.node, remote, true)));
		desk.idle();
		data = folder.getLocation().toPath();
		awaitServer("/results/first.csv");
	}

	@Test
	void aProgramThatWritesInPiecesIsUploadedOnceAndWhole() throws Exception {
		Path file = data.resolve("subject-1.csv");
		int pieces = 12;
		for (int piece = 0; piece < pieces; piece++) {
			Process writer = new ProcessBuilder("sh", "-c", "printf 'trial " + piece + "\\n' >> \"$1\"", "sh", file.toString()).inheritIO().start();
			assertEquals(0, writer.waitFor());
			quietly(QUIET_MILLIS / 4);
			assertTrue(desk.onServer("/results/subject-1.csv").isEmpty(), "uploaded after piece " + piece);
		}
		awaitServer("/results/subject-1.csv");
		desk.idle();
		assertEquals(Files.readString(file), desk.onServer("/results/subject-1.csv", 1));
		assertEquals(1, desk.versions("/results/subject-1.csv"));
		assertTrue(desk.person.problems.isEmpty());
	}

	@Test
	void aFileThatAProgramHasOpenWaits() throws Exception {
		Path file = data.resolve("open.csv");
		try (OutputStream writer = Files.newOutputStream(file)) {
			writer.write(Desk.bytes("begun"));
			writer.flush();
			Files.writeString(data.resolve("other.csv"), "other");
			awaitServer("/results/other.csv");
			quietly(3 * QUIET_MILLIS);
			assertTrue(desk.onServer("/results/open.csv").isEmpty());
			writer.write(Desk.bytes(" and ended"));
		}
		awaitServer("/results/open.csv");
		desk.idle();
		assertEquals("begun and ended", desk.onServer("/results/open.csv", 1));
		assertEquals(1, desk.versions("/results/open.csv"));
	}

	@Test
	void filesInNewFoldersAndChangedFilesGoUpAndTestRunsDoNot() throws Exception {
		Path inner = Files.createDirectories(data.resolve("run/one"));
		Files.writeString(inner.resolve("a.csv"), "a");
		Files.writeString(data.resolve("quickrun.csv"), "test");
		awaitServer("/results/run/one/a.csv");
		Files.writeString(inner.resolve("a.csv"), "a, more");
		await("the second version", () -> desk.versions("/results/run/one/a.csv") == 2);
		desk.idle();
		assertEquals("a, more", desk.onServer("/results/run/one/a.csv", 2));
		assertFalse(desk.onServer("/results/quickrun.csv").isPresent());
	}

	@Test
	void whatIsWrittenOfflineIsKeptAndGoesUpLater() throws Exception {
		desk.sandbox.faults().maintenance(true);
		Files.writeString(data.resolve("late.csv"), "late");
		Link link = desk.links().data(desk.project.getFolder("data")).orElseThrow();
		desk.awaitState(desk.project.getFile("data/late.csv"), SyncState.WAITING);
		desk.idle();
		assertEquals(1, desk.transfers().waiting(link));
		desk.restart();
		desk.sandbox.faults().maintenance(false);
		desk.signInAs(desk.sandbox.token());
		Desk.ok(desk.run(desk.transfers().checkAll()));
		awaitServer("/results/late.csv");
		assertEquals("late", desk.onServer("/results/late.csv", 1));
	}

	private void awaitServer(String path) throws Exception {
		await(path + " on the server", () -> desk.onServer(path).isPresent());
	}

	/** The sandbox tells nobody, so it is looked at. */
	private static void await(String what, BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (!condition.getAsBoolean()) {
			assertTrue(System.nanoTime() < end, "awaited " + what);
			quietly(20);
		}
	}

	private static void quietly(long millis) throws InterruptedException {
		assertFalse(new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS));
	}
}
