package org.osfworkbench.scenarios.simulate;

import java.util.Set;
import java.util.function.Predicate;

import org.osfworkbench.scenarios.memory.SimulatedWorld;
import org.osfworkbench.scenarios.run.Ledger;
import org.osfworkbench.scenarios.simulate.Event.Edit;
import org.osfworkbench.scenarios.simulate.Event.Side;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalEntry;

/** Does what a script says, if it can be done in the present state. */
final class Person {

	private final SimulatedWorld world;
	private final Ledger ledger;
	private boolean rootMissing;

	Person(SimulatedWorld world, Ledger ledger) {
		this.world = world;
		this.ledger = ledger;
	}

	/** Whether anything was done. */
	boolean does(Edit edit) {
		if (edit.what().startsWith("root-")) {
			rootMissing = edit.what().equals("root-missing");
			ledger.rootMissing(rootMissing);
			return true;
		}
		boolean possible = edit.side() == Side.LOCAL ? localCan(edit) : remoteCan(edit);
		if (possible) {
			ledger.act(() -> {
				if (edit.side() == Side.LOCAL) {
					local(edit);
				} else {
					remote(edit);
				}
			});
		}
		return possible;
	}

	private boolean localCan(Edit edit) {
		Set<String> there = world.local().tree().keySet();
		if (rootMissing) {
			return false;
		}
		return switch (edit.what()) {
			case "write" -> roomFor(edit.path(), path -> isTaken(there, path)) && !isTaken(there, edit.path() + "/");
			case "mkdir" -> roomFor(edit.path(), path -> isTaken(there, path));
			case "rename" -> there.contains(edit.path()) && canMove(edit, path -> isTaken(there, path));
			case "same-tick" -> world.local().tree().get(edit.path()) instanceof LocalEntry.File file
					&& file.bytes().length() == edit.value().length() && world.isOfThisMoment(edit.path());
			case "delete", "touch" -> there.contains(edit.path());
			default -> true;
		};
	}

	private boolean remoteCan(Edit edit) {
		Set<String> there = world.remote().tree().keySet();
		return switch (edit.what()) {
			case "write" -> roomFor(edit.path(), there::contains) && !there.contains(edit.path() + "/");
			case "mkdir" -> roomFor(edit.path(), there::contains);
			case "rename" -> there.contains(edit.path()) && canMove(edit, there::contains);
			case "delete", "checkout", "checkin" -> there.contains(edit.path());
			default -> true;
		};
	}

	private boolean isTaken(Set<String> there, String path) {
		return there.contains(path) || world.local().tree().keySet().stream().anyMatch(path::equalsIgnoreCase) && !there.contains(path);
	}

	/** No file is on the way, and if a folder is wanted, none of its name. */
	private static boolean roomFor(String path, Predicate<String> isThere) {
		for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
			if (isThere.test(path.substring(0, slash))) {
				return false;
			}
		}
		return true;
	}

	private static boolean canMove(Edit edit, Predicate<String> isThere) {
		String to = plain(edit.value());
		boolean sameKind = edit.path().endsWith("/") == edit.value().endsWith("/");
		return sameKind && !isThere.test(to) && !isThere.test(to + "/") && roomFor(to, isThere)
				&& !(to + "/").startsWith(plain(edit.path()) + "/");
	}

	private void local(Edit edit) {
		switch (edit.what()) {
			case "write" -> world.local().write(edit.path(), Bytes.of(edit.value()));
			case "same-tick" -> world.local().writeInSameTick(edit.path(), Bytes.of(edit.value()));
			case "touch" -> world.local().touch(edit.path());
			case "delete" -> world.local().delete(edit.path());
			case "rename" -> world.local().rename(edit.path(), edit.value());
			case "mkdir" -> world.local().mkdir(edit.path());
			case "disk-full-after" -> world.local().diskFullAfter(Long.parseLong(edit.value()));
			default -> throw new IllegalArgumentException(edit.toString());
		}
	}

	private void remote(Edit edit) {
		switch (edit.what()) {
			case "write" -> world.remote().write(edit.path(), Bytes.of(edit.value()));
			case "delete" -> world.remote().delete(edit.path());
			case "rename" -> world.remote().rename(edit.path(), edit.value());
			case "mkdir" -> world.remote().mkdir(edit.path());
			case "checkout" -> world.remote().checkout(edit.path());
			case "checkin" -> world.remote().checkin(edit.path());
			case "read-only" -> world.remote().writable(false);
			case "writable" -> world.remote().writable(true);
			default -> throw new IllegalArgumentException(edit.toString());
		}
	}

	private static String plain(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}
}
