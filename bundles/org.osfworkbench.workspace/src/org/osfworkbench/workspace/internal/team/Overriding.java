package org.osfworkbench.workspace.internal.team;

import org.osfworkbench.sync.engine.Answer.Pick;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.tree.Kind;

/** Tells whether a person decides against the side that alone has changed something. */
final class Overriding {

	private Overriding() {
	}

	static boolean isNeeded(Changes seen, String path, Pick pick) {
		return seen.conflicts().stream().noneMatch(each -> each.path().equals(path))
				&& seen.changes().stream().anyMatch(change -> change.kind() == Kind.FILE && change.path().equals(path) && isAgainst(change, pick));
	}

	private static boolean isAgainst(Change change, Pick pick) {
		return switch (change.action()) {
			case UPLOAD, DELETE_REMOTE -> pick == Pick.REMOTE;
			case DOWNLOAD, DELETE_LOCAL -> pick == Pick.LOCAL;
			default -> false;
		};
	}
}
