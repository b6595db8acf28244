package org.osfworkbench.ui.explorer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Closes all rows, so that none opens again after a restart either. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class CollapseHandler extends AbstractHandler {

	private final ExplorerViewer tree;

	CollapseHandler(ExplorerViewer tree) {
		this.tree = tree;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		tree.collapseAll();
		return null;
	}
}
