package org.osfworkbench.ui.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.osfworkbench.ui.explorer.commands.Downloads;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.LinkIndex;
import org.osfworkbench.ui.explorer.model.RowAction;

/** Lets the Project Explorer take rows of the OSF Explorer: they are downloaded there. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class ProjectDrop extends CommonDropAdapterAssistant {

	private static final LinkIndex NO_LINKS = new LinkIndex(List.of(), ""); //$NON-NLS-1$

	/** Made by the Project Explorer. */
	public ProjectDrop() {
		// nothing to set up
	}

	@Override
	public IStatus validateDrop(Object target, int operation, TransferData type) {
		return !rows().isEmpty() && folder(target).isPresent() ? Status.OK_STATUS : Status.CANCEL_STATUS;
	}

	@Override
	public IStatus handleDrop(CommonDropAdapter adapter, DropTargetEvent event, Object target) {
		List<ExplorerNode> rows = rows();
		Optional<IContainer> folder = folder(target);
		Optional<OsfExplorerView> view = view();
		if (rows.isEmpty() || folder.isEmpty() || view.isEmpty()) {
			return Status.CANCEL_STATUS;
		}
		event.detail = DND.DROP_COPY;
		Downloads.into(view.get(), rows, folder.get());
		return Status.OK_STATUS;
	}

	private static List<ExplorerNode> rows() {
		if (!(LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection)) {
			return List.of();
		}
		List<ExplorerNode> rows = Arrays.stream(selection.toArray()).filter(ExplorerNode.class::isInstance).map(ExplorerNode.class::cast).toList();
		return rows.size() == selection.size() && RowAction.DOWNLOAD.allows(rows, NO_LINKS) ? rows : List.of();
	}

	/** A file stands for the folder it is in. */
	private static Optional<IContainer> folder(Object target) {
		Optional<IResource> resource = Optional.ofNullable(Adapters.adapt(target, IResource.class));
		return resource.map(found -> found instanceof IContainer itself ? itself : found.getParent()).filter(found -> found.isAccessible() && found.getProject() != null);
	}

	private static Optional<OsfExplorerView> view() {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		return page != null && page.findView(OsfExplorerView.ID) instanceof OsfExplorerView view ? Optional.of(view) : Optional.empty();
	}
}
