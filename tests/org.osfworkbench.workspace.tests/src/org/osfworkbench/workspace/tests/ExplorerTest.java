package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.workspace.transfer.OpenedExperiment;
import org.osfworkbench.workspace.transfer.SyncState;

class ExplorerTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@TempDir
	Path temporary;

	@Test
	void openingLinks() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/open.psyexp", "<PsychoPy2experiment/>");
		OpenedExperiment opened = open("/open.psyexp");

		assertEquals("open.psyexp", opened.file().getName());
		assertEquals("<PsychoPy2experiment/>", desk.text(opened.file()));
		assertEquals(opened.link(), desk.links().experiment(opened.file()).orElseThrow());
		assertEquals(SyncState.SYNCED, desk.transfers().status(opened.file()).orElseThrow().state());
		assertEquals(0, desk.person.questions.size());
	}

	@Test
	void openingNeverOverwrites() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/twice.py", "theirs");
		IFile mine = desk.file("twice.py", "mine");
		OpenedExperiment opened = open("/twice.py");

		assertEquals("twice (1).py", opened.file().getName());
		assertEquals("mine", desk.text(mine));
		assertEquals("theirs", desk.text(opened.file()));
	}

	@Test
	void openingTakesAnEqualFileOver() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/equal.py", "same");
		IFile mine = desk.file("equal.py", "same");

		assertEquals(mine, open("/equal.py").file());
	}

	@Test
	void uploadMakesFilesAndAsksBeforeNewVersions() throws Exception {
		desk.signIn();
		Path file = Files.writeString(temporary.resolve("upload.txt"), "one");
		Desk.ok(desk.run(desk.transfers().upload(List.of(file), desk.root(), false)));
		assertEquals("one", desk.onServer("/upload.txt", 1));
		Desk.ok(desk.run(desk.transfers().upload(List.of(file), desk.root(), false)));

		Files.writeString(file, "two");
		IStatus refused = desk.run(desk.transfers().upload(List.of(file), desk.root(), false));
		assertEquals(IStatus.WARNING, refused.getSeverity());
		assertTrue(refused.getMessage().contains("upload.txt"), refused.getMessage());
		assertEquals(1, desk.versions("/upload.txt"));

		Desk.ok(desk.run(desk.transfers().upload(List.of(file), desk.root(), true)));
		assertEquals("two", desk.onServer("/upload.txt", 2));
	}

	@Test
	void downloadBringsWholeFoldersAndKeepsWhatIsThere() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/tree/a.csv", "a");
		desk.colleagueWrites("/tree/deep/b.csv", "b");
		Files.createDirectories(temporary.resolve("tree"));
		Files.writeString(temporary.resolve("tree/a.csv"), "mine");
		RemoteFolder tree = folder("tree");
		Desk.ok(desk.run(desk.transfers().download(List.of(tree), temporary)));

		assertEquals("mine", Files.readString(temporary.resolve("tree/a.csv")));
		assertEquals("a", Files.readString(temporary.resolve("tree/a (1).csv")));
		assertEquals("b", Files.readString(temporary.resolve("tree/deep/b.csv")));
		Desk.ok(desk.run(desk.transfers().download(List.of(tree), temporary)));
		assertFalse(Files.exists(temporary.resolve("tree/a (2).csv")) || Files.exists(temporary.resolve("tree/deep/b (1).csv")));
	}

	@Test
	void hostileNamesAreRefused() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/evil/good.csv", "good");
		RemoteFile good = desk.remote("/evil/good.csv");
		Path inner = Files.createDirectory(temporary.resolve("inner"));
		for (String name : List.of("..", ".", "../up.csv", "a/b.csv", "a\\b.csv", "nul\0.csv", "bell\u0007.csv")) {
			RemoteFile evil = new RemoteFile(good.id(), good.nodeId(), good.provider(), name, "/evil/" + name, good.size(), good.version(),
					good.modified(), good.hashes(), good.location());
			IStatus result = desk.run(desk.transfers().download(List.of(evil), inner));
			assertEquals(IStatus.WARNING, result.getSeverity(), name);
		}
		try (Stream<Path> all = Files.walk(temporary)) {
			assertEquals(List.of(temporary, inner), all.toList());
		}
	}

	@Test
	void aLinkInTheTargetIsNotFollowed() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/jail/x.csv", "x");
		Path outside = Files.createDirectory(temporary.resolve("outside"));
		Path target = Files.createDirectory(temporary.resolve("target"));
		Files.createSymbolicLink(target.resolve("jail"), outside);
		Desk.ok(desk.run(desk.transfers().download(List.of(folder("jail")), target)));

		try (Stream<Path> all = Files.list(outside)) {
			assertEquals(0, all.count());
		}
		assertEquals("x", Files.readString(target.resolve("jail (1)/x.csv")));
	}

	@Test
	void foldersAreMadeAndDeleted() throws Exception {
		desk.signIn();
		Desk.ok(desk.run(desk.transfers().createFolder(desk.root(), "fresh")));
		assertTrue(desk.onServer("/fresh/").isPresent());
		IStatus again = desk.run(desk.transfers().createFolder(desk.root(), "fresh"));
		assertInstanceOf(OsfException.NameConflict.class, again.getException());

		Desk.ok(desk.run(desk.transfers().delete(List.of(folder("fresh")))));
		assertTrue(desk.onServer("/fresh/").isEmpty());
	}

	@Test
	void cancelReachesTheSocket() throws Exception {
		desk.signIn();
		RemoteFolder root = desk.root();
		Path file = Files.write(temporary.resolve("slow.bin"), new byte[1 << 20]);
		desk.sandbox.faults().delay(Duration.ofMinutes(5));
		Job job = desk.transfers().upload(List.of(file), root, false);
		CountDownLatch running = new CountDownLatch(1);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void running(IJobChangeEvent event) {
				running.countDown();
			}
		});
		job.schedule();
		assertTrue(running.await(Desk.DEADLINE_SECONDS, TimeUnit.SECONDS));
		job.cancel();

		assertTrue(job.join(TimeUnit.SECONDS.toMillis(10), null), "a cancelled upload went on");
		assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
	}

	private OpenedExperiment open(String path) throws Exception {
		Job job = desk.transfers().openExperiment(desk.node, desk.remote(path), desk.project);
		Desk.ok(desk.run(job));
		desk.idle();
		return (OpenedExperiment) job.getProperty(OpenedExperiment.PROPERTY);
	}

	private RemoteFolder folder(String name) throws Exception {
		return desk.client().list(desk.root(), Cancellation.NEVER).items().stream().filter(RemoteFolder.class::isInstance).map(RemoteFolder.class::cast)
				.filter(folder -> folder.name().equals(name)).findFirst().orElseThrow();
	}
}
