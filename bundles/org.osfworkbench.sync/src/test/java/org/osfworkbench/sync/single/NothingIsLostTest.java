package org.osfworkbench.sync.single;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;

import org.osfworkbench.sync.engine.LinkSettings.Policy;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.fakes.CutJournal;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.fakes.MemoryRemote.Moment;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.FileRecord;
import org.osfworkbench.sync.tree.Content;

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
		LOCAL_EDIT, REMOTE_EDIT, SAME_EDIT, LOCAL_DELETE, BACK_TO_BASE, OFFLINE, ONLINE, LOSE_UPDATE, LOSE_READ, //
		RACE, EDIT_WHILE_SENT, EDIT_WHILE_REPLACED, CUT_BEFORE, CUT_AFTER, //
		SYNC, CHECK, LOOK, USE_MINE, USE_REMOTE, KEEP_BOTH, STALE_ANSWER
	}

	/** An event with a number that it may use. */
	record Step(Event event, int number) {
	}

	@Provide
	Arbitrary<List<Step>> histories() {
		Arbitrary<Event> events = Arbitraries.of(Event.class);
		return Combinators.combine(events, Arbitraries.integers().between(0, 8)).as(Step::new).list().ofMinSize(1).ofMaxSize(30);
	}

	@Property(tries = 1500)
	void everyByteStringIsStillSomewhere(@ForAll("histories") List<Step> history) {
		OneFile world = OneFile.inSync();
		int text = 0;
		for (Step step : history) {
			step(world, step, "text " + text++);
		}
		ends(world);
	}

	private static void step(OneFile world, Step step, String text) {
		world.tick();
		switch (step.event()) {
			case LOCAL_EDIT -> world.folder.save(OneFile.NAME, text);
			case REMOTE_EDIT -> world.remote.write(world.id(), text);
			case SAME_EDIT -> {
				world.folder.save(OneFile.NAME, text);
				world.remote.write(world.id(), text);
			}
			case LOCAL_DELETE -> world.folder.delete(OneFile.NAME);
			case BACK_TO_BASE -> world.folder.save(OneFile.NAME, "base");
			case OFFLINE -> world.remote.down(MemoryRemote.offline());
			case ONLINE -> world.remote.up();
			case LOSE_UPDATE -> world.remote.loseAnswer("update");
			case LOSE_READ -> world.remote.loseAnswer("read");
			case RACE -> world.remote.once("within", Moment.BEFORE, () -> world.remote.write(world.id(), text));
			case EDIT_WHILE_SENT -> world.remote.once("update", Moment.BEFORE, () -> world.folder.save(OneFile.NAME, text));
			case EDIT_WHILE_REPLACED -> world.folder.onReplace(() -> world.folder.save(OneFile.NAME, text));
			case CUT_BEFORE -> world.journal.cutAt(step.number(), false);
			case CUT_AFTER -> world.journal.cutAt(step.number(), true);
			case SYNC -> unasked(world, world::sync);
			case CHECK -> unasked(world, world::check);
			case LOOK -> unasked(world, world::look);
			case USE_MINE -> watched(world, () -> world.resolve(Choice.USE_MINE, world.remote.version(world.id())));
			case USE_REMOTE -> watched(world, () -> world.resolve(Choice.USE_REMOTE, world.remote.version(world.id())));
			case KEEP_BOTH -> watched(world, () -> world.resolve(Choice.KEEP_BOTH, world.remote.version(world.id())));
			case STALE_ANSWER -> unasked(world, () -> world.resolve(Choice.USE_MINE, world.remote.version(world.id()) - 1));
		}
	}

	// What somebody else wrote stays the newest version unless a person said otherwise after seeing it.
	private static void unasked(OneFile world, Runnable call) {
		String theirs = world.remote.newest(world.id());
		boolean unseen = FileRecord.base(world.state()).flatMap(BaseNode::content).filter(content(theirs)::sameBytes).isEmpty()
				&& world.state().begun().isEmpty() && world.state().conflicts().isEmpty() && !world.remote.isFaulty();
		watched(world, call);
		if (unseen) {
			assertThat(world.remote.newest(world.id())).isEqualTo(theirs);
		}
	}

	private static void watched(OneFile world, Runnable call) {
		TreeSet<String> before = world.allBytes();
		world.folder.overwritten.clear();
		try {
			call.run();
		} catch (@SuppressWarnings("unused") CutJournal.Cut gone) {
			world.journal.restart();
			world.look();
		}
		before.removeAll(world.folder.overwritten);
		assertThat(world.allBytes()).containsAll(before);
		FileRecord.base(world.state()).ifPresent(base -> recordIsTrue(world, base));
	}

	// I9, as far as one side can tell: that version holds those bytes.
	private static void recordIsTrue(OneFile world, BaseNode base) {
		assertThat(base.remoteId()).isEqualTo(world.id());
		assertThat(base.content()).contains(content(world.remote.bytes(world.id(), base.remoteVersion())));
	}

	private static Content content(String text) {
		return Content.of(text.getBytes().length, Bytes.hashes(text));
	}

	private static void ends(OneFile world) {
		world.remote.up();
		world.journal.restart();
		for (int round = 0; round < 20 && !(world.check() instanceof Outcome.UpToDate); round++) {
			world.tick();
			watched(world, () -> answer(world, world.check()));
		}
		assertThat(world.check()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.local()).isEqualTo(world.remote.newest(world.id()));
		assertThat(world.state().begun()).isEmpty();
		assertThat(world.settings.policy()).isEqualTo(Policy.ASK);
	}

	private static void answer(OneFile world, Outcome outcome) {
		switch (outcome) {
			case Outcome.InConflict conflict -> world.resolve(Choice.KEEP_BOTH, conflict.remote().version());
			case Outcome.Incoming(var remote) -> world.resolve(Choice.USE_REMOTE, remote.version());
			case Outcome.LocalMissing missing -> world.resolve(Choice.USE_REMOTE, world.remote.version(world.id()));
			default -> {
				// the next round tells more
			}
		}
	}
}
