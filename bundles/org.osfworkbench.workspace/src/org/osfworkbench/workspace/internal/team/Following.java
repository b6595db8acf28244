package org.osfworkbench.workspace.internal.team;

import java.util.HashSet;
import java.util.Set;

import org.osfworkbench.sync.engine.Change;

/** What one answer has to do: the path, where its local bytes go, and the folders they need. */
final class Following {
	private final Set<String> paths = new HashSet<>();

	Following(String path) {
		paths.add(path);
	}

	boolean wants(Change change) {
		boolean folder = change.action() == Change.Action.CREATE_REMOTE_FOLDER || change.action() == Change.Action.CREATE_LOCAL_FOLDER;
		boolean wanted = paths.contains(change.path()) || paths.stream().anyMatch(path -> change.path().startsWith(path + '/'))
				|| folder && paths.stream().anyMatch(path -> path.startsWith(change.path() + '/'));
		if (wanted) {
			change.target().ifPresent(paths::add);
		}
		return wanted;
	}
}
