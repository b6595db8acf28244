package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.SyncState;

/** A colleague deletes the linked file in the browser and uploads one of the same name, which is a new file on the OSF. */
class TakenPlaceTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void theDifferenceCanBeSettledWithTheNewFile() throws Exception {
		IFile file = replacedThere("other.py", "one", "theirs");
		assertEquals(IStatus.WARNING, uploadAgain(file).getSeverity());
		assertEquals(SyncState.CONFLICT, desk.transfers().status(file).orElseThrow().state());
		assertEquals("theirs", desk.onServer("/other.py", 1));

		Desk.ok(desk.run(desk.transfers().resolve(link(file), file, ConflictChoice.USE_MINE, 1)));
		assertEquals("one", desk.onServer("/other.py", 2));
		assertEquals(desk.onServer("/other.py").orElseThrow().id(), link(file).remoteId());
	}

	@Test
	void equalBytesAreTakenOver() throws Exception {
		IFile file = replacedThere("equal.py", "one", "one");
		Desk.ok(uploadAgain(file));
		assertEquals(desk.onServer("/equal.py").orElseThrow().id(), link(file).remoteId());

		desk.untilSynchronized(file, () -> desk.save(file, "two"));
		assertEquals("two", desk.onServer("/equal.py", 2));
	}

	private IFile replacedThere(String name, String before, String after) throws Exception {
		desk.signIn();
		IFile file = desk.linked(name, before, true);
		desk.sandbox.state().delete(desk.onServer("/" + name).orElseThrow().id());
		desk.colleagueWrites("/" + name, after);
		desk.run(desk.transfers().checkAll());
		assertEquals(SyncState.REMOTE_DELETED, desk.transfers().status(file).orElseThrow().state());
		return file;
	}

	private IStatus uploadAgain(IFile file) throws Exception {
		return desk.run(desk.transfers().resolve(link(file), file, ConflictChoice.USE_MINE, 0));
	}

	private Link link(IFile file) {
		return desk.links().experiment(file).orElseThrow();
	}
}
