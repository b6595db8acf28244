package org.osfworkbench.workspace.team;

import java.util.Set;

import org.eclipse.core.resources.IResource;
import org.osfworkbench.workspace.link.Link;

/** Told when what is known about a linked project or folder changed. Called from any thread; must return quickly. */
@FunctionalInterface
public interface TreeListener {

	/**
	 * Resources have another state, or the snapshot of a link is a new one.
	 *
	 * @param link the link
	 * @param resources those whose state or change is another one now, without the folders above them; may be empty
	 */
	void treeChanged(Link link, Set<IResource> resources);
}
