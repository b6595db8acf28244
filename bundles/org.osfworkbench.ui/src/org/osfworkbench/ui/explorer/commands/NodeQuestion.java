package org.osfworkbench.ui.explorer.commands;

import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.NewNames;
import org.osfworkbench.workspace.transfer.RemoteEdits;

/** Asks for the title of a new project or component, and makes it. */
final class NodeQuestion {

	private NodeQuestion() {
	}

	static void ask(OsfExplorerView view, String title, String question, Optional<String> parentId, Runnable made) {
		NameDialog dialog = new NameDialog(view.getSite().getShell(), title, question, "", Messages.Create, NewNames::problemOfTitle); //$NON-NLS-1$
		if (dialog.open() == Window.OK) {
			String name = dialog.name();
			NewNode order = parentId.isPresent() ? new NewNode(name, "", "", false) : NewNode.project(name); //$NON-NLS-1$ //$NON-NLS-2$
			Job job = Services.get(view.getSite(), RemoteEdits.class).create(view.hostId(), parentId, order);
			Jobs.run(view, job, NLS.bind(Messages.NewNode_failed, name), made);
		}
	}
}
