package org.osfworkbench.ui.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.RenameResourceAction;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.conflict.Settle;
import org.osfworkbench.ui.link.UnlinkQuestion;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.transfer.ProblemMarker;
import org.osfworkbench.workspace.transfer.ProblemMarker.Reason;
import org.osfworkbench.workspace.transfer.Transfers;

/** What a person can do about a problem of a linked file or project, by its reason. Nothing is done without a job that can be cancelled. */
public final class ProblemResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(@Nullable IMarker marker) {
		return marker != null && marker.exists();
	}

	@Override
	public IMarkerResolution[] getResolutions(@Nullable IMarker marker) {
		if (marker == null) {
			return new IMarkerResolution[0];
		}
		List<IMarkerResolution> fixes = new ArrayList<>();
		Reason reason = reason(marker);
		if (reason == Reason.DELETES) {
			fixes.add(new Fix(Messages.Fix_delete, (window, link) -> run(syncs(window).answerDeletes(link, true))));
			fixes.add(new Fix(Messages.Fix_keep, (window, link) -> run(syncs(window).answerDeletes(link, false))));
			return fixes.toArray(IMarkerResolution[]::new);
		}
		if (reason == Reason.NAME && marker.getResource() instanceof IFile) {
			fixes.add(new Fix(Messages.Fix_rename, (window, link) -> rename(window, marker.getResource())));
		}
		if (marker.getResource() instanceof IFile file) {
			fixes.add(new Fix(Messages.Fix_details, (window, link) -> details(window, link, file)));
		}
		fixes.add(new Fix(Messages.Fix_retry, ProblemResolutions::retry));
		if (reason == Reason.TOO_LARGE || reason == Reason.READ_ONLY || reason == Reason.NAME) {
			fixes.add(new Fix(Messages.Fix_web, ProblemResolutions::browse));
		}
		if (reason == Reason.BROKEN || reason == Reason.READ_ONLY) {
			fixes.add(new Fix(Messages.Fix_unlink, ProblemResolutions::unlink));
		}
		return fixes.toArray(IMarkerResolution[]::new);
	}

	private static Reason reason(IMarker marker) {
		try {
			return Reason.valueOf(marker.getAttribute(ProblemMarker.REASON, Reason.OTHER.name()));
		} catch (@SuppressWarnings("unused") IllegalArgumentException newer) {
			return Reason.OTHER; // made by a newer version of this program
		}
	}

	private static TreeSyncs syncs(IWorkbenchWindow window) {
		return Services.get(window, TreeSyncs.class);
	}

	private static void retry(IWorkbenchWindow window, Link link) {
		run(link.kind() == LinkKind.PROJECT ? syncs(window).analyse(link) : Services.get(window, Transfers.class).syncNow(link));
	}

	private static void details(IWorkbenchWindow window, Link link, IFile file) {
		new Settle(window.getShell(), window).open(link, file);
	}

	private static void rename(IWorkbenchWindow window, IResource resource) {
		RenameResourceAction action = new RenameResourceAction(window);
		action.selectionChanged(new StructuredSelection(resource));
		action.run();
	}

	private static void unlink(IWorkbenchWindow window, Link link) {
		if (UnlinkQuestion.ask(window.getShell(), link)) {
			run(Services.get(window, Transfers.class).unlink(link));
		}
	}

	private static void browse(IWorkbenchWindow window, Link link) {
		Services.get(window, Accounts.class).host(link.hostId()).ifPresent(host -> Program.launch(host.web().resolve(link.nodeId() + '/').toString()));
	}

	private static void run(Job job) {
		job.setUser(true);
		job.schedule();
	}

	/** One way out. */
	private record Fix(String label, BiConsumer<IWorkbenchWindow, Link> work) implements IMarkerResolution {

		@Override
		public String getLabel() {
			return label;
		}

		@Override
		public void run(@Nullable IMarker marker) {
			@Nullable
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			if (window != null && marker != null) {
				Optional<Link> link = Services.get(window, Links.class).byId(marker.getAttribute(ProblemMarker.LINK, "")); //$NON-NLS-1$
				link.ifPresent(known -> work.accept(window, known));
			}
		}
	}
}
