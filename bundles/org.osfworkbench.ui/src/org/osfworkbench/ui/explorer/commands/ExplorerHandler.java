package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** A command on the selected rows of the view. */
abstract class ExplorerHandler extends AbstractHandler {

	@Override
	@NonNullByDefault({}) // the platform's methods are not annotated
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (page != null && page.findView(OsfExplorerView.ID) instanceof OsfExplorerView view) {
			run(view, view.selectedRows());
		}
		return null;
	}

	/**
	 * Does it.
	 *
	 * @param view the view
	 * @param rows the selected rows; may be empty
	 */
	abstract void run(OsfExplorerView view, List<ExplorerNode> rows);

	/** The first selected row of a type. */
	static <T> @Nullable T first(List<ExplorerNode> rows, Class<T> type) {
		return rows.isEmpty() || !type.isInstance(rows.getFirst()) ? null : type.cast(rows.getFirst());
	}
}
