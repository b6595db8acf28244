package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.SyncState;

/** A writing to the workspace that is cancelled before it begins has not happened. */
class WriteCutOffTest {

	@RegisterExtension
	final Desk desk = new Desk();

	@Test
	void theOriginalIsNotReplacedWithoutItsCopy() throws Exception {
		desk.signIn();
		IFile file = desk.linked("keep.py", "one", true);
		desk.colleagueWrites("/keep.py", "theirs");
		desk.untilSynchronized(file, () -> desk.save(file, "mine"));
		assertEquals(SyncState.CONFLICT, desk.transfers().status(file).orElseThrow().state());

		Job settling = desk.transfers().resolve(desk.links().experiment(file).orElseThrow(), file, ConflictChoice.KEEP_BOTH, 2);
		cancelFirstWrite(settling);

		assertFalse(settling.getResult().isOK());
		assertEquals("mine", desk.text(file));
		assertEquals(2, desk.versions("/keep.py"));
	}

	/** Somebody builds in the project, so the writing has to wait, and while it waits it is cancelled. */
	private void cancelFirstWrite(Job settling) throws Exception {
		CompletableFuture<Job> write = new CompletableFuture<>();
		JobChangeAdapter listener = new JobChangeAdapter() {
			@Override
			public void scheduled(IJobChangeEvent event) {
				if (event.getJob().getClass().getSimpleName().equals("WriteJob")) {
					write.complete(event.getJob());
				}
			}
		};
		Job.getJobManager().addJobChangeListener(listener);
		Job.getJobManager().beginRule(desk.project, null);
		try {
			settling.schedule();
			Job first = write.get(Desk.DEADLINE_SECONDS, TimeUnit.SECONDS);
			while (first.getState() != Job.WAITING) {
				Thread.onSpinWait();
			}
			assertTrue(first.cancel());
		} finally {
			Job.getJobManager().endRule(desk.project);
			Job.getJobManager().removeJobChangeListener(listener);
		}
		assertTrue(settling.join(TimeUnit.SECONDS.toMillis(Desk.DEADLINE_SECONDS), null));
	}
}
