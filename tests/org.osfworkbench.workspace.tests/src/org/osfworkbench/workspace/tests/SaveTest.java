package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.SyncState;

class SaveTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void aSaveMakesTheNextVersion() throws Exception {
		desk.signIn();
		IFile file = desk.linked("stroop.py", "one", true);
		assertEquals("one", desk.onServer("/stroop.py", 1));

		desk.untilSynchronized(file, () -> desk.save(file, "two"));

		assertEquals("two", desk.onServer("/stroop.py", 2));
		assertEquals(2, desk.versions("/stroop.py"));
		FileStatus status = desk.transfers().status(file).orElseThrow();
		assertEquals(SyncState.SYNCED, status.state());
		assertEquals(2, status.remoteVersion());
	}

	@Test
	void nothingChangedAsksNobody() throws Exception {
		desk.signIn();
		IFile file = desk.linked("touched.py", "one", true);
		desk.idle();
		desk.sandbox.requests().clear();

		desk.untilSynchronized(file, () -> desk.save(file, "one"));
		desk.untilSynchronized(file, () -> file.setContents(Desk.bytes("one"), true, false, null));

		assertEquals(List.of(), desk.sandbox.requests().all());
		assertEquals(SyncState.SYNCED, desk.transfers().status(file).orElseThrow().state());
	}

	@Test
	void aLinkThatAsksAsksOnceAndYesUploads() throws Exception {
		desk.signIn();
		IFile file = desk.linked("asks.py", "one", false);
		desk.untilSynchronized(file, () -> desk.save(file, "two"));
		desk.untilSynchronized(file, () -> desk.save(file, "three"));

		assertEquals(1, desk.person.questions.size());
		assertEquals(SyncState.OUTGOING, desk.transfers().status(file).orElseThrow().state());
		assertEquals(1, desk.versions("/asks.py"));

		desk.person.questions.take().answer().upload(false);
		desk.awaitState(file, SyncState.SYNCED);
		assertEquals("three", desk.onServer("/asks.py", 2));
	}

	@Test
	void notNowLeavesTheFileAsItIs() throws Exception {
		desk.signIn();
		IFile file = desk.linked("later.py", "one", false);
		desk.untilSynchronized(file, () -> desk.save(file, "two"));
		desk.person.questions.take().answer().notNow();
		desk.run(desk.transfers().checkAll());

		assertEquals(SyncState.OUTGOING, desk.transfers().status(file).orElseThrow().state());
		assertEquals(1, desk.versions("/later.py"));

		desk.untilSynchronized(file, () -> desk.save(file, "three"));
		assertEquals(1, desk.person.questions.size());
	}

	@Test
	void alwaysFromNowIsRemembered() throws Exception {
		desk.signIn();
		IFile file = desk.linked("always.py", "one", false);
		desk.untilSynchronized(file, () -> desk.save(file, "two"));
		desk.person.questions.take().answer().upload(true);
		desk.awaitState(file, SyncState.SYNCED);
		assertTrue(desk.links().experiment(file).orElseThrow().always());

		desk.untilSynchronized(file, () -> desk.save(file, "three"));
		assertEquals("three", desk.onServer("/always.py", 3));
	}

	@Test
	void offlineWaitsAndGoesOn() throws Exception {
		desk.signIn();
		IFile file = desk.linked("offline.py", "one", true);
		desk.sandbox.faults().maintenance(true);
		desk.untilSynchronized(file, () -> desk.save(file, "two"));

		assertEquals(SyncState.WAITING, desk.transfers().status(file).orElseThrow().state());
		assertInstanceOf(OsfException.Unavailable.class, desk.transfers().status(file).orElseThrow().problem().orElseThrow());
		assertEquals(1, desk.person.problems.size());

		desk.sandbox.faults().maintenance(false);
		Desk.ok(desk.run(desk.transfers().checkAll()));
		assertEquals(SyncState.SYNCED, desk.transfers().status(file).orElseThrow().state());
		assertEquals("two", desk.onServer("/offline.py", 2));
	}

	@Test
	void aReadOnlyHostIsAFailureWithWords() throws Exception {
		desk.signIn();
		IFile file = desk.linked("frozen.py", "one", true);
		desk.sandbox.faults().refuseWrites(403);
		desk.untilSynchronized(file, () -> desk.save(file, "two"));

		FileStatus status = desk.transfers().status(file).orElseThrow();
		assertEquals(SyncState.FAILED, status.state());
		IStatus result = desk.run(desk.transfers().syncNow(desk.links().experiment(file).orElseThrow()));
		assertTrue(result.getMessage().startsWith("frozen.py was not uploaded."), result.getMessage());
		assertEquals(status.problem().orElseThrow().getClass(), result.getException().getClass());
		assertEquals("two", desk.text(file));
		assertEquals(1, desk.versions("/frozen.py"));
	}

	@Test
	void aRenamedExperimentKeepsItsLink() throws Exception {
		desk.signIn();
		IFile file = desk.linked("old.py", "one", true);
		Link link = desk.links().experiment(file).orElseThrow();
		IFile renamed = desk.project.getFile("new.py");
		desk.untilSynchronized(file, () -> file.move(renamed.getFullPath(), true, null));

		assertEquals(link.id(), desk.links().experiment(renamed).orElseThrow().id());
		desk.untilSynchronized(file, () -> desk.save(renamed, "two"));
		assertEquals("two", desk.onServer("/old.py", 2));
	}

	@Test
	void anExperimentInAMovedFolderKeepsItsLink() throws Exception {
		desk.signIn();
		IFile file = desk.linked("study/moved.py", "one", true);
		Link link = desk.links().experiment(file).orElseThrow();
		IFolder folder = desk.project.getFolder("study");
		desk.untilSynchronized(file, () -> folder.move(IPath.fromPortableString("archive"), true, null));

		assertEquals("archive/moved.py", desk.links().byId(link.id()).orElseThrow().localPath());
	}

	@Test
	void withoutALinkNothingHappens() throws Exception {
		desk.signIn();
		IFile file = desk.file("private.py", "one");
		desk.sandbox.requests().clear();
		desk.save(file, "two");
		desk.idle();

		assertTrue(desk.transfers().status(file).isEmpty());
		assertEquals(List.of(), desk.sandbox.requests().all());
	}

	@Test
	void unlinkTouchesNoFile() throws Exception {
		desk.signIn();
		IFile file = desk.linked("free.py", "one", true);
		Desk.ok(desk.run(desk.transfers().unlink(desk.links().experiment(file).orElseThrow())));

		assertTrue(desk.links().of(desk.project).isEmpty());
		assertTrue(desk.transfers().status(file).isEmpty());
		assertEquals("one", desk.text(file));
		assertEquals("one", desk.onServer("/free.py", 1));
	}
}
