package org.osfworkbench.ui.link;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchWindow;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Transfers;

/** Uploads what changed of a link, without a question. */
public final class UploadNowHandler extends LinkHandler {

	@Override
	protected void run(IWorkbenchWindow window, IResource resource, Link link) {
		Job job = Services.get(window, Transfers.class).syncNow(link);
		job.setUser(true);
		job.schedule();
	}
}
