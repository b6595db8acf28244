package org.osfworkbench.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.osfworkbench.sync.engine.Change;

/** Which changes a person wants; follows them when what they are about is moved. */
final class Selection {

	private final Predicate<Change> rule;
	private List<Change> wanted;

	private Selection(Predicate<Change> rule, List<Change> wanted) {
		this.rule = rule;
		this.wanted = wanted;
	}

	static Selection everything() {
		return new Selection(change -> true, List.of());
	}

	static Selection of(List<Change> changes) {
		return new Selection(change -> false, changes);
	}

	static Selection of(Predicate<Change> rule) {
		return new Selection(rule, List.of());
	}

	boolean wants(Change change) {
		return rule.test(change)
				|| wanted.stream().anyMatch(each -> each.action() == change.action() && each.path().equals(change.path()));
	}

	/** After a move, what was wanted below the old place is wanted below the new one. */
	void done(Change change) {
		Optional<String> target = change.target();
		if (wanted.isEmpty() || target.isEmpty()) {
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
