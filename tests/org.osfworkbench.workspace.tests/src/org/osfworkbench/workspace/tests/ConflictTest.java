package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.SyncState;

class ConflictTest {

	private static final String MARKER = "org.osfworkbench.workspace.conflict";

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void bothChangedWritesNothing() throws Exception {
		IFile file = inConflict("both.py");

		assertEquals(2, desk.versions("/both.py"));
		assertEquals("mine", desk.text(file));
		assertEquals(1, markers(file).length);
		assertTrue(markers(file)[0].getAttribute(IMarker.MESSAGE, "").contains("both.py"));
		Conflict conflict = desk.transfers().conflict(file).orElseThrow();
		assertEquals(1, conflict.baseVersion());
		assertEquals(2, conflict.remote().version());
		assertFalse(conflict.remoteAuthor().isEmpty());
		assertEquals(List.of(conflict), List.copyOf(desk.person.conflicts));
	}

	@Test
	void anotherSaveDoesNotAskOrTellAgain() throws Exception {
		IFile file = inConflict("again.py");
		desk.untilSynchronized(file, () -> desk.save(file, "mine, better"));

		assertEquals(SyncState.CONFLICT, desk.transfers().status(file).orElseThrow().state());
		assertEquals(2, desk.versions("/again.py"));
		assertEquals(1, desk.person.conflicts.size());
		assertEquals(1, markers(file).length);
	}

	@Test
	void mine() throws Exception {
		IFile file = inConflict("mine.py");
		Desk.ok(resolve(file, ConflictChoice.USE_MINE, 2));

		assertEquals("mine", desk.onServer("/mine.py", 3));
		assertEquals("theirs", desk.onServer("/mine.py", 2));
		assertSettled(file);
	}

	@Test
	void theirs() throws Exception {
		IFile file = inConflict("theirs.py");
		Desk.ok(resolve(file, ConflictChoice.USE_REMOTE, 2));

		assertEquals("theirs", desk.text(file));
		assertEquals(2, desk.versions("/theirs.py"));
		assertEquals("mine", new String(file.getHistory(null)[0].getContents().readAllBytes()));
		assertSettled(file);
		desk.idle();
		assertEquals(2, desk.versions("/theirs.py"));
	}

	@Test
	void both() throws Exception {
		IFile file = inConflict("keep.py");
		Desk.ok(resolve(file, ConflictChoice.KEEP_BOTH, 2));

		assertEquals("theirs", desk.text(file));
		List<IResource> copies = Stream.of(desk.project.members()).filter(member -> member.getName().startsWith("keep (conflict")).toList();
		assertEquals(1, copies.size());
		assertEquals("mine", desk.text((IFile) copies.getFirst()));
		assertSettled(file);
	}

	@Test
	void anAnswerToAnOlderVersionIsNotCarriedOut() throws Exception {
		IFile file = inConflict("moved.py");
		desk.colleagueWrites("/moved.py", "theirs, better");
		IStatus result = resolve(file, ConflictChoice.USE_MINE, 2);

		assertEquals(IStatus.WARNING, result.getSeverity());
		assertEquals(3, desk.versions("/moved.py"));
		assertEquals("mine", desk.text(file));
		assertEquals(SyncState.CONFLICT, desk.transfers().status(file).orElseThrow().state());
		assertEquals(3, desk.transfers().conflict(file).orElseThrow().remote().version());
	}

	@Test
	void aNewerVersionIsToldAndTaken() throws Exception {
		desk.signIn();
		IFile file = desk.linked("news.py", "one", false);
		desk.colleagueWrites("/news.py", "two");
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertEquals(SyncState.INCOMING, desk.transfers().status(file).orElseThrow().state());
		assertEquals(1, desk.person.incoming.size());
		assertEquals("one", desk.text(file));

		Desk.ok(resolve(file, ConflictChoice.USE_REMOTE, 2));
		assertEquals("two", desk.text(file));
		assertSettled(file);
		assertEquals(0, desk.person.questions.size());
	}

