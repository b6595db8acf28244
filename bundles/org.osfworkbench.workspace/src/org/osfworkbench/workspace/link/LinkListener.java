package org.osfworkbench.workspace.link;

import org.eclipse.core.resources.IProject;

/** Told when links of a project were made, changed or removed. Called from any thread; must return quickly. */
@FunctionalInterface
public interface LinkListener {

	/**
	 * The links of a project have changed.
	 *
	 * @param project the project
	 */
	void linksChanged(IProject project);
}
