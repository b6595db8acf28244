package org.osfworkbench.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sync.engine.Change;

/** Which changes a person wants; follows them when what they are about is moved. */
final class Selection {

	private final boolean everything;
	private List<Change> wanted;

	private Selection(boolean everything, List<Change> wanted) {
		this.everything = everything;
		this.wanted = wanted;
	}

	static Selection everything() {
		return new Selection(true, List.of());
	}

	static Selection of(List<Change> changes) {
		return new Selection(false, changes);
	}

	boolean wants(Change change) {
		return everything || wanted.stream().anyMatch(each -> each.action() == change.action() && each.path().equals(change.path()));
	}

	/** After a move, what was wanted below the old place is wanted below the new one. */
	void done(Change change) {
		Optional<String> target = change.target();
		if (everything || target.isEmpty()) {
			return;
		}
		List<Change> moved = new ArrayList<>(wanted);
		for (Change each : wanted) {
			if (each.path().equals(change.path()) || each.path().startsWith(change.path() + '/')) {
				String path = target.orElseThrow() + each.path().substring(change.path().length());
				moved.add(new Change(each.action(), each.kind(), path, each.target(), each.bytes()));
			}
		}
		wanted = moved;
	}
}
