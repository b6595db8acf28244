package org.osfworkbench.ui.compare;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.versions.Selected;
import org.osfworkbench.ui.versions.Versioned;
import org.osfworkbench.workspace.transfer.Transfers;

/** Uploads a file that changed in two places as the merged one. */
public final class MarkMergedHandler extends AbstractHandler {

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Transfers transfers = Services.get(window, Transfers.class);
		Selected.file(window, event).flatMap(Versioned::local).flatMap(transfers::conflict)
				.ifPresent(conflict -> MergedOffer.upload(transfers, conflict));
		return null;
	}
}
