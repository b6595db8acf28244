package org.osfworkbench.workspace.internal.watch;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.workspace.transfer.Transfers;

/** Looks at files that were not complete until they are, and then has their links looked at. */
public final class Waiting extends Job {

	/** A file that a program has open is not asked for without a pause. */
	private static final long LEAST_PAUSE_MILLIS = 50;

	private final Completeness completeness;
	private final Consumer<String> complete;
	private volatile boolean stopped;

	/**
	 * Makes it and begins to listen.
	 *
	 * @param completeness knows what is waited for
	 * @param complete told the id of a link when files of it are complete
	 */
	public Waiting(Completeness completeness, Consumer<String> complete) {
		super(Messages.waiting);
		this.completeness = completeness;
		this.complete = complete;
		setSystem(true);
		completeness.onWait(this::plan);
	}

	/** Ends it. */
	public void stop() {
		stopped = true;
		cancel();
	}

	private void plan() {
		if (!stopped) {
			schedule(Math.max(LEAST_PAUSE_MILLIS, completeness.quiet()));
		}
	}

	@Override
	public boolean belongsTo(@Nullable Object family) {
		return Transfers.FAMILY.equals(family);
	}

	@Override
	protected IStatus run(@Nullable IProgressMonitor monitor) {
		completeness.completed().forEach(complete);
		if (completeness.anyWaits()) {
			plan();
		}
		return Status.OK_STATUS;
	}
}
