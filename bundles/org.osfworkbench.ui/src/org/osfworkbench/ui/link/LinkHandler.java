package org.osfworkbench.ui.link;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;

/** A command on a linked file: the selected one, else the one in the active editor. Does nothing if that is not linked. */
abstract class LinkHandler extends AbstractHandler {

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public final @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<IResource> resource = resource(event);
		Optional<Link> link = resource.flatMap(found -> LinkTester.linkOf(Services.get(window, Links.class), found));
		if (resource.isPresent() && link.isPresent()) {
			run(window, resource.get(), link.get());
		}
		return null;
	}

	private static Optional<IResource> resource(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && !selection.isEmpty()) {
			Optional<IResource> selected = Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IResource.class));
			if (selected.isPresent()) {
				return selected;
			}
		}
		@Nullable
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		return editor == null ? Optional.empty() : Optional.ofNullable(Adapters.adapt(editor.getEditorInput(), IResource.class));
	}

	/**
	 * Does it.
	 *
	 * @param window where
	 * @param resource what was selected
	 * @param link its link
	 * @throws ExecutionException if the workbench cannot
	 */
	protected abstract void run(IWorkbenchWindow window, IResource resource, Link link) throws ExecutionException;
}
