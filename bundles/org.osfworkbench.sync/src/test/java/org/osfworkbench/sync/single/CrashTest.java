package org.osfworkbench.sync.single;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osfworkbench.sync.fakes.CutJournal;
import org.osfworkbench.sync.fakes.MemoryRemote.Moment;

/** Cuts every scenario at every write of the journal, before and after the write is durable, and starts anew. */
class CrashTest {

	private static final int MORE_WRITES_THAN_ANY = 40;

	enum Scenario {
		UPLOAD(world -> world.folder.save(OneFile.NAME, "mine"), OneFile::sync), //
		OVERTAKEN(world -> {
			world.folder.save(OneFile.NAME, "mine");
			world.remote.once("within", Moment.BEFORE, () -> world.remote.write(world.id(), "theirs"));
		}, OneFile::sync), //
		LOST_ANSWER(world -> {
			world.folder.save(OneFile.NAME, "mine");
			world.remote.loseAnswer("update");
		}, OneFile::sync), //
		CHANGED_WHILE_SENT(world -> {
			world.folder.save(OneFile.NAME, "mine");
			world.remote.once("update", Moment.BEFORE, () -> world.folder.save(OneFile.NAME, "late, and longer"));
		}, OneFile::sync), //
		ADOPT(world -> {
			world.folder.save(OneFile.NAME, "same");
			world.remote.write(world.id(), "same");
		}, OneFile::sync), //
		TAKE_OFFER(world -> world.remote.write(world.id(), "theirs"), world -> world.resolve(Choice.USE_REMOTE, 2)), //
		USE_MINE(Scenario::conflict, world -> world.resolve(Choice.USE_MINE, 2)), //
		USE_REMOTE(Scenario::conflict, world -> world.resolve(Choice.USE_REMOTE, 2)), //
		KEEP_BOTH(Scenario::conflict, world -> world.resolve(Choice.KEEP_BOTH, 2)), //
		RECREATE(world -> {
			world.linkToFolder();
			world.folder.save(OneFile.NAME, "mine");
			world.remote.delete(world.id());
		}, world -> world.resolve(Choice.USE_MINE, 0)); //

		final Consumer<OneFile> given;
		final Consumer<OneFile> when;

		Scenario(Consumer<OneFile> given, Consumer<OneFile> when) {
			this.given = given;
			this.when = when;
		}

		private static void conflict(OneFile world) {
			world.folder.save(OneFile.NAME, "mine");
			world.remote.write(world.id(), "theirs");
			world.sync();
		}
	}

	/** Whose person wants the server's bytes under the name: no cut may turn that into an upload over them. */
	private static final Set<Scenario> TAKE_REMOTE = EnumSet.of(Scenario.TAKE_OFFER, Scenario.USE_REMOTE, Scenario.KEEP_BOTH);

	@ParameterizedTest
	@EnumSource
	void aCutAtAnyWriteLosesNothingAndIsSettled(Scenario scenario) {
		int cuts = 0;
		for (int write = 0; write < MORE_WRITES_THAN_ANY; write++) {
			cuts += cut(scenario, write, false) ? 1 : 0;
			cuts += cut(scenario, write, true) ? 1 : 0;
		}
		assertThat(cuts).isGreaterThanOrEqualTo(2).isLessThan(2 * MORE_WRITES_THAN_ANY);
	}

	private static boolean cut(Scenario scenario, int write, boolean durable) {
		OneFile world = OneFile.inSync();
		scenario.given.accept(world);
		TreeSet<String> before = world.allBytes();
		world.folder.overwritten.clear();
		world.journal.cutAt(write, durable);
		try {
			scenario.when.accept(world);
		} catch (@SuppressWarnings("unused") CutJournal.Cut gone) {
			// the next lines are another process
		}
		boolean wasCut = world.journal.restart();
		world.remote.up();
		world.look();
		before.removeAll(world.folder.overwritten);
		assertThat(world.allBytes()).as("%s cut at %s, durable %s", scenario, write, durable).containsAll(before);
		converges(world);
		if (TAKE_REMOTE.contains(scenario)) {
			assertThat(world.remote.newest(world.id())).as("%s cut at %s, durable %s", scenario, write, durable).isEqualTo("theirs");
		}
		return wasCut;
	}

	private static void converges(OneFile world) {
		Outcome outcome = world.check();
		if (outcome instanceof Outcome.InConflict conflict) {
			outcome = world.resolve(Choice.KEEP_BOTH, conflict.remote().version());
		} else if (outcome instanceof Outcome.Incoming(var remote)) {
			outcome = world.resolve(Choice.USE_REMOTE, remote.version());
		} else if (outcome instanceof Outcome.RemoteGone) {
			outcome = world.resolve(Choice.USE_MINE, 0);
		}
		assertThat(world.check()).as("after %s", outcome).isEqualTo(new Outcome.UpToDate());
		assertThat(world.local()).isEqualTo(world.remote.newest(world.id()));
		assertThat(world.state().begun()).isEmpty();
		assertThat(world.waits()).isEmpty();
		world.remote.requests.clear();
		assertThat(world.sync()).isEqualTo(new Outcome.UpToDate());
		assertThat(world.remote.requests).isEmpty();
	}
}
