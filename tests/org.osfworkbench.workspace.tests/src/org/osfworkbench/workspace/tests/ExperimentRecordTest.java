package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.engine.LinkSettings.Policy;
import org.osfworkbench.sync.engine.Pauses;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.link.LinkFile;
import org.osfworkbench.sync.link.LinkPlaces;
import org.osfworkbench.sync.link.LinkTools;
import org.osfworkbench.sync.link.LinkedFolder;
import org.osfworkbench.sync.remote.OsfRoots;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkListener;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.SyncState;

/** An experiment has one record, whichever program works on it, and keeps what an earlier release knew of it. */
class ExperimentRecordTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void theCommandGoesOnWhereTheWorkbenchEnded() throws Exception {
		desk.signIn();
		IFile file = desk.linked("shared.py", "one", false);
		Files.writeString(file.getLocation().toPath(), "two");
		desk.sandbox.requests().clear();

		try (LinkedFolder command = command(file)) {
			assertEquals(Status.OK, sync(command).status());
		}
		assertEquals("two", desk.onServer("/shared.py", 2));
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertEquals(SyncState.SYNCED, desk.transfers().status(file).orElseThrow().state());
		assertEquals(2, desk.transfers().status(file).orElseThrow().remoteVersion());
		assertEquals(2, desk.versions("/shared.py"));
		assertTrue(desk.person.conflicts.isEmpty());
	}

	@Test
	void theWorkbenchGoesOnWhereTheCommandEnded() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/theirs.py", "one");
		IFile file = desk.file("mine.py", "one");
		new LinkFile(desk.project.getLocation().toPath()).put(new org.osfworkbench.sync.link.Link("from-the-command",
				org.osfworkbench.sync.link.LinkKind.EXPERIMENT, "mine.py", desk.host.id(), desk.node.id(), "", "osfstorage",
				desk.onServer("/theirs.py").orElseThrow().id(), "/theirs.py", Optional.empty()));
		try (LinkedFolder command = command(file)) {
			assertEquals(Status.OK, sync(command).status());
		}
		untilLinked(file);
		Desk.ok(desk.run(desk.transfers().setAlways(desk.links().experiment(file).orElseThrow(), true)));

		desk.untilSynchronized(file, () -> desk.save(file, "two"));
		assertEquals("two", desk.onServer("/theirs.py", 2));
		assertTrue(desk.onServer("/mine.py").isEmpty());
	}

	@Test
	void oneAfterTheOther() throws Exception {
		desk.signIn();
		IFile file = desk.linked("busy.py", "one", true);
		try (LinkedFolder command = command(file)) {
			desk.untilSynchronized(file, () -> desk.save(file, "two"));
			assertEquals(SyncState.WAITING, desk.transfers().status(file).orElseThrow().state());
			IStatus result = desk.run(desk.transfers().syncNow(desk.links().experiment(file).orElseThrow()));
			assertEquals(IStatus.WARNING, result.getSeverity());
			assertTrue(result.getMessage().contains("Another program is at work on this link"), result.getMessage());
			assertTrue(command.setAside().isEmpty());
		}
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertEquals(SyncState.SYNCED, desk.transfers().status(file).orElseThrow().state());
		assertEquals("two", desk.onServer("/busy.py", 2));
	}

	@Test
	void whatALinkSaysAboutBothSidesIsFollowed() throws Exception {
		desk.signIn();
		IFile file = desk.linked("both.py", "one", true);
		LinkFile links = new LinkFile(desk.project.getLocation().toPath());
		var link = links.read().links().get(0);
		links.put(new org.osfworkbench.sync.link.Link(link.id(), link.kind(), link.path(), link.hostId(), link.nodeId(), link.nodeTitle(), link.provider(),
				link.remoteId(), link.remotePath(), Optional.of(Policy.KEEP_BOTH)));
		desk.project.refreshLocal(IResource.DEPTH_INFINITE, null);
		desk.colleagueWrites("/both.py", "theirs");

		desk.untilSynchronized(file, () -> desk.save(file, "mine"));
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertEquals("theirs", desk.text(file));
		assertTrue(desk.person.conflicts.isEmpty());
		assertEquals(1, List.of(desk.project.members()).stream().filter(each -> each.getName().startsWith("both (conflict local")).count());
	}

	@Test
	void whatOlderRecordsKnewIsTakenOver() throws Exception {
		desk.signIn();
		IFile file = desk.linked("older.py", "one", true);
		Link link = desk.links().experiment(file).orElseThrow();
		desk.restart(() -> {
			OlderRecords.write(link, "", desk.onServer("/older.py").orElseThrow().id(), "one");
			Files.writeString(file.getLocation().toPath(), "changed while nobody looked");
		});
		desk.signInAs(desk.sandbox.token());
		Desk.ok(desk.run(desk.transfers().checkAll()));

		assertEquals("changed while nobody looked", desk.onServer("/older.py", 2));
		assertTrue(desk.person.conflicts.isEmpty());
		assertEquals(2, desk.transfers().status(file).orElseThrow().remoteVersion());
	}

	@Test
	void aConflictOfAnOlderRecordIsOneStillAndCanBeSettled() throws Exception {
		desk.signIn();
		IFile file = desk.linked("clash.py", "one", true);
		Link link = desk.links().experiment(file).orElseThrow();
		desk.restart(() -> {
			OlderRecords.write(link, "", desk.onServer("/clash.py").orElseThrow().id(), "one");
			desk.colleagueWrites("/clash.py", "theirs");
			Files.writeString(file.getLocation().toPath(), "mine");
		});
		desk.signInAs(desk.sandbox.token());
		desk.run(desk.transfers().checkAll());
		assertEquals(SyncState.CONFLICT, desk.transfers().status(file).orElseThrow().state());
		assertEquals(1, desk.transfers().conflict(file).orElseThrow().baseVersion());

		Desk.ok(desk.run(desk.transfers().resolve(link, file, ConflictChoice.USE_MINE, 2)));
		assertEquals("mine", desk.onServer("/clash.py", 3));
	}

	/** The file of links is read in the background. */
	private void untilLinked(IFile file) throws Exception {
		CountDownLatch linked = new CountDownLatch(1);
		LinkListener listener = project -> {
			if (desk.links().experiment(file).isPresent()) {
				linked.countDown();
			}
		};
		desk.links().addListener(listener);
		try {
			desk.project.refreshLocal(IResource.DEPTH_INFINITE, null);
			assertTrue(desk.links().experiment(file).isPresent() || linked.await(Desk.DEADLINE_SECONDS, TimeUnit.SECONDS), "no link");
		} finally {
			desk.links().removeListener(listener);
		}
	}

	/** What the command does with the link of a file. */
	private LinkedFolder command(IFile file) throws Exception {
		Path folder = desk.project.getLocation().toPath();
		var link = new LinkFile(folder).read().links().stream().filter(each -> each.path().equals(file.getProjectRelativePath().toString())).findFirst()
				.orElseThrow();
		return LinkedFolder.open(folder, link, LinkPlaces.ofUser(System::getenv),
				OsfRoots.file(desk.client(), link.id(), link.remoteId(), link.name()),
				new LinkTools(Clock.systemDefaultZone(), RandomGenerator.getDefault(), Runnable::run, Pauses.REAL));
	}

	private static Report sync(LinkedFolder command) {
		return command.engine().sync(SyncProgress.NONE, Cancellation.NEVER);
	}
}
