package org.osfworkbench.ui.explorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.osfworkbench.ui.explorer.commands.Downloads;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.LinkIndex;
import org.osfworkbench.ui.explorer.model.RowAction;
import org.osfworkbench.ui.explorer.model.WebLinks;

/**
 * Rows that are dragged. Inside the workbench they travel as they are; a program outside that wants files gets them downloaded when they are
 * dropped there, while the window stays alive; one that wants text gets the links.
 */
@NonNullByDefault({}) // the platform's methods are not annotated
final class ExplorerDrag implements DragSourceListener {

	private static final LinkIndex NO_LINKS = new LinkIndex(List.of(), ""); //$NON-NLS-1$

	private final TreeViewer viewer;
	private final OsfExplorerView view;

	private ExplorerDrag(TreeViewer viewer, OsfExplorerView view) {
		this.viewer = viewer;
		this.view = view;
	}

	static void install(TreeViewer viewer, OsfExplorerView view) {
		Transfer[] kinds = { LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance(), TextTransfer.getInstance() };
		viewer.addDragSupport(DND.DROP_COPY | DND.DROP_MOVE, kinds, new ExplorerDrag(viewer, view));
	}

	@Override
	public void dragStart(DragSourceEvent event) {
		event.doit = RowAction.DOWNLOAD.allows(view.selectedRows(), NO_LINKS);
		LocalSelectionTransfer.getTransfer().setSelection(viewer.getSelection());
		LocalSelectionTransfer.getTransfer().setSelectionSetTime(event.time & 0xFFFFFFFFL);
	}

	@Override
	public void dragSetData(DragSourceEvent event) {
		if (FileTransfer.getInstance().isSupportedType(event.dataType)) {
			List<Path> files = Downloads.forDrag(view, view.selectedRows());
			event.doit = !files.isEmpty();
			event.data = files.stream().map(Path::toString).toArray(String[]::new);
		} else if (TextTransfer.getInstance().isSupportedType(event.dataType)) {
			event.data = String.join(System.lineSeparator(), view.selectedRows().stream().map(ExplorerDrag::link).flatMap(Optional::stream).toList());
		} else {
			event.data = viewer.getSelection();
		}
	}

	private static Optional<String> link(ExplorerNode row) {
		return WebLinks.of(row).map(Object::toString);
	}

	@Override
	public void dragFinished(DragSourceEvent event) {
		LocalSelectionTransfer.getTransfer().setSelection(null);
	}
}
