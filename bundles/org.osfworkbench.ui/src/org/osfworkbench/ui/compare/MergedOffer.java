package org.osfworkbench.ui.compare;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.decisions.PopupDecisions;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.ConflictChoice;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * While a file that changed in two places is open in a comparison, offers after each save to upload it as the merged one. It never uploads by
 * itself: a merge is often saved in the middle.
 */
final class MergedOffer implements IResourceChangeListener {

	private final IWorkbenchWindow window;
	private final IFile file;
	private final Display display;
	private final Transfers transfers;

	private MergedOffer(IWorkbenchWindow window, IFile file) {
		this.window = window;
		this.file = file;
		display = window.getShell().getDisplay();
		transfers = Services.get(window, Transfers.class);
	}

	/** Starts to watch. */
	static MergedOffer watch(IWorkbenchWindow window, IFile file) {
		MergedOffer offer = new MergedOffer(window, file);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(offer, IResourceChangeEvent.POST_CHANGE);
		return offer;
	}

	/** Stops. */
	void stop() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public void resourceChanged(IResourceChangeEvent event) {
		IResourceDelta delta = event.getDelta() == null ? null : event.getDelta().findMember(file.getFullPath());
		boolean saved = delta != null && (delta.getFlags() & IResourceDelta.CONTENT) != 0;
		if (saved && transfers.conflict(file).isPresent() && !display.isDisposed()) {
			display.asyncExec(this::offer);
		}
	}

	private void offer() {
		Optional<Conflict> open = transfers.conflict(file);
		if (window.getShell() != null && open.isPresent()) {
			Services.get(window, PopupDecisions.class).askMerged(open.get(), () -> upload(transfers, open.get()));
		}
	}

	/** Uploads the local file on top of the version the person merged with; if there is a newer one by now, the conflict stays. */
	static void upload(Transfers transfers, Conflict conflict) {
		Job job = transfers.resolve(conflict.link(), conflict.file(), ConflictChoice.USE_MINE, conflict.remote().version());
		job.setUser(true);
		job.schedule();
	}
}