	@Test
	void aFileDeletedThereStaysHereAndCanGoUpAgain() throws Exception {
		desk.signIn();
		IFile file = desk.linked("gone.py", "one", true);
		String before = desk.onServer("/gone.py").orElseThrow().id();
		desk.sandbox.state().delete(before);
		desk.run(desk.transfers().checkAll());
		assertEquals(SyncState.REMOTE_DELETED, desk.transfers().status(file).orElseThrow().state());
		assertEquals(1, desk.person.deleted.size());
		assertEquals("one", desk.text(file));

		Desk.ok(resolve(file, ConflictChoice.USE_MINE, 0));
		String now = desk.onServer("/gone.py").orElseThrow().id();
		assertEquals(now, desk.links().experiment(file).orElseThrow().remoteId());
		assertSettled(file);
		desk.untilSynchronized(file, () -> desk.save(file, "two"));
		assertEquals("two", desk.onServer("/gone.py", 2));
	}

	@Test
	void linkingToAnotherFileIsAConflictAndKeepsBoth() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/there.py", "theirs");
		IFile file = desk.file("there.py", "mine");
		Desk.ok(desk.run(desk.transfers().linkExperiment(file, desk.node, desk.remote("/there.py"), true)));

		assertEquals(SyncState.CONFLICT, desk.transfers().status(file).orElseThrow().state());
		assertEquals(1, desk.versions("/there.py"));
		assertEquals("mine", desk.text(file));
	}

	@Test
	void linkingIntoAFolderNeverReplaces() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/taken.py", "theirs");
		IFile file = desk.file("taken.py", "mine");
		IStatus result = desk.run(desk.transfers().linkExperiment(file, desk.node, desk.root(), true));

		assertInstanceOf(OsfException.NameConflict.class, result.getException());
		assertTrue(desk.links().of(desk.project).isEmpty());
		assertEquals(1, desk.versions("/taken.py"));
	}

	@Test
	void linkingEqualBytesTakesTheFileOver() throws Exception {
		desk.signIn();
		desk.colleagueWrites("/same.py", "same");
		IFile file = desk.file("same.py", "same");
		Desk.ok(desk.run(desk.transfers().linkExperiment(file, desk.node, desk.root(), true)));

		assertEquals(SyncState.SYNCED, desk.transfers().status(file).orElseThrow().state());
		assertEquals(1, desk.versions("/same.py"));
	}

	@Test
	void anAnswerThatIsCancelledLeavesTheConflict() throws Exception {
		IFile file = inConflict("cancelled.py");
		Conflict before = desk.transfers().conflict(file).orElseThrow();
		Job job = desk.transfers().resolve(before.link(), file, ConflictChoice.USE_MINE, 2);
		desk.sandbox.faults().delay(Duration.ofMinutes(5));
		job.schedule();
		desk.awaitState(file, SyncState.TRANSFERRING);
		job.cancel();

		assertTrue(job.join(TimeUnit.SECONDS.toMillis(Desk.DEADLINE_SECONDS), null));
		assertEquals(IStatus.CANCEL, job.getResult().getSeverity());
		assertEquals(before, desk.transfers().conflict(file).orElseThrow());
		assertEquals(SyncState.CONFLICT, desk.transfers().status(file).orElseThrow().state());
		assertEquals("mine", desk.text(file));
		assertEquals(2, desk.versions("/cancelled.py"));
	}

	private IFile inConflict(String name) throws Exception {
		desk.signIn();
		IFile file = desk.linked(name, "one", true);
		desk.colleagueWrites("/" + name, "theirs");
		desk.untilSynchronized(file, () -> desk.save(file, "mine"));
		assertEquals(SyncState.CONFLICT, desk.transfers().status(file).orElseThrow().state());
		return file;
	}

	private IStatus resolve(IFile file, ConflictChoice choice, int seen) throws Exception {
		Link link = desk.links().experiment(file).orElseThrow();
		return desk.run(desk.transfers().resolve(link, file, choice, seen));
	}

	private void assertSettled(IFile file) throws Exception {
		assertEquals(SyncState.SYNCED, desk.transfers().status(file).orElseThrow().state());
		assertEquals(0, markers(file).length);
		assertTrue(desk.transfers().conflict(file).isEmpty());
	}

	private static IMarker[] markers(IFile file) throws Exception {
		return file.findMarkers(MARKER, true, IResource.DEPTH_ZERO);
	}
}
