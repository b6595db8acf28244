package org.osfworkbench.ui.account;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the OSF Explorer. */
public final class ShowExplorerHandler extends AbstractHandler {

	/** Id of the OSF Explorer. */
	public static final String EXPLORER = "org.osfworkbench.ui.explorer"; //$NON-NLS-1$

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(EXPLORER);
		} catch (PartInitException e) {
			throw new ExecutionException(EXPLORER, e);
		}
		return null;
	}
}
