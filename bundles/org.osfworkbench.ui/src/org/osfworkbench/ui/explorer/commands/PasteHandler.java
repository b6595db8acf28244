package org.osfworkbench.ui.explorer.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.part.ResourceTransfer;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;

/** Puts what was copied or cut into a folder: rows of this view, or files of the workspace and of this computer. */
public final class PasteHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public PasteHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		Optional<BranchNode> target = rows.stream().findFirst().flatMap(row -> row instanceof BranchNode branch ? Optional.of(branch) : row.parent());
		Clipboard clipboard = new Clipboard(view.getSite().getShell().getDisplay());
		try {
			target.ifPresent(folder -> paste(view, folder, clipboard));
		} finally {
			clipboard.dispose();
		}
	}

	private static void paste(OsfExplorerView view, BranchNode target, Clipboard clipboard) {
		Shelf shelf = view.shelf();
		if (shelf.isCurrent(clipboard)) {
			Placing.start(view, Entries.of(shelf.rows()), target, shelf.cut());
			if (shelf.cut()) {
				view.setShelf(Shelf.EMPTY);
			}
			return;
		}
		List<Path> files = files(clipboard);
		if (files.isEmpty()) {
			view.say(Messages.Paste_nothing);
		} else {
			Uploads.start(view, target, files);
		}
	}

	private static List<Path> files(Clipboard clipboard) {
		if (clipboard.getContents(ResourceTransfer.getInstance()) instanceof IResource[] resources) {
			return Arrays.stream(resources).flatMap(resource -> Optional.ofNullable(resource.getLocation()).stream()).map(location -> location.toPath()).toList();
		}
		return clipboard.getContents(FileTransfer.getInstance()) instanceof String[] names ? Arrays.stream(names).map(Path::of).toList() : List.of();
	}
}
