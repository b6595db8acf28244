package org.osfworkbench.workspace.internal.team;

import java.io.IOException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.osfworkbench.workspace.internal.transfer.Run;
import org.osfworkbench.workspace.internal.transfer.WorkspaceSync;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Preferences;

/** Links a project or folder. The link is stored only after both sides could be looked at, else everything is as before. */
final class LinkTree {

	private static final String PROVIDER = "osfstorage"; //$NON-NLS-1$

	private final WorkspaceSync parts;
	private final Trees trees;
	private final Link link;

	LinkTree(WorkspaceSync parts, Trees trees, Link link) {
		this.parts = parts;
		this.trees = trees;
		this.link = link;
	}

	IStatus run(Run run) throws IOException, CoreException {
		if (!link.provider().equals(PROVIDER) || link.remoteId().isEmpty()) {
			throw new CoreException(new Status(IStatus.WARNING, Preferences.NODE, Messages.onlyOsfStorage));
		}
		boolean linked = false;
		try {
			IStatus looked = trees.analyse(link, run);
			linked = looked.isOK();
			if (linked) {
				parts.changes().put(link);
			}
			return looked;
		} finally {
			if (!linked) {
				trees.forget(link);
			}
		}
	}
}
