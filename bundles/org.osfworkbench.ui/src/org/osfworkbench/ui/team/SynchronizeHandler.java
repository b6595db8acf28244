package org.osfworkbench.ui.team;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.team.core.TeamException;
import org.eclipse.team.ui.TeamUI;
import org.eclipse.team.ui.synchronize.ISynchronizeManager;
import org.eclipse.team.ui.synchronize.ISynchronizeParticipant;
import org.eclipse.team.ui.synchronize.ISynchronizeView;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.progress.IWorkbenchSiteProgressService;

/** Shows all linked projects in the Synchronize view and looks at both sides. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class SynchronizeHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			show(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage());
			return null;
		} catch (TeamException | PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}

	/**
	 * Opens the view with our participant. Not by the manager's own method, which would ask for another perspective each time.
	 *
	 * @param page where
	 * @throws TeamException if the participant cannot be made
	 * @throws PartInitException if the view cannot be opened
	 */
	public static void show(IWorkbenchPage page) throws TeamException, PartInitException {
		ISynchronizeManager manager = TeamUI.getSynchronizeManager();
		OsfParticipant participant = present(manager).orElse(null);
		if (participant == null) {
			participant = OsfParticipant.create();
			manager.addSynchronizeParticipants(new ISynchronizeParticipant[] { participant });
		}
		IViewPart part = page.showView(ISynchronizeView.VIEW_ID);
		if (part instanceof ISynchronizeView view) {
			view.display(participant);
		}
		refresh(participant, part);
	}

	/** Not by the participant's own job either, for the same reason. The view shows that it is busy. */
	private static void refresh(OsfParticipant participant, IViewPart part) {
		IResource[] roots = participant.getSubscriber().roots();
		Job job = Job.create(Messages.Refreshing, (IJobFunction) monitor -> participant.refreshNow(roots, Messages.Refreshing, monitor));
		part.getSite().getService(IWorkbenchSiteProgressService.class).schedule(job);
	}

	private static Optional<OsfParticipant> present(ISynchronizeManager manager) {
		return Arrays.stream(manager.getSynchronizeParticipants()).map(reference -> {
			try {
				return reference.getParticipant();
			} catch (TeamException gone) {
				return null;
			}
		}).filter(OsfParticipant.class::isInstance).map(OsfParticipant.class::cast).findFirst();
	}
}
