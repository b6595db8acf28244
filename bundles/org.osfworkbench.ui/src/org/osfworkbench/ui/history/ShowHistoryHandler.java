package org.osfworkbench.ui.history;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.team.ui.TeamUI;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osfworkbench.ui.versions.Selected;
import org.osfworkbench.ui.versions.Versioned;

/** Shows the versions of the selected file in the History view. */
public final class ShowHistoryHandler extends AbstractHandler {

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Selected.file(window, event).ifPresent(file -> show(window, file));
		return null;
	}

	/** A file of the workspace is shown as such, so that the view can follow the editor. */
	private static void show(IWorkbenchWindow window, Versioned file) {
		TeamUI.showHistoryFor(window.getActivePage(), file.local().<Object>map(here -> here).orElse(file), new OsfHistorySource());
	}
}
