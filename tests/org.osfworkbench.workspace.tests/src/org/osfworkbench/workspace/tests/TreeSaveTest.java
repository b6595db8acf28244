package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkListener;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.team.TreeState;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.SyncState;

/** A linked project after a save, a sign-in and other things that a person does without thinking of the OSF. */
class TreeSaveTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void savingIsEnough() throws Exception {
		IFile file = desk.file("notes.txt", "one");
		Link link = synced(true);
		untilLooked(() -> desk.save(file, "two"));
		assertEquals("two", desk.onServer("/study/notes.txt", 2));
		untilLooked(() -> desk.file("deep/new.txt", "new"));
		assertEquals("new", desk.onServer("/study/deep/new.txt", 1));
		untilLooked(() -> desk.project.getFolder("deep").delete(true, null));
		assertTrue(desk.onServer("/study/deep/").isEmpty());
		assertEquals(SyncState.SYNCED, desk.transfers().status(file).orElseThrow().state());
		assertEquals(2, desk.transfers().status(file).orElseThrow().remoteVersion());
		assertEquals(0, desk.person.questions.size());
		assertTrue(trees().last(link).orElseThrow().isInStep());
	}

	@Test
	void withoutLeaveAPersonIsAskedAndOnlyMineGoesUp() throws Exception {
		IFile file = desk.file("notes.txt", "one");
		desk.file("theirs.txt", "one");
		Link link = synced(false);
		desk.colleagueWrites("/study/theirs.txt", "two");
		untilLooked(() -> desk.save(file, "two"));
		assertEquals(1, desk.versions("/study/notes.txt"));
		assertEquals(SyncState.OUTGOING, desk.transfers().status(file).orElseThrow().state());
		Person.Question question = desk.person.questions.take();
		assertEquals(file, question.file());

		untilLooked(() -> question.answer().upload(false));
		assertEquals("two", desk.onServer("/study/notes.txt", 2));
		assertEquals("one", desk.text(desk.project.getFile("theirs.txt")));
		assertEquals(TreeState.INCOMING, trees().state(desk.project.getFile("theirs.txt")).orElseThrow());
		assertTrue(desk.person.questions.isEmpty());

		Desk.ok(desk.run(desk.transfers().setAlways(link, true)));
		assertEquals("two", desk.text(desk.project.getFile("theirs.txt")));
	}

	@Test
	void aConflictIsToldOnceAndSettledLikeAnyOther() throws Exception {
		IFile file = desk.file("notes.txt", "one");
		Link link = synced(true);
		desk.colleagueWrites("/study/notes.txt", "theirs");
		untilLooked(() -> desk.save(file, "mine"));
		Conflict conflict = desk.person.conflicts.remove();
		assertEquals(file, conflict.file());
		assertEquals(1, conflict.baseVersion());
		assertEquals(2, conflict.remote().version());
		assertFalse(conflict.remoteAuthor().isEmpty());
		assertEquals(conflict, desk.transfers().conflict(file).orElseThrow());
		assertEquals(1, markers(file));
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertTrue(desk.person.conflicts.isEmpty());

		Desk.ok(desk.run(desk.transfers().resolve(link, file, ConflictChoice.USE_REMOTE, 2)));
		assertEquals("theirs", desk.text(file));
		assertEquals(0, markers(file));
		desk.idle();
		assertEquals(SyncState.SYNCED, desk.transfers().status(file).orElseThrow().state());
	}

	@Test
	void aPersonMayDecideAgainstTheSideThatHasChanged() throws Exception {
		IFile mine = desk.file("mine.txt", "one");
		IFile theirs = desk.file("theirs.txt", "two");
		IFile gone = desk.file("gone.txt", "three");
		Link link = synced(false);
		desk.save(mine, "not wanted");
		desk.colleagueWrites("/study/theirs.txt", "not wanted");
		gone.delete(true, null);
		Desk.ok(desk.run(trees().answer(link, "mine.txt", ConflictChoice.USE_REMOTE, 1)));
		Desk.ok(desk.run(trees().answer(link, "theirs.txt", ConflictChoice.USE_MINE, 2)));
		Desk.ok(desk.run(trees().answer(link, "gone.txt", ConflictChoice.USE_REMOTE, 1)));

		assertEquals("one", desk.text(mine));
		assertEquals("two", desk.onServer("/study/theirs.txt", 3));
		assertEquals("two", desk.text(theirs));
		assertEquals("three", desk.text(gone));
		Desk.ok(desk.run(trees().analyse(link)));
		assertTrue(trees().last(link).orElseThrow().isInStep());
	}

	@Test
	void aProjectThatTakesNoWritesStillBringsNews() throws Exception {
		IFile file = desk.file("notes.txt", "one");
		Link link = synced(true);
		desk.sandbox.state().writable(desk.node.id(), false);
		desk.colleagueWrites("/study/theirs.txt", "news");
		untilLooked(() -> desk.save(file, "two"));
		desk.run(desk.transfers().checkAll());

		assertEquals("news", desk.text(desk.project.getFile("theirs.txt")));
		assertEquals(List.of(TreeProblem.Kind.REFUSED), trees().last(link).orElseThrow().problems().stream().map(TreeProblem::kind).toList());
		assertEquals(SyncState.FAILED, desk.transfers().status(file).orElseThrow().state());
		TreeSnapshot news = desk.person.projects.remove();
		assertEquals(1, news.problems().size());
		assertTrue(news.problems().getFirst().text().contains("notes.txt"), news.problems().getFirst().text());
		Desk.ok(desk.run(desk.transfers().unlink(link)));
	}

	@Test
	void offlineWorkGoesOnByItself() throws Exception {
		IFile file = desk.file("notes.txt", "one");
		Link link = synced(true);
		desk.sandbox.faults().offline(true);
		untilLooked(() -> desk.save(file, "two"));
		assertEquals(SyncState.WAITING, desk.transfers().status(file).orElseThrow().state());
		assertEquals(1, desk.transfers().waiting(link));
		assertEquals(1, desk.person.problems.size());
		desk.sandbox.faults().offline(false);
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertEquals("two", desk.onServer("/study/notes.txt", 2));
		assertEquals(0, desk.transfers().waiting(link));
	}

	@Test
	void aSaveCostsOneLookAndOneUpload() throws Exception {
		IFile file = desk.file("deep/er/notes.txt", "one");
		desk.signIn();
		Desk.ok(desk.run(trees().link(desk.project, desk.node, desk.root(), true)));
		Desk.ok(desk.run(trees().sync(trees().covering(file).orElseThrow())));
		untilLooked(() -> desk.save(file, "two"));
		desk.sandbox.requests().clear();
		untilLooked(() -> desk.save(file, "three"));
		assertEquals("three", desk.onServer("/deep/er/notes.txt", 3));
		assertEquals(2, desk.sandbox.requests().count(request -> true), () -> desk.sandbox.requests().all().toString());
		desk.sandbox.requests().clear();
		untilLooked(() -> file.touch(null));
		assertEquals(List.of(), desk.sandbox.requests().all());
	}

	@Test
	void aCopyHasARecordOfItsOwn() throws Exception {
		IFile file = desk.file("notes.txt", "one");
		Link link = synced(true);
		IProject copy = desk.project.getWorkspace().getRoot().getProject(desk.project.getName() + "-copy");
		untilRead(copy, () -> desk.project.copy(copy.getFullPath(), true, null));
		Link other = desk.links().project(copy).orElseThrow();
		assertFalse(other.id().equals(link.id()));

		untilLooked(() -> desk.save(file, "in the original"));
		desk.save(copy.getFile("notes.txt"), "in the copy");
		desk.run(trees().analyse(other));
		assertEquals(SyncState.CONFLICT, desk.transfers().status(copy.getFile("notes.txt")).orElseThrow().state());
		assertEquals("in the original", desk.onServer("/study/notes.txt", 2));
	}

	@Test
	void aClosedProjectIsLeftAlone() throws Exception {
		IFile file = desk.file("notes.txt", "one");
		Link link = synced(true);
		desk.project.close(null);
		desk.colleagueWrites("/study/notes.txt", "two");
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertTrue(trees().last(link).isEmpty());
		untilRead(desk.project, () -> desk.project.open(null));
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertEquals("two", desk.text(file));
	}

	@Test
	void aRenamedProjectKeepsItsRecord() throws Exception {
		desk.file("notes.txt", "one");
		Link link = synced(false);
		IPath target = IPath.fromPortableString("/" + desk.project.getName() + "-renamed");
		IProject renamed = desk.project.getWorkspace().getRoot().getProject(target.segment(0));
		untilRead(renamed, () -> desk.project.move(target, true, null));
		desk.idle();
		Link there = desk.links().byId(link.id()).orElseThrow();
		desk.sandbox.requests().clear();
		Desk.ok(desk.run(trees().sync(there)));
		assertTrue(trees().last(there).orElseThrow().isInStep());
		assertEquals(1, desk.versions("/study/notes.txt"));
		assertEquals(TreeState.IN_STEP, trees().state(renamed.getFile("notes.txt")).orElseThrow());
	}

	private static int markers(IFile file) throws Exception {
		return file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO).length;
	}

	private void untilRead(IProject wanted, Desk.Action action) throws Exception {
		CountDownLatch read = new CountDownLatch(1);
		LinkListener listener = project -> {
			if (project.equals(wanted) && desk.links().project(wanted).isPresent()) {
				read.countDown();
			}
		};
		desk.links().addListener(listener);
		try {
			action.run();
			assertTrue(read.await(Desk.DEADLINE_SECONDS, TimeUnit.SECONDS), "the links of " + wanted);
		} finally {
			desk.links().removeListener(listener);
		}
	}

	/** Does something and waits for the end of the job that it starts by the save hook. */
	private void untilLooked(Desk.Action action) throws Exception {
		desk.idle();
		CountDownLatch done = new CountDownLatch(1);
		JobChangeAdapter listener = new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getJob().belongsTo(org.osfworkbench.workspace.transfer.Transfers.FAMILY)) {
					done.countDown();
				}
			}
		};
		Job.getJobManager().addJobChangeListener(listener);
		try {
			action.run();
			assertTrue(done.await(Desk.DEADLINE_SECONDS, TimeUnit.SECONDS), "no job began");
		} finally {
			Job.getJobManager().removeJobChangeListener(listener);
		}
		desk.idle();
	}

	private Link synced(boolean always) throws Exception {
		desk.signIn();
		RemoteFolder remote = desk.client().createFolder(desk.root(), "study", Cancellation.NEVER);
		Desk.ok(desk.run(trees().link(desk.project, desk.node, remote, always)));
		Link link = trees().covering(desk.project).orElseThrow();
		Desk.ok(desk.run(trees().sync(link)));
		desk.idle();
		desk.person.questions.clear();
		return link;
	}

	private TreeSyncs trees() {
		return desk.service(TreeSyncs.class);
	}
}
