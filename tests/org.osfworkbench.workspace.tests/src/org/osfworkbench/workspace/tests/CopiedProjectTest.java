package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkListener;
import org.osfworkbench.workspace.transfer.SyncState;

/** A copy of a project brings the links of the original along, but not what is known about the original's files. */
class CopiedProjectTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void aCopyHasLinksOfItsOwn() throws Exception {
		desk.signIn();
		IFile original = desk.linked("study.py", "one", true);
		IFile copied = copy().getFile("study.py");

		Link before = desk.links().experiment(original).orElseThrow();
		Link after = desk.links().experiment(copied).orElseThrow();
		assertNotEquals(before.id(), after.id());
		assertEquals(before.remoteId(), after.remoteId());
		assertEquals(original.getProject().getName(), desk.links().byId(before.id()).orElseThrow().projectName());
	}

	@Test
	void theCopyDoesNotWriteOverWhatTheOriginalWrote() throws Exception {
		desk.signIn();
		IFile original = desk.linked("both.py", "one", true);
		IFile copied = copy().getFile("both.py");

		desk.untilSynchronized(copied, () -> desk.save(copied, "in the copy"));
		desk.untilSynchronized(original, () -> desk.save(original, "in the original"));

		assertEquals("in the original", desk.onServer("/both.py", 2));
		assertEquals(2, desk.versions("/both.py"));
		assertEquals(SyncState.SYNCED, desk.transfers().status(original).orElseThrow().state());
		assertEquals(SyncState.CONFLICT, desk.transfers().status(copied).orElseThrow().state());
		assertEquals("in the copy", desk.text(copied));
	}

	@Test
	void unlinkingTheCopyLeavesTheOriginalAlone() throws Exception {
		desk.signIn();
		IFile original = desk.linked("kept.py", "one", true);
		IFile copied = copy().getFile("kept.py");
		Desk.ok(desk.run(desk.transfers().unlink(desk.links().experiment(copied).orElseThrow())));

		assertTrue(desk.links().experiment(original).isPresent());
		desk.untilSynchronized(original, () -> desk.save(original, "two"));
		assertEquals("two", desk.onServer("/kept.py", 2));
	}

	@Test
	void aRenamedProjectKeepsItsLinks() throws Exception {
		desk.signIn();
		Link before = desk.links().experiment(desk.linked("same.py", "one", true)).orElseThrow();
		IFile renamed = arrive("-renamed", target -> desk.project.move(target.getFullPath(), true, null)).getFile("same.py");

		assertEquals(before.id(), desk.links().experiment(renamed).orElseThrow().id());
		desk.untilSynchronized(renamed, () -> desk.save(renamed, "two"));
		assertEquals("two", desk.onServer("/same.py", 2));
	}

	private IProject copy() throws Exception {
		return arrive("-copy", target -> desk.project.copy(target.getFullPath(), true, null));
	}

	/** Brings a project to another place. */
	@FunctionalInterface
	private interface Way {
		void to(IProject target) throws Exception;
	}

	private IProject arrive(String suffix, Way way) throws Exception {
		IProject copy = desk.project.getWorkspace().getRoot().getProject(desk.project.getName() + suffix);
		CountDownLatch read = new CountDownLatch(1);
		LinkListener listener = project -> {
			if (project.equals(copy)) {
				read.countDown();
			}
		};
		desk.links().addListener(listener);
		try {
			way.to(copy);
			assertTrue(read.await(Desk.DEADLINE_SECONDS, TimeUnit.SECONDS), "the links of the copy");
		} finally {
			desk.links().removeListener(listener);
		}
		return copy;
	}
}
