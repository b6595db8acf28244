package org.osfworkbench.cli.demo;

import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.transfer.StatusListener;
import org.osfworkbench.workspace.transfer.Transfers;

/** Waits for what happens in jobs: told by the status listener, with a deadline. */
final class Waiting implements StatusListener, AutoCloseable {

	private static final long DEADLINE_SECONDS = 60;
	private static final long LOOK_AGAIN_MILLIS = 250;

	private final Semaphore news = new Semaphore(0);
	private final Transfers transfers;

	Waiting(Transfers transfers) {
		this.transfers = transfers;
		transfers.addListener(this);
	}

	@Override
	public void statusChanged(Set<IFile> files) {
		news.release();
	}

	@Override
	public void remoteChanged(String nodeId, String folderId) {
		news.release();
	}

	void until(BooleanSupplier condition, String awaited) throws UnexpectedException, InterruptedException {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > deadline) {
				throw new UnexpectedException(NLS.bind(Messages.Waiting_never, awaited));
			}
			news.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
		}
	}

	/** Runs a job to its end; its failure becomes ours. */
	static void finish(Job job) throws OsfException, CoreException, InterruptedException {
		job.schedule();
		job.join();
		IStatus result = job.getResult();
		if (result != null && result.getSeverity() >= IStatus.ERROR) {
			if (result.getException() instanceof OsfException problem) {
				throw problem;
			}
			throw new CoreException(result);
		}
	}

	@Override
	public void close() {
		transfers.removeListener(this);
	}
}
