package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.journal.JournalException;
import org.osfworkbench.workspace.transfer.TransferProgress;
import org.osfworkbench.workspace.transfer.Transfers;

/** A thin shell around an operation: cancelling it aborts the request that is under way, failures become texts for people. */
public class TransferJob extends Job {

	/** What the workbench calls {@code IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY}; this bundle has no user interface. */
	private static final QualifiedName NO_PROMPT = new QualifiedName("org.eclipse.ui.workbench.progress", "delayErrorPrompt"); //$NON-NLS-1$ //$NON-NLS-2$

	/** What a job does. */
	@FunctionalInterface
	public interface Operation {
		/**
		 * Does it.
		 *
		 * @param run shows progress and stops it
		 * @return how it ended; a text for people if not well
		 * @throws OsfException if the OSF was the cause
		 * @throws IOException if this computer's files were the cause
		 * @throws CoreException if the workspace was the cause
		 */
		IStatus run(Run run) throws OsfException, IOException, CoreException;
	}

	private final Operation operation;
	private final String failure;
	private boolean background;
	private volatile CancelSource cancel = new CancelSource();
	private volatile Optional<Run> current = Optional.empty();

	/**
	 * Makes a job.
	 *
	 * @param name what people see
	 * @param failure what did not happen, if it fails: a sentence
	 * @param rule its rule
	 * @param operation what it does
	 */
	public TransferJob(String name, String failure, ISchedulingRule rule, Operation operation) {
		super(name);
		this.failure = failure;
		this.operation = operation;
		setRule(rule);
	}

	/**
	 * Nobody started it: its failures are shown in the status of files, not by a dialog.
	 *
	 * @return this
	 */
	public final TransferJob inBackground() {
		setProperty(NO_PROMPT, Boolean.TRUE);
		setPriority(DECORATE);
		background = true;
		return this;
	}

	@Override
	public final boolean belongsTo(@Nullable Object family) {
		return Transfers.FAMILY == family;
	}

	@Override
	protected final void canceling() {
		cancel.cancel();
	}

	@Override
	protected final IStatus run(@Nullable IProgressMonitor monitor) {
		CancelSource source = new CancelSource();
		cancel = source;
		SubMonitor shown = SubMonitor.convert(monitor, ByteProgress.TICKS);
		if (shown.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		Run run = new Run(shown, source);
		current = Optional.of(run);
		IStatus result = guarded(run);
		current = Optional.empty();
		return background && result.matches(IStatus.WARNING) ? quiet(result) : result;
	}

	/**
	 * How far it is. From any thread.
	 *
	 * @return what it moves, or empty if it moves nothing
	 */
	final Optional<TransferProgress> progress() {
		return current.flatMap(Run::progress);
	}

	/** The files show it, and a person was told; the log would only repeat it at each try. */
	private static IStatus quiet(IStatus result) {
		return new Status(IStatus.INFO, result.getPlugin(), result.getMessage(), result.getException());
	}

	private IStatus guarded(Run run) {
		try {
			return operation.run(run);
		} catch (CancellationException | OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (OsfException e) {
			return Problems.error(failure, e);
		} catch (CoreException e) {
			return Problems.error(failure, e);
		} catch (IOException | JournalException e) {
			return Problems.error(failure, e);
		}
	}
}
