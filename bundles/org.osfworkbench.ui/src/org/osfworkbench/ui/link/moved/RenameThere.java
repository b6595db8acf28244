package org.osfworkbench.ui.link.moved;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.progress.IProgressConstants;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.RemoteEdits;

/** Gives the file on the OSF the name that the experiment has here. */
final class RenameThere {

	private final IWorkbenchWindow window;
	private final Link link;
	private final String name;

	RenameThere(IWorkbenchWindow window, Link link, String name) {
		this.window = window;
		this.link = link;
		this.name = name;
	}

	/** Looks for the file, which may have another name by now, and renames it. */
	void start() {
		Accounts accounts = Services.get(window, Accounts.class);
		CallJob<RemoteFile> look = new CallJob<>(NLS.bind(Messages.renameJob, name), display(),
				cancellation -> accounts.requireClient(link.hostId()).file(link.remoteId(), cancellation), this::rename,
				problem -> MessageDialog.openError(window.getShell(), Messages.renameTitle, ErrorText.message(NLS.bind(Messages.renameFailed, name), problem)));
		look.setUser(true);
		look.schedule();
	}

	private void rename(RemoteFile file) {
		Job job = Services.get(window, RemoteEdits.class).rename(file, name);
		job.setUser(true);
		job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(@Nullable IJobChangeEvent event) {
				IStatus result = job.getResult();
				if (result.matches(IStatus.ERROR) && !display().isDisposed()) {
					display().asyncExec(() -> ErrorDialog.openError(window.getShell(), Messages.renameTitle, null,
							ErrorText.status(NLS.bind(Messages.renameFailed, name), result)));
				}
			}
		});
		job.schedule();
	}

	private Display display() {
		return window.getWorkbench().getDisplay();
	}
}
