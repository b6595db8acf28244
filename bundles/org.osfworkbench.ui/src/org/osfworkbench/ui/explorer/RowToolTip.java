package org.osfworkbench.ui.explorer;

import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;

/**
 * Tooltips of the rows. They go when the tree loses the focus: a tooltip left open while a command's dialog opens keeps the
 * keyboard on GTK, so that Escape would not cancel a deletion.
 */
final class RowToolTip extends ColumnViewerToolTipSupport {

	private RowToolTip(ColumnViewer viewer) {
		super(viewer, ToolTip.NO_RECREATE, false);
	}

	static void install(ColumnViewer viewer) {
		RowToolTip tooltip = new RowToolTip(viewer);
		viewer.getControl().addListener(SWT.FocusOut, event -> tooltip.hide());
	}
}
