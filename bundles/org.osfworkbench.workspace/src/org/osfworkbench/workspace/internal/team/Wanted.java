package org.osfworkbench.workspace.internal.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Change.Action;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeChange.Direction;

/** Selected changes in the engine's words, with the folders they need; those that are there already are not due and do no harm. */
final class Wanted {

	private Wanted() {
	}

	static List<Change> of(Collection<TreeChange> wanted) {
		Set<Change> all = new LinkedHashSet<>();
		for (TreeChange change : wanted) {
			if (change.direction() != Direction.CONFLICT) {
				boolean up = change.direction() == Direction.OUTGOING;
				folders(change.target().orElse(change.path()), up, all);
				Kind kind = change.local() instanceof IContainer ? Kind.FOLDER : Kind.FILE;
				all.add(new Change(action(change, up, kind), kind, change.path(), change.target(), change.bytes()));
			}
		}
		return new ArrayList<>(all);
	}

	private static void folders(String path, boolean up, Set<Change> all) {
		for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
			all.add(new Change(up ? Action.CREATE_REMOTE_FOLDER : Action.CREATE_LOCAL_FOLDER, Kind.FOLDER, path.substring(0, slash),
					Optional.empty(), 0));
		}
	}

	private static Action action(TreeChange change, boolean up, Kind kind) {
		return switch (change.kind()) {
			case ADDED, CHANGED -> kind == Kind.FILE ? up ? Action.UPLOAD : Action.DOWNLOAD
					: up ? Action.CREATE_REMOTE_FOLDER : Action.CREATE_LOCAL_FOLDER;
			case DELETED -> up ? Action.DELETE_REMOTE : Action.DELETE_LOCAL;
			case MOVED -> up ? Action.MOVE_REMOTE : Action.MOVE_LOCAL;
		};
	}
}
