package org.osfworkbench.ui.wizards;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.decisions.Notice;
import org.osfworkbench.workspace.home.HomeResult;
import org.osfworkbench.workspace.home.ProjectHomes;
import org.osfworkbench.workspace.home.RestoreResult;

/** Tells how it ended to bring a project home or to put it back: a notification that takes no focus, and a summary behind it. */
final class HomeNews {

	private HomeNews() {
	}

	/** Tells it when a job has ended well; a failure is told by the platform, as of any job a person started. */
	@NonNullByDefault({}) // the platform's methods are not annotated
	static void tell(Job job, String title, Display display) {
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getResult().isOK() && !display.isDisposed()) {
					display.asyncExec(() -> notice(job, title));
				}
			}
		});
	}

	private static void notice(Job job, String title) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null) {
			return;
		}
		if (job.getProperty(ProjectHomes.RESULT) instanceof HomeResult result) {
			Notice.show(window, title, HomeSummary.verdict(result), Messages.Done_show,
					() -> new SummaryDialog(window.getShell(), title, HomeSummary.verdict(result), HomeSummary.sections(result)).open());
		} else if (job.getProperty(ProjectHomes.RESTORED) instanceof RestoreResult result) {
			Notice.show(window, title, RestoreSummary.verdict(result), Messages.Done_show,
					() -> new SummaryDialog(window.getShell(), title, RestoreSummary.verdict(result), RestoreSummary.sections(result)).open());
		}
	}
}
