package org.osfworkbench.ui.explorer.commands;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.progress.IProgressConstants;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.explorer.OsfExplorerView;

/** Runs jobs a person asked for, and tells what went wrong in words. */
final class Jobs {

	private Jobs() {
	}

	/**
	 * Runs a job.
	 *
	 * @param view where it was asked for
	 * @param job not scheduled yet
	 * @param failure a sentence with its full stop that says what did not happen, to what
	 * @param done called on the user interface's thread after success
	 */
	static void run(OsfExplorerView view, Job job, String failure, Runnable done) {
		Display display = view.getSite().getShell().getDisplay();
		job.setUser(true);
		job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(@org.eclipse.jdt.annotation.Nullable IJobChangeEvent event) {
				IStatus result = job.getResult();
				if (result != null && !display.isDisposed()) {
					display.asyncExec(() -> finished(view.getSite().getShell(), result, failure, done));
				}
			}
		});
		job.schedule();
	}

	/** As above, with nothing to do after success. */
	static void run(OsfExplorerView view, Job job, String failure) {
		run(view, job, failure, () -> {
			// the services tell what has changed
		});
	}

	private static void finished(Shell shell, IStatus result, String failure, Runnable done) {
		if (result.isOK()) {
			done.run();
		} else if (shell.isDisposed() || result.matches(IStatus.CANCEL)) {
			return;
		} else if (result.matches(IStatus.ERROR)) {
			ErrorDialog.openError(shell, Messages.Failure_title, null, ErrorText.status(failure, result));
		} else {
			MessageDialog.openWarning(shell, Messages.Failure_title, result.getMessage());
			done.run();
		}
	}
}
