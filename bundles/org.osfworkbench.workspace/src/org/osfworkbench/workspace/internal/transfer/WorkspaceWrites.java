package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Writes to the workspace in a job of their own, because a job that talks to the network holds the rule of its link, and a thread
 * cannot take a resource's rule inside that. Whoever holds a resource's rule never waits for a link's rule, so this cannot lock up.
 */
public final class WorkspaceWrites {

	private final IWorkspace workspace;

	WorkspaceWrites(IWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * The workspace.
	 *
	 * @return it
	 */
	public IWorkspace workspace() {
		return workspace;
	}

	/**
	 * Runs an action as one workspace operation and waits for its end. A cancel of the waiting job does not cut it short: what is
	 * written is written whole.
	 *
	 * @param rule what is written to
	 * @param action the writing
	 * @throws CoreException what the action threw
	 * @throws OperationCanceledException if the action was not run, because somebody cancelled the job while it waited
	 */
	public void run(ISchedulingRule rule, ICoreRunnable action) throws CoreException {
		AtomicReference<@Nullable CoreException> failure = new AtomicReference<>();
		Job job = new WriteJob(action, rule, failure);
		job.schedule();
		join(job);
		CoreException thrown = failure.get();
		if (thrown != null) {
			throw thrown;
		}
		requireEnded(job.getResult());
	}

	/** A writing that may fail in both ways. */
	@FunctionalInterface
	public interface Writing {

		/**
		 * Writes.
		 *
		 * @throws IOException if the disk refuses
		 * @throws CoreException if the workspace refuses
		 */
		void run() throws IOException, CoreException;
	}

	/**
	 * As {@link #run}, for callers that speak of the disk.
	 *
	 * @param rule what is written to
	 * @param writing the writing
	 * @throws IOException what the writing threw; what the workspace refused comes with its words
	 * @throws OperationCanceledException if it was not run, because somebody cancelled the job while it waited
	 */
	public void write(ISchedulingRule rule, Writing writing) throws IOException {
		AtomicReference<Optional<IOException>> failure = new AtomicReference<>(Optional.empty());
		try {
			run(rule, monitor -> {
				try {
					writing.run();
				} catch (IOException e) {
					failure.set(Optional.of(e));
				}
			});
		} catch (CoreException e) {
			throw new IOException(e.getStatus().getMessage(), e);
		}
		Optional<IOException> thrown = failure.get();
		if (thrown.isPresent()) {
			throw thrown.get();
		}
	}

	/** A job that was cancelled before it ran, or that broke, has not written. */
	private static void requireEnded(@Nullable IStatus result) throws CoreException {
		if (result == null || result.matches(IStatus.CANCEL)) {
			throw new OperationCanceledException();
		}
		if (!result.isOK()) {
			throw new CoreException(result);
		}
	}

	private static void join(Job job) {
		boolean interrupted = false;
		while (true) {
			try {
				job.join();
				break;
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** One writing. Of no family: whoever cancels transfers waits for the transfer, which waits for this. */
	private final class WriteJob extends Job {
		private final ICoreRunnable action;
		private final ISchedulingRule rule;
		private final AtomicReference<@Nullable CoreException> failure;

		WriteJob(ICoreRunnable action, ISchedulingRule rule, AtomicReference<@Nullable CoreException> failure) {
			super(Messages.writing);
			this.action = action;
			this.rule = rule;
			this.failure = failure;
			setSystem(true);
			setRule(rule);
		}

		@Override
		protected IStatus run(@Nullable IProgressMonitor monitor) {
			try {
				workspace.run(action, rule, IWorkspace.AVOID_UPDATE, null);
			} catch (CoreException e) {
				failure.set(e);
			} catch (OperationCanceledException e) {
				return Status.CANCEL_STATUS;
			}
			return Status.OK_STATUS;
		}
	}
}
