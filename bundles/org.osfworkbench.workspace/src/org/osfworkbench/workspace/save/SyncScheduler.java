package org.osfworkbench.workspace.save;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.osfworkbench.workspace.internal.transfer.WorkspaceSync;
import org.osfworkbench.workspace.link.Link;

/** Waits until a link is quiet for a moment, then starts its job. One job for each link, used again and again. Safe on any thread. */
final class SyncScheduler {

	private final WorkspaceSync sync;
	private final LongSupplier delay;
	private final Map<String, SyncJob> jobs = new ConcurrentHashMap<>();

	/**
	 * Makes a scheduler.
	 *
	 * @param sync does the work
	 * @param delay how long a link has to be quiet, in milliseconds; asked each time
	 */
	SyncScheduler(WorkspaceSync sync, LongSupplier delay) {
		this.sync = sync;
		this.delay = delay;
	}

	void saved(Link link, IFile file) {
		SyncJob job = job(link);
		job.changes().saved(file);
		restart(job);
	}

	/** Something in the folder of the link is another one; which, the look at it tells. */
	void touched(Link link) {
		restart(job(link));
	}

	void moved(Link link, IResource to) {
		SyncJob job = job(link);
		job.changes().moved(to);
		restart(job);
	}

	void stop() {
		jobs.values().forEach(SyncJob::cancel);
		jobs.clear();
	}

	private SyncJob job(Link link) {
		return jobs.computeIfAbsent(link.id(), id -> SyncJob.of(sync, link));
	}

	/** A job that still waits for its time waits anew; one that runs is run once more; else it is started. */
	private void restart(SyncJob job) {
		long millis = delay.getAsLong();
		job.wakeUp(millis);
		job.schedule(millis);
	}
}
