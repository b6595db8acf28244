package org.osfworkbench.ui.wizards;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;

/** Runs jobs one after the other inside another job. */
final class Steps {

	private static final long LOOK_AGAIN_MILLIS = 200;

	private Steps() {
	}

	/** Runs a job and waits for it; cancelling the outer one cancels it. A failure becomes the outer job's failure. */
	static void run(Job job, @Nullable IProgressMonitor monitor) throws CoreException {
		job.schedule();
		try {
			while (!job.join(LOOK_AGAIN_MILLIS, null)) {
				if (monitor != null && monitor.isCanceled()) {
					job.cancel();
				}
			}
		} catch (InterruptedException e) {
			job.cancel();
			Thread.currentThread().interrupt();
		}
		Optional<IStatus> result = Optional.ofNullable(job.getResult());
		if (result.filter(status -> status.matches(IStatus.CANCEL)).isPresent()) {
			throw new OperationCanceledException();
		}
		if (result.filter(status -> status.matches(IStatus.ERROR)).isPresent()) {
			throw new CoreException(result.get());
		}
	}
}
