package org.osfworkbench.ui.explorer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
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
import org.osfworkbench.ui.explorer.commands.Uploads;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.LinkIndex;
import org.osfworkbench.ui.explorer.model.RowAction;

/** Files dropped onto a folder are uploaded there. Nobody is asked while the pointer moves. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class UploadDrop extends ViewerDropAdapter {

	private static final LinkIndex NO_LINKS = new LinkIndex(List.of(), ""); //$NON-NLS-1$

	private final OsfExplorerView view;

	private UploadDrop(TreeViewer viewer, OsfExplorerView view) {
		super(viewer);
		this.view = view;
		setFeedbackEnabled(false);
	}

	static void install(TreeViewer viewer, OsfExplorerView view) {
		Transfer[] kinds = { LocalSelectionTransfer.getTransfer(), ResourceTransfer.getInstance(), FileTransfer.getInstance() };
		viewer.addDropSupport(DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT, kinds, new UploadDrop(viewer, view));
	}

	@Override
	public boolean validateDrop(Object target, int operation, TransferData type) {
		overrideOperation(DND.DROP_COPY); // never takes a file away from where it came from
		return folder(target).isPresent() && (LocalSelectionTransfer.getTransfer().isSupportedType(type)
				|| ResourceTransfer.getInstance().isSupportedType(type) || FileTransfer.getInstance().isSupportedType(type));
	}

	@Override
	public boolean performDrop(Object data) {
		List<Path> files = files(data).map(Path::toAbsolutePath).filter(java.nio.file.Files::isRegularFile).distinct().toList();
		Optional<BranchNode> folder = folder(getCurrentTarget());
		if (files.isEmpty() || folder.isEmpty()) {
			return false;
		}
		Uploads.start(view, folder.get(), files);
		return true;
	}

	/** A file stands for the folder it is in. */
	private static Optional<BranchNode> folder(Object target) {
		if (!(target instanceof ExplorerNode row)) {
			return Optional.empty();
		}
		Optional<BranchNode> branch = row instanceof BranchNode itself ? Optional.of(itself) : row.parent();
		return branch.filter(folder -> RowAction.UPLOAD.allows(List.of(folder), NO_LINKS));
	}

	private static Stream<Path> files(Object data) {
		return switch (data) {
		case String[] names -> Arrays.stream(names).map(Path::of);
		case IResource[] resources -> Arrays.stream(resources).flatMap(UploadDrop::local);
		case IStructuredSelection selection -> Arrays.stream(selection.toArray()).flatMap(UploadDrop::local);
		case null, default -> Stream.empty();
		};
	}

	private static Stream<Path> local(Object element) {
		return Optional.ofNullable(Adapters.adapt(element, IFile.class)).map(IFile::getLocation).map(IPath::toPath).stream();
	}
}
