package org.osfworkbench.ui.transfers;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.conflict.Settle;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Transfers;

/** Does what rows offer. On the user interface's thread; whatever waits does so in jobs. */
final class TransferActions {

	private final IWorkbenchPartSite site;

	TransferActions(IWorkbenchPartSite site) {
		this.site = site;
	}

	void run(TransferRow row) {
		switch (row.action()) {
		case CANCEL -> row.job().ifPresent(Job::cancel);
		case RETRY, UPLOAD -> row.link().ifPresent(this::upload);
		case DECIDE -> row.link().ifPresent(link -> row.file().ifPresent(file -> new Settle(site.getShell(), site).open(link, file)));
		case SIGN_IN -> signIn();
		case NONE -> {
			// it is done
		}
		}
	}

	private void upload(Link link) {
		Job job = Services.get(site, Transfers.class).syncNow(link);
		job.setUser(true);
		job.schedule();
	}

	private void signIn() {
		try {
			site.getService(IHandlerService.class).executeCommand("org.osfworkbench.ui.signIn", null); //$NON-NLS-1$
		} catch (CommandException e) {
			ILog.of(TransferActions.class).error(e.getMessage(), e);
		}
	}
}
