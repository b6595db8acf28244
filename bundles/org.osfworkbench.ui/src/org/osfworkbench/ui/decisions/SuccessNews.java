package org.osfworkbench.ui.decisions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osfworkbench.workspace.transfer.StatusListener;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * Tells that a transfer went well, if the person asked for that ({@link Preferences#NOTIFY_SUCCESS}). One notification for all files of
 * one piece of news. Works for one window, until a control of it is disposed.
 */
public final class SuccessNews implements StatusListener {

	private final Transfers transfers;
	private final IWorkbenchWindow window;
	private final Display display;
	private final Optional<PopupDecisions> popups;
	private final Set<IFile> moving = ConcurrentHashMap.newKeySet();

	private SuccessNews(Transfers transfers, IWorkbenchWindow window) {
		this.transfers = transfers;
		this.window = window;
		this.display = window.getShell().getDisplay();
		this.popups = Services.find(window, PopupDecisions.class);
	}

	/**
	 * Starts telling. Call on the user interface's thread.
	 *
	 * @param control ends it when disposed
	 * @param window where the notifications appear
	 */
	public static void keep(Control control, IWorkbenchWindow window) {
		Services.find(window, Transfers.class).ifPresent(transfers -> {
			SuccessNews news = new SuccessNews(transfers, window);
			transfers.addListener(news);
			control.addDisposeListener(event -> transfers.removeListener(news));
		});
	}

	@Override
	public void statusChanged(Set<IFile> files) {
		List<IFile> settled = files.stream().filter(file -> transfers.status(file).filter(status -> status.state() == SyncState.SYNCED).isPresent())
				.toList();
		if (!settled.isEmpty() && !display.isDisposed()) {
			display.asyncExec(() -> popups.ifPresent(decisions -> settled.forEach(decisions::settled)));
		}
		List<IFile> arrived = files.stream().filter(this::arrived).toList();
		if (!arrived.isEmpty() && wanted() && !display.isDisposed()) {
			display.asyncExec(() -> tell(arrived));
		}
	}

	/** Whether a file was under way when it was heard of last, and has arrived. */
	private boolean arrived(IFile file) {
		Optional<SyncState> state = transfers.status(file).map(status -> status.state());
		if (state.filter(SyncState.TRANSFERRING::equals).isPresent()) {
			moving.add(file);
			return false;
		}
		return moving.remove(file) && state.filter(SyncState.SYNCED::equals).isPresent();
	}

	@Override
	public void remoteChanged(String nodeId, String folderId) {
		// the files' own states tell enough
	}

	private static boolean wanted() {
		return Platform.getPreferencesService().getBoolean(Preferences.NODE, Preferences.NOTIFY_SUCCESS, false, null);
	}

	private void tell(List<IFile> files) {
		if (!window.equals(PopupDecisions.window())) {
			return;
		}
		IFile first = files.getFirst();
		Popup popup = new Popup(display, window.getShell());
		popup.title(files.size() == 1 ? NLS.bind(Messages.Success_one, first.getName()) : NLS.bind(Messages.Success_many, files.size()));
		transfers.status(first).filter(status -> files.size() == 1)
				.ifPresent(status -> popup.text(NLS.bind(Messages.Success_version, status.remoteVersion())));
		popup.setDelayClose(Popup.BRIEFLY);
		popup.open();
	}
}
