package org.osfworkbench.ui.decisions;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.team.core.TeamException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.account.SignInDialog;
import org.osfworkbench.ui.conflict.Settle;
import org.osfworkbench.ui.team.SynchronizeHandler;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.team.TreeChange.Direction;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.Decisions;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osgi.service.component.annotations.Component;

/**
 * Asks and tells with notifications at the edge of the window ({@code ui-design.md}, section 5). They never take the focus. A newer
 * notification about a file replaces the older one, so a file has one at most.
 */
@Component(service = { Decisions.class, PopupDecisions.class })
public final class PopupDecisions implements Decisions {

	/** What is open, by file. Used on the user interface's thread only. */
	private final Map<IResource, Popup> open = new HashMap<>();

	/** A question that nobody saw, or that went away unanswered, is asked again at the next save. */
	@Override
	public void askUpload(Link link, IFile file, UploadAnswer answer) {
		onWindow(file, answer::notNow, (window, popup) -> {
			popup.unanswered(answer::notNow);
			popup.title(NLS.bind(Messages.Upload_title, file.getName(), link.nodeTitle()));
			popup.check(link.kind() == LinkKind.EXPERIMENT ? Messages.Upload_always : Messages.Upload_alwaysFolder);
			popup.button("popup.upload", Messages.Upload_yes, () -> answer.upload(popup.isChecked())); //$NON-NLS-1$
			popup.button("popup.notNow", Messages.Upload_notNow, answer::notNow); //$NON-NLS-1$
		});
	}

	@Override
	public void tellConflict(Conflict conflict) {
		tell(conflict.file(), Messages.Conflict_title, Messages.Conflict_text, Messages.Conflict_button,
				settle -> settle.settle(conflict));
	}

	@Override
	public void tellIncoming(Link link, IFile file, RemoteFile remote) {
		tell(file, Messages.Incoming_title, Messages.Incoming_text, Messages.Incoming_button, settle -> settle.offer(link, file, remote));
	}

	@Override
	public void tellRemoteDeleted(Link link, IFile file) {
		tell(file, Messages.Deleted_title, Messages.Deleted_text, Messages.Deleted_button, settle -> settle.tellDeleted(link, file));
	}

	@Override
	public void tellWaitsFor(Link link, IFile file, String name) {
		if (notificationsWanted()) {
			onWindow(file, (window, popup) -> {
				popup.title(NLS.bind(Messages.Person_title, file.getName()));
				popup.text(NLS.bind(Messages.Person_text, name));
				popup.button("popup.signIn", Messages.Problem_signIn, () -> new SignInDialog(window.getShell(), window).open()); //$NON-NLS-1$
			});
		}
	}

	@Override
	public void tellProblem(Link link, IFile file, OsfException problem) {
		if (!notificationsWanted()) {
			return;
		}
		onWindow(file, (window, popup) -> {
			popup.title(NLS.bind(Messages.Problem_title, file.getName()));
			popup.text(ErrorText.reason(problem));
			if (problem instanceof OsfException.NotSignedIn) {
				popup.button("popup.signIn", Messages.Problem_signIn, () -> new SignInDialog(window.getShell(), window).open()); //$NON-NLS-1$
			} else {
				popup.button("popup.details", Messages.Problem_details, () -> settle(window).tell(link, file, problem)); //$NON-NLS-1$
			}
		});
	}

	@Override
	public void tellProject(Link link, TreeSnapshot snapshot) {
		if (notificationsWanted()) {
			onWindow(ResourcesPlugin.getWorkspace().getRoot().getProject(link.projectName()), () -> {
				// nobody has to hear of it
			}, (window, popup) -> {
				long open = snapshot.problems().size() + snapshot.changes().stream().filter(change -> change.direction() == Direction.CONFLICT).count();
				popup.title(NLS.bind(Messages.Project_title, link.projectName()));
				popup.text(NLS.bind(Messages.Project_text, Long.valueOf(open)));
				popup.button("popup.synchronize", Messages.Project_button, () -> synchronize(window)); //$NON-NLS-1$
			});
		}
	}

