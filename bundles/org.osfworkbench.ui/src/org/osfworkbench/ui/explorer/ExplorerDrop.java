package org.osfworkbench.ui.explorer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.part.ResourceTransfer;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.ui.explorer.commands.Placing;
import org.osfworkbench.ui.explorer.commands.Uploads;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.ui.explorer.model.FolderNode;
import org.osfworkbench.ui.explorer.model.LinkIndex;
import org.osfworkbench.ui.explorer.model.RowAction;

/**
 * What is dropped onto a folder goes there: rows of the tree are moved within a project and copied between projects, files and folders of
 * the workspace and of the desktop are uploaded. Nobody is asked over the network while the pointer moves.
 */
@NonNullByDefault({}) // the platform's methods are not annotated
final class ExplorerDrop extends ViewerDropAdapter {

	private static final LinkIndex NO_LINKS = new LinkIndex(List.of(), ""); //$NON-NLS-1$

	private final OsfExplorerView view;
	private boolean copy;

	private ExplorerDrop(TreeViewer viewer, OsfExplorerView view) {
		super(viewer);
		this.view = view;
		setFeedbackEnabled(false);
	}

	static void install(TreeViewer viewer, OsfExplorerView view) {
		Transfer[] kinds = { LocalSelectionTransfer.getTransfer(), ResourceTransfer.getInstance(), FileTransfer.getInstance() };
		viewer.addDropSupport(DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT, kinds, new ExplorerDrop(viewer, view));
	}

	@Override
	public boolean validateDrop(Object target, int operation, TransferData type) {
		Optional<BranchNode> folder = folder(target);
		List<RemoteEntry> rows = LocalSelectionTransfer.getTransfer().isSupportedType(type) ? rows(LocalSelectionTransfer.getTransfer().getSelection()) : List.of();
		copy = rows.isEmpty() || getCurrentEvent().detail == DND.DROP_COPY || folder.flatMap(BranchNode::node)
				.filter(node -> rows.stream().allMatch(row -> row.nodeId().equals(node.id()))).isEmpty();
		overrideOperation(copy ? DND.DROP_COPY : DND.DROP_MOVE); // never takes a local file away from where it came from
		return folder.isPresent() && (LocalSelectionTransfer.getTransfer().isSupportedType(type)
				|| ResourceTransfer.getInstance().isSupportedType(type) || FileTransfer.getInstance().isSupportedType(type));
	}

	@Override
	public boolean performDrop(Object data) {
		return folder(getCurrentTarget()).filter(folder -> drop(view, data, folder, copy)).isPresent();
	}

	/** Does what a drop means. Answers whether there was anything to do. */
	static boolean drop(OsfExplorerView view, Object data, BranchNode folder, boolean copy) {
		List<RemoteEntry> rows = rows(data);
		if (!rows.isEmpty()) {
			Placing.start(view, rows, folder, !copy);
			return true;
		}
		List<Path> files = files(data).map(Path::toAbsolutePath).distinct().toList();
		if (!files.isEmpty()) {
			Uploads.start(view, folder, files);
		}
		return !files.isEmpty();
	}

	/** A file stands for the folder it is in. */
	private static Optional<BranchNode> folder(Object target) {
		if (!(target instanceof ExplorerNode row)) {
			return Optional.empty();
		}
		Optional<BranchNode> branch = row instanceof BranchNode itself ? Optional.of(itself) : row.parent();
		return branch.filter(folder -> RowAction.UPLOAD.allows(List.of(folder), NO_LINKS));
	}

	private static List<RemoteEntry> rows(Object data) {
		return data instanceof IStructuredSelection selection ? Arrays.stream(selection.toArray()).flatMap(ExplorerDrop::entry).toList() : List.of();
	}

	private static Stream<RemoteEntry> entry(Object element) {
		return switch (element) {
		case FileNode file -> Stream.of(file.remote());
		case FolderNode folder -> Stream.of(folder.remote());
		case null, default -> Stream.empty();
		};
	}

	private static Stream<Path> files(Object data) {
		return switch (data) {
		case String[] names -> Arrays.stream(names).map(Path::of);
		case IResource[] resources -> Arrays.stream(resources).flatMap(ExplorerDrop::local);
		case IStructuredSelection selection -> Arrays.stream(selection.toArray()).flatMap(ExplorerDrop::local);
		case null, default -> Stream.empty();
		};
	}

	private static Stream<Path> local(Object element) {
		return Optional.ofNullable(Adapters.adapt(element, IResource.class)).map(IResource::getLocation).map(IPath::toPath).stream();
	}
}
