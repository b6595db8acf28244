package org.osfworkbench.workspace.internal.team;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.osfworkbench.sync.scan.IgnoreRules;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.team.TreeState;
import org.osfworkbench.workspace.team.TreeVersion;
import org.osfworkbench.workspace.transfer.Conflict;

/**
 * What is known of a link since it was looked at last. Paths are those of resources, relative to the local root.
 *
 * @param root the local root
 * @param snapshot what differs and what waits
 * @param states of what differs or waits, and of the folders above it
 * @param changes what differs
 * @param base what both sides were equal at
 * @param conflicts facts about the files that both sides changed, for a person who has to choose
 * @param ignore what is left alone
 */
record Known(IContainer root, TreeSnapshot snapshot, Map<String, TreeState> states, Map<String, TreeChange> changes, Map<String, TreeVersion> base,
		Map<IFile, Conflict> conflicts, IgnoreRules ignore) {

	/** The same with facts about conflicts. */
	Known with(Map<IFile, Conflict> facts) {
		return new Known(root, snapshot, states, changes, base, Map.copyOf(facts), ignore);
	}

	/** The same after a run in which the server was not reached. */
	Known with(TreeSnapshot later) {
		return new Known(root, later, states, changes, base, conflicts, ignore);
	}

	TreeState state(IResource resource) {
		String path = path(resource);
		Optional<TreeState> differs = Optional.ofNullable(states.get(path));
		if (differs.isPresent()) {
			return differs.get();
		}
		if (base.containsKey(path) || path.isEmpty() && snapshot.complete()) {
			return TreeState.IN_STEP;
		}
		return ignores(path, resource instanceof IContainer ? Kind.FOLDER : Kind.FILE) ? TreeState.IGNORED : TreeState.UNKNOWN;
	}

	Optional<TreeChange> change(IResource resource) {
		return Optional.ofNullable(changes.get(path(resource)));
	}

	Optional<TreeVersion> base(IResource resource) {
		return Optional.ofNullable(base.get(path(resource)));
	}

	String path(IResource resource) {
		IPath path = resource.getFullPath().makeRelativeTo(root.getFullPath());
		return path.toString();
	}

	private boolean ignores(String path, Kind kind) {
		for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
			if (ignore.ignores(path.substring(0, slash), Kind.FOLDER)) {
				return true;
			}
		}
		return ignore.ignores(path, kind);
	}
}
