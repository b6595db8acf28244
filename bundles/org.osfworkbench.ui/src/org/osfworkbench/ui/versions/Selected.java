package org.osfworkbench.ui.versions;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Links;

/** Which file a command is about: the selected row or resource, else the file in the active editor. */
public final class Selected {

	private Selected() {
	}

	/**
	 * The file of a command.
	 *
	 * @param window the window
	 * @param event the command
	 * @return the file on the OSF, or empty if none is selected that is there
	 */
	public static Optional<Versioned> file(IWorkbenchWindow window, ExecutionEvent event) {
		@Nullable
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		Links links = Services.get(window, Links.class);
		if (selection instanceof IStructuredSelection rows && rows.getFirstElement() instanceof FileNode row) {
			String title = row.node().map(Node::title).orElse(""); //$NON-NLS-1$
			return Optional.of(Versioned.of(host(Services.get(window, Accounts.class), row.remote()), row.remote(), title, links));
		}
		return resource(selection, event).flatMap(file -> Versioned.of(links, file));
	}

	private static Optional<IFile> resource(@Nullable ISelection selection, ExecutionEvent event) {
		Optional<IFile> selected = selection instanceof IStructuredSelection rows && rows.getFirstElement() != null
				? Optional.ofNullable(Adapters.adapt(rows.getFirstElement(), IFile.class)) : Optional.empty();
		@Nullable
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		return selected.isPresent() || editor == null ? selected : Optional.ofNullable(Adapters.adapt(editor.getEditorInput(), IFile.class));
	}

	/** The host a row came from: the chosen one if it may be that, else the first whose addresses fit. */
	private static String host(Accounts accounts, RemoteFile file) {
		Host chosen = accounts.state().host();
		return chosen.trusts(file.location()) ? chosen.id()
				: accounts.hosts().stream().filter(host -> host.trusts(file.location())).map(Host::id).findFirst().orElse(chosen.id());
	}
}
