package org.osfworkbench.scenarios.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.osfworkbench.scenarios.memory.Power.Cut;
import org.osfworkbench.scenarios.memory.Power.Where;
import org.osfworkbench.scenarios.simulate.Event.Edit;
import org.osfworkbench.scenarios.simulate.Event.Side;
import org.osfworkbench.scenarios.world.Fault;
import org.osfworkbench.scenarios.world.Fault.Kind;
import org.osfworkbench.scenarios.world.Fault.On;
import org.osfworkbench.scenarios.world.Platform;

/** Writes the script of a seed: few names, so that people get in each other's way. */
final class Scribe {

	private static final List<String> ONE_FILE = List.of("a");
	private static final List<String> FEW = List.of("a", "b", "d/a", "d/b", "e/a");
	private static final List<String> MANY = List.of("a", "b.txt", "c", "d/a", "d/b.txt", "d/e/a", "e/a", "e/d/b.txt", "f");
	private static final List<String> FOLDERS = List.of("d/", "e/", "d/e/", "e/d/", "f/", "g/", "d/g/");
	private static final List<String> CASES = List.of("a", "A", "b", "d/a", "D/a", "d/A");
	private static final List<String> CASE_FOLDERS = List.of("d/", "D/", "e/");
	private static final List<Kind> BROKEN_GETS = List.of(Kind.TRUNCATE, Kind.CORRUPT, Kind.CUT, Kind.CUT_THEN_IGNORE_RANGE,
			Kind.DROP_RESPONSE);
	private static final List<Integer> STATUSES = List.of(500, 502, 503, 504, 429, 507, 403, 401);
	private static final int LONGEST_SYNC = 150;
	private static final int LENGTH = 5;

	private final Random random;
	private final long seed;
	private final List<String> files;
	private final List<String> folders;
	private final Platform platform;
	private boolean dropped;
	private int words;

	private Scribe(long seed) {
		this.seed = seed;
		this.random = new Random(seed * 0x9E3779B97F4A7C15L);
		int profile = random.nextInt(8);
		this.files = profile < 2 ? ONE_FILE : profile == 2 ? CASES : profile < 5 ? FEW : MANY;
		this.folders = profile < 2 ? List.of() : profile == 2 ? CASE_FOLDERS : FOLDERS;
		this.platform = profile == 2 ? Platform.CASE_INSENSITIVE : Platform.POSIX;
	}

	/** The script of a seed, always the same. */
	static Script script(long seed) {
		return new Scribe(seed).write();
	}

	private Script write() {
		List<Event> events = new ArrayList<>();
		int syncs = 1 + random.nextInt(4);
		boolean rough = random.nextInt(4) != 0;
		for (int sync = 0; sync < syncs; sync++) {
			int edits = random.nextInt(sync == 0 ? 8 : 5);
			for (int edit = 0; edit < edits; edit++) {
				events.add(edit());
			}
			between(events);
			if (rough) {
				during(events);
			}
			events.add(new Event.Sync());
		}
		boolean ask = random.nextInt(6) == 0;
		return new Script(seed, platform, ask, random.nextInt(3) == 0 ? random.nextInt(5) : 0, List.copyOf(events));
	}

	private Edit edit() {
		return edit(random.nextBoolean() ? Side.LOCAL : Side.REMOTE);
	}

	private Edit edit(Side side) {
		int kind = random.nextInt(folders.isEmpty() ? 7 : 12);
		if (kind < 4) {
			return new Edit(side, "write", one(files), word());
		}
		if (kind < 6) {
			return new Edit(side, "delete", one(files), "");
		}
		if (kind == 6) {
			return side == Side.LOCAL ? new Edit(side, random.nextBoolean() ? "touch" : "same-tick", one(files), word())
					: new Edit(side, "write", one(files), word());
		}
		return kind < 9 ? new Edit(side, "rename", one(files), one(files)) : folderEdit(side, kind);
	}

