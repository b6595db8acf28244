package org.osfworkbench.workspace.internal.team;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.osfworkbench.workspace.link.Link;

/**
 * What the workspace says does not take part in a link, as patterns for the engine, so that it is left alone on both sides and never
 * taken for deleted: derived, team-private and hidden resources, resources linked from elsewhere, and what has a link of its own.
 */
@SuppressWarnings("nls") // patterns
final class ResourcePatterns {

	private final IPath root;
	private final List<String> patterns = new ArrayList<>();

	private ResourcePatterns(IPath root) {
		this.root = root;
	}

	/**
	 * Collects patterns, from memory.
	 *
	 * @param container the local root of a link
	 * @param others all links of the project; those at the root or above it do not count
	 * @return patterns in Git's syntax, anchored at the root
	 * @throws CoreException if the container is not accessible
	 */
	static List<String> of(IContainer container, List<Link> others) throws CoreException {
		ResourcePatterns collected = new ResourcePatterns(container.getProjectRelativePath());
		collected.visit(container);
		for (Link link : others) {
			IPath path = IPath.fromPortableString(link.localPath());
			if (collected.root.isPrefixOf(path) && !collected.root.equals(path)) {
				collected.add(path, "");
			}
		}
		return List.copyOf(collected.patterns);
	}

	private void visit(IContainer container) throws CoreException {
		for (IResource member : container.members(IContainer.INCLUDE_TEAM_PRIVATE_MEMBERS | IContainer.INCLUDE_HIDDEN)) {
			boolean folder = member instanceof IContainer;
			if (member.isDerived() || member.isTeamPrivateMember() || member.isHidden() || member.isLinked() || member.isVirtual()) {
				add(member.getProjectRelativePath(), folder ? "/" : "");
			} else if (member instanceof IContainer inner) {
				visit(inner);
			}
		}
	}

	private void add(IPath path, String end) {
		patterns.add('/' + path.makeRelativeTo(root).toString().replaceAll("([\\\\*?\\[\\] ])", "\\\\$1") + end);
	}
}
