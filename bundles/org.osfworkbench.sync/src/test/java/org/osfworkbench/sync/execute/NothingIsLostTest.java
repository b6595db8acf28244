package org.osfworkbench.sync.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;

import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.fakes.MemoryJournal;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.fakes.MemoryRemote.Moment;
import org.osfworkbench.sync.fakes.World;
import org.osfworkbench.sync.journal.Base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Random histories of one file with edits on both sides, faults, races and crashes. A ledger that knows nothing of the engine
 * compares all bytes before and after every call (I1), and at the end both sides must agree (I2) and be quiet (I3).
 */
class NothingIsLostTest {

	enum Event {
		LOCAL_EDIT, REMOTE_EDIT, SAME_EDIT, LOCAL_DELETE, BACK_TO_BASE, OFFLINE, ONLINE, LOSE_UPDATE, LOSE_CREATE, LOSE_READ, //
		RACE, EDIT_WHILE_SENT, EDIT_WHILE_REPLACED, CUT_BEFORE, CUT_AFTER, //
		SYNC, CHECK, USE_MINE, USE_REMOTE, KEEP_BOTH, STALE_ANSWER, RECOVER
	}

	/** An event with a number that it may use. */
	record Step(Event event, int number) {
	}

	@Provide
	Arbitrary<List<Step>> histories() {
		Arbitrary<Event> events = Arbitraries.of(Event.class);
		return Combinators.combine(events, Arbitraries.integers().between(0, 5)).as(Step::new).list().ofMinSize(1).ofMaxSize(30);
	}

	@Property(tries = 3000)
	void everyByteStringIsStillSomewhere(@ForAll("histories") List<Step> history, @ForAll boolean byFolder) {
		try (World world = World.inSync()) {
			if (byFolder) {
				world.linkToFolder();
			}
			int text = 0;
			for (Step step : history) {
				step(world, step, "text " + text++);
			}
			ends(world);
		}
	}

	private static void step(World world, Step step, String text) {
		switch (step.event()) {
		case LOCAL_EDIT -> world.folder.save(World.NAME, text);
		case REMOTE_EDIT -> world.remote.write(world.id(), text);
		case SAME_EDIT -> {
			world.folder.save(World.NAME, text);
			world.remote.write(world.id(), text);
		}
		case LOCAL_DELETE -> world.folder.delete(World.NAME);
		case BACK_TO_BASE -> world.folder.save(World.NAME, "base");
		case OFFLINE -> world.remote.down(MemoryRemote.offline());
		case ONLINE -> world.remote.up();
		case LOSE_UPDATE -> world.remote.loseAnswer("update");
		case LOSE_CREATE -> world.remote.loseAnswer("create");
		case LOSE_READ -> world.remote.loseAnswer("read");
		case RACE -> world.remote.once("within", Moment.BEFORE, () -> world.remote.write(world.id(), text));
		case EDIT_WHILE_SENT -> world.remote.once("update", Moment.BEFORE, () -> world.folder.save(World.NAME, text));
		case EDIT_WHILE_REPLACED -> world.folder.onReplace(() -> world.folder.save(World.NAME, text));
		case CUT_BEFORE -> ((MemoryJournal) world.journal).cutAt(step.number(), false);
		case CUT_AFTER -> ((MemoryJournal) world.journal).cutAt(step.number(), true);
		case SYNC -> unasked(world, world::sync);
		case CHECK -> unasked(world, world::check);
		case USE_MINE -> watched(world, () -> world.resolve(Choice.USE_MINE, world.remote.version(world.id())));
		case USE_REMOTE -> watched(world, () -> world.resolve(Choice.USE_REMOTE, world.remote.version(world.id())));
		case KEEP_BOTH -> watched(world, () -> world.resolve(Choice.KEEP_BOTH, world.remote.version(world.id())));
		case STALE_ANSWER -> unasked(world, () -> world.resolve(Choice.USE_MINE, world.remote.version(world.id()) - 1));
		case RECOVER -> watched(world, world::recover);
		}
	}

	// What somebody else wrote stays the newest version unless a person said otherwise after seeing it.
	private static void unasked(World world, Runnable call) {
		String theirs = world.remote.newest(world.id());
		boolean unseen = world.journal.base(World.KEY).filter(base -> base.hashes().equals(Bytes.hashes(theirs))).isEmpty()
				&& world.journal.intents().isEmpty() && !world.remote.isFaulty();
		watched(world, call);
		if (unseen) {
			assertThat(world.remote.newest(world.id())).isEqualTo(theirs);
		}
	}

	private static void watched(World world, Runnable call) {
		TreeSet<String> before = world.allBytes();
		world.folder.overwritten.clear();
		MemoryJournal journal = (MemoryJournal) world.journal;
		try {
			call.run();
		} catch (MemoryJournal.Cut gone) {
			journal.restart();
			world.recover();
		}
		before.removeAll(world.folder.overwritten);
		assertThat(world.allBytes()).containsAll(before);
		world.journal.base(World.KEY).ifPresent(base -> recordIsTrue(world, base));
	}

	// I9, as far as one side can tell: that version holds those bytes.
	private static void recordIsTrue(World world, Base base) {
		assertThat(base.remoteId()).isEqualTo(world.id());
		assertThat(base.hashes()).isEqualTo(Bytes.hashes(world.remote.bytes(world.id(), base.remoteVersion())));
	}

	private static void ends(World world) {
		world.remote.up();
		((MemoryJournal) world.journal).restart();
		for (int round = 0; round < 20 && !isQuiet(world); round++) {
			watched(world, () -> answer(world, world.check()));
		}
		assertThat(world.check()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.local()).isEqualTo(world.remote.newest(world.id()));
		assertThat(world.journal.intents()).isEmpty();
		assertThat(world.leftTemps()).isEmpty();
	}

	private static boolean isQuiet(World world) {
		return world.recover().isEmpty() && world.check() instanceof Outcome.UpToDate;
	}

	private static void answer(World world, Outcome outcome) {
		switch (outcome) {
		case Outcome.InConflict(ConflictInfo conflict) -> world.resolve(Choice.KEEP_BOTH, conflict.remote().version());
		case Outcome.Incoming(var remote) -> world.resolve(Choice.USE_REMOTE, remote.version());
		case Outcome.LocalMissing missing -> world.resolve(Choice.USE_REMOTE, world.remote.version(world.id()));
		default -> {
			// the next round tells more
		}
		}
	}
}