	private Edit folderEdit(Side side, int kind) {
		return switch (kind) {
			case 9 -> new Edit(side, "rename", one(folders), one(folders));
			case 10 -> new Edit(side, "delete", one(folders), "");
			default -> new Edit(side, "mkdir", one(folders), "");
		};
	}

	/** What happens now and then between two syncs. */
	private void between(List<Event> events) {
		if (random.nextInt(10) == 0) {
			events.add(new Event.Jump(Duration.ofSeconds(random.nextInt(20_000) - 10_000L)));
		}
		if (random.nextInt(25) == 0) {
			events.add(new Event.LoseJournal());
		}
		if (random.nextInt(6) == 0) {
			events.add(new Event.Answer(random.nextBoolean(), random.nextInt(3)));
		}
		if (random.nextInt(8) == 0) {
			events.add(trouble());
		}
		if (random.nextInt(8) == 0) {
			events.add(new Event.Calm());
		}
	}

	private Event trouble() {
		return switch (random.nextInt(5)) {
			case 0 -> new Edit(Side.LOCAL, "root-missing", "", "");
			case 1 -> new Edit(Side.LOCAL, "disk-full-after", "", Integer.toString(random.nextInt(6)));
			case 2 -> new Edit(Side.REMOTE, "read-only", "", "");
			default -> new Edit(Side.REMOTE, "checkout", one(files), "");
		};
	}

	/** What happens during the next sync. */
	private void during(List<Event> events) {
		for (int count = random.nextInt(4); count > 0; count--) {
			events.add(new Event.Meanwhile(random.nextInt(LONGEST_SYNC), edit()));
		}
		for (int count = Math.max(0, random.nextInt(5) - 2); count > 0; count--) {
			events.add(new Event.Misbehave(fault()));
		}
		if (random.nextInt(3) == 0) {
			events.add(new Event.Crash(new Cut(random.nextInt(30), Where.values()[random.nextInt(3)])));
		}
	}

	private Fault fault() {
		int often = random.nextInt(4) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(3);
		On on = List.of(On.LIST, On.GET, On.PUT, On.PUT, On.MOVE, On.DELETE, On.MKDIR, On.ANY).get(random.nextInt(8));
		Optional<String> path = random.nextBoolean() ? Optional.empty() : Optional.of(path(on));
		Kind kind = kind(on);
		int times = kind == Kind.DROP_ENTRY ? 1 : often;
		int status = STATUSES.get(random.nextInt(STATUSES.size()));
		return new Fault(on, path, kind, times, random.nextInt(3), status, status == 429 ? Optional.of(1 + random.nextInt(40)) : Optional.empty(),
				random.nextInt(3), name(one(files)), name(one(files)), 1);
	}

	private Kind kind(On on) {
		if (random.nextInt(3) == 0) {
			return Kind.STATUS;
		}
		return switch (on) {
			case LIST -> random.nextBoolean() ? dropOnce() : Kind.FAIL_AFTER_ENTRIES;
			case GET -> BROKEN_GETS.get(random.nextInt(BROKEN_GETS.size()));
			default -> Kind.DROP_RESPONSE;
		};
	}

	/** A new entry that is left out of every list of a folder cannot be known; what is left out once has to be found (R2). */
	private Kind dropOnce() {
		Kind kind = dropped ? Kind.FAIL_AFTER_ENTRIES : Kind.DROP_ENTRY;
		dropped = true;
		return kind;
	}

	private String path(On on) {
		return on == On.LIST ? random.nextInt(3) == 0 || folders.isEmpty() ? "" : one(folders) : one(files);
	}

	/**
	 * Mostly bytes that nobody wrote before, sometimes bytes that somebody else may have written, seldom none. One letter in each, so that a
	 * half of one and a half of another are nobody's.
	 */
	private String word() {
		return switch (random.nextInt(12)) {
			case 0 -> "";
			case 1, 2, 3 -> Character.toString('A' + random.nextInt(3)).repeat(LENGTH);
			default -> Character.toString('a' + words++).repeat(LENGTH);
		};
	}

	private String one(List<String> all) {
		return all.get(random.nextInt(all.size()));
	}

	private static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}
}
