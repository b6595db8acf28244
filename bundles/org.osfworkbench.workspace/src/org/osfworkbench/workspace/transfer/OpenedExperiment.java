package org.osfworkbench.workspace.transfer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.QualifiedName;
import org.osfworkbench.workspace.link.Link;

/**
 * What {@link Transfers#openExperiment} made.
 *
 * @param file the new file
 * @param link its link
 */
public record OpenedExperiment(IFile file, Link link) {

	/** Key of the job's property. */
	public static final QualifiedName PROPERTY = new QualifiedName("org.osfworkbench.workspace", "openedExperiment"); //$NON-NLS-1$ //$NON-NLS-2$
}