	private static void synchronize(IWorkbenchWindow window) {
		try {
			SynchronizeHandler.show(window.getActivePage());
		} catch (TeamException | PartInitException e) {
			ILog.of(PopupDecisions.class).error(e.getMessage(), e);
		}
	}

	/**
	 * Asks whether what was just saved is the merged file. Call on the user interface's thread.
	 *
	 * @param conflict the conflict it would end
	 * @param upload run if the person says so
	 */
	public void askMerged(Conflict conflict, Runnable upload) {
		onWindow(conflict.file(), (window, popup) -> {
			popup.title(NLS.bind(Messages.Merged_title, conflict.file().getName()));
			popup.text(NLS.bind(Messages.Merged_text, conflict.remote().version(), conflict.remote().version() + 1));
			popup.button("popup.merged", Messages.Merged_upload, upload); //$NON-NLS-1$
			popup.button("popup.notNow", Messages.Upload_notNow, () -> { //$NON-NLS-1$
				// the marker stays
			});
		});
	}

	/**
	 * Asks something about a file or project. Call from any thread; returns at once.
	 *
	 * @param about takes the place of what is open about the same
	 * @param question what to ask
	 */
	public void ask(IResource about, Question question) {
		onWindow(about, () -> {
			// without a window it stays as it is
		}, (window, popup) -> {
			popup.title(question.title());
			popup.text(question.text());
			question.answers().forEach(answer -> popup.button(answer.id(), answer.label(), () -> answer.action().accept(window)));
		});
	}

	/**
	 * A file is in step again: what was asked or told about it is not true any more. Call on the user interface's thread.
	 *
	 * @param file the file
	 */
	void settled(IFile file) {
		Optional.ofNullable(open.remove(file)).ifPresent(Popup::close);
	}

	private void tell(IFile file, String title, String text, String button, Consumer<Settle> action) {
		if (notificationsWanted()) {
			onWindow(file, (window, popup) -> {
				popup.title(NLS.bind(title, file.getName()));
				popup.text(NLS.bind(text, file.getName()));
				popup.button("popup.open", button, () -> action.accept(settle(window))); //$NON-NLS-1$
			});
		}
	}

	private static Settle settle(IWorkbenchWindow window) {
		return new Settle(window.getShell(), window);
	}

	private static boolean notificationsWanted() {
		return Platform.getPreferencesService().getBoolean(Preferences.NODE, Preferences.NOTIFY, true, null);
	}

	/** Without a window there is nobody to ask; the file's state and marker stay. */
	private void onWindow(IFile file, BiConsumer<IWorkbenchWindow, Popup> fill) {
		onWindow(file, () -> {
			// nobody has to hear of it
		}, fill);
	}

	private void onWindow(IResource file, Runnable nobody, BiConsumer<IWorkbenchWindow, Popup> fill) {
		if (!PlatformUI.isWorkbenchRunning()) {
			nobody.run();
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> show(display, file, nobody, fill));
		}
	}

	private void show(Display display, IResource file, Runnable nobody, BiConsumer<IWorkbenchWindow, Popup> fill) {
		@Nullable
		IWorkbenchWindow window = window();
		if (window == null) {
			nobody.run();
			return;
		}
		Optional.ofNullable(open.remove(file)).ifPresent(Popup::close);
		Popup popup = new Popup(display, window.getShell());
		fill.accept(window, popup);
		open.put(file, popup);
		popup.open();
	}

	/**
	 * The window in which notifications appear.
	 *
	 * @return the active window, else any; null if none is open
	 */
	static @Nullable IWorkbenchWindow window() {
		IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
		@Nullable
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return active != null || windows.length == 0 ? active : windows[0];
	}
}
