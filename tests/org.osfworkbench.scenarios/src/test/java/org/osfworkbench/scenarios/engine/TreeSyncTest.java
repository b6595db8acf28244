package org.osfworkbench.scenarios.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.scenarios.memory.SimulatedWorld;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.Counts;
import org.osfworkbench.scenarios.world.Fault;
import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Change.Action;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.engine.SyncProgress;

/** What the engine promises beside the scenarios: analyses, parts, cancels, progress and the number of requests. */
class TreeSyncTest {

	private final SimulatedWorld world = new SimulatedWorld(Platform.POSIX, 7);

	@Test
	void anAnalysisWritesNothingAndTellsWhatASyncDoes() {
		twoOfEachSide();

		Changes changes = world.engine().analyse(Cancellation.NEVER);

		assertThat(world.counts().wrote()).isFalse();
		assertThat(changes.status()).isEqualTo(Status.OK);
		Report report = world.engine().sync(SyncProgress.NONE, Cancellation.NEVER);
		assertThat(report.done()).containsExactlyInAnyOrderElementsOf(changes.changes());
	}

	@Test
	void appliesAPartAndLeavesTheRest() {
		twoOfEachSide();
		Changes some = world.engine().analyse(Cancellation.NEVER).only(change -> change.path().equals("l1") || change.path().equals("r2"));

		Report report = world.engine().apply(some, SyncProgress.NONE, Cancellation.NEVER);

		assertThat(report.done()).extracting(Change::path, Change::action).containsExactlyInAnyOrder(
				tuple("l1", Action.UPLOAD), tuple("r2", Action.DOWNLOAD));
		assertThat(report.status()).isEqualTo(Status.PARTIAL);
		assertThat(world.remote().tree()).containsOnlyKeys("l1", "r1", "r2");
		assertThat(world.local().tree()).containsOnlyKeys("l1", "l2", "r2");
		assertThat(world.sync().orElseThrow().status()).isEqualTo(Status.OK);
	}

	@Test
	void aCancelAtAnyPointTellsExactlyWhatWasDone() {
		for (int checks = 0; checks < 40; checks++) {
			SimulatedWorld fresh = new SimulatedWorld(Platform.POSIX, checks);
			twoOfEachSide(fresh);
			Report report = fresh.engine().sync(SyncProgress.NONE, new After(checks));
			Counts counts = fresh.counts();
			assertThat(count(report, Action.UPLOAD)).as("after %s checks", checks).isEqualTo(counts.upload());
			assertThat(count(report, Action.DOWNLOAD)).as("after %s checks", checks)
					.isEqualTo(fresh.local().tree().keySet().stream().filter(path -> path.startsWith("r")).count());
			assertThat(fresh.record().nodes()).hasSize(report.done().size());
			assertThat(fresh.record().begun()).isEmpty();
			assertThat(fresh.sync().orElseThrow().status()).isEqualTo(Status.OK);
			assertThat(fresh.counts().upload()).isEqualTo(2);
		}
	}

	@Test
	void anAnalysisLeavesAnAnswerForTheNextSync() {
		world.configure(LinkSettings.PROJECT.with(LinkSettings.Policy.ASK));
		world.local().write("a", Bytes.of("mine"));
		world.remote().write("a", Bytes.of("theirs"));
		assertThat(world.sync().orElseThrow().conflicts()).hasSize(1);
		world.answer(new Answer.Settle("a", Answer.Pick.LOCAL));

		Changes changes = world.analyse();
		assertThat(changes.changes()).extracting(Change::action, Change::path).containsExactly(tuple(Action.UPLOAD, "a"));
		assertThat(world.analyse().changes()).isEqualTo(changes.changes());
		Report report = world.sync().orElseThrow();

		assertThat(report.status()).isEqualTo(Status.OK);
		assertThat(world.remote().tree().get("a").newest()).isEqualTo(Bytes.of("mine"));
		assertThat(world.record().conflicts()).isEmpty();
	}

	@Test
	void oneRequestTellsThatNothingChanged() {
		world.logDelay(Duration.ZERO);
		twoOfEachSide();
		world.sync();
		world.sync();
		Counts before = world.counts();

		world.sync();
		assertThat(world.counts().minus(before).requests()).isEqualTo(1);

		world.local().write("l1", Bytes.of("edited"));
		Counts between = world.counts();
		assertThat(world.sync().orElseThrow().status()).isEqualTo(Status.OK);
		assertThat(world.counts().minus(between)).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 2));
	}

	@Test
	void withoutAMarkEachFolderIsListedOnce() {
		twoOfEachSide();
		List.of("d/a", "d/e/b", "f/c").forEach(path -> world.remote().write(path, Bytes.of(path)));
		world.sync();
		world.sync();
		Counts before = world.counts();

		assertThat(world.sync().orElseThrow().done()).isEmpty();
		assertThat(world.counts().minus(before)).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 4));
	}

	@Test
	void theMarkOfAnHourAgoIsTooOld() {
		world.logDelay(Duration.ofDays(1));
		twoOfEachSide();
		world.sync();
		world.remote().write("r1", Bytes.of("edited"));
		world.advance(Duration.ofMinutes(61));

		world.sync();
		assertThat(world.local().tree().get("r1").toString()).contains("edited");
	}

	@Test
	void aRenamedFolderIsOneMoveAndOneLook() {
		for (int number = 0; number < 500; number++) {
			world.local().write("old/" + number + ".csv", Bytes.of("row " + number));
		}
		world.sync();
		world.advance(Duration.ofMinutes(1));
		world.local().rename("old", "new");
		Counts before = world.counts();

		Report report = world.sync().orElseThrow();

		assertThat(report.done()).extracting(Change::action).containsExactly(Action.MOVE_REMOTE);
		assertThat(world.counts().minus(before)).isEqualTo(new Counts(0, 0, 1, 0, 0, 0, 3));
	}

	@Test
	void tellsHowFarItIs() {
		twoOfEachSide();
		AtomicInteger expected = new AtomicInteger();
		List<Change> begun = new ArrayList<>();
		List<Change> ended = new ArrayList<>();
		Report report = world.engine().sync(new SyncProgress() {
			@Override
			public void expects(int items, long bytes) {
				expected.addAndGet(items);
			}

			@Override
			public void begins(Change change) {
				begun.add(change);
			}

			@Override
			public void ends(Change change) {
				ended.add(change);
			}
		}, Cancellation.NEVER);

		assertThat(expected.get()).isEqualTo(report.done().size());
		assertThat(begun).containsExactlyInAnyOrderElementsOf(report.done()).containsExactlyInAnyOrderElementsOf(ended);
	}

	@Test
	void whatCannotBeSentDoesNotStopTheRest() {
		twoOfEachSide();
		world.inject(new Fault(Fault.On.PUT, Optional.of("l1"), Fault.Kind.STATUS, 99, 0, 503, Optional.empty(), 0, "", "", 0));

		Report report = world.sync().orElseThrow();

		assertThat(report.status()).isEqualTo(Status.PARTIAL);
		assertThat(report.problems()).extracting(Problem::kind, Problem::path)
				.containsExactly(tuple(Problem.Kind.UNAVAILABLE, "l1"));
		assertThat(world.remote().tree()).containsOnlyKeys("l2", "r1", "r2");
	}

	private static long count(Report report, Action action) {
		return report.done().stream().filter(change -> change.action() == action).count();
	}

	private void twoOfEachSide() {
		twoOfEachSide(world);
	}

	private static void twoOfEachSide(SimulatedWorld world) {
		for (String number : List.of("1", "2")) {
			world.local().write("l" + number, Bytes.of("local " + number));
			world.remote().write("r" + number, Bytes.of("remote " + number));
		}
	}

	/** Cancelled once it was asked so often. */
	private static final class After implements Cancellation {
		private int left;

		After(int checks) {
			left = checks;
		}

		@Override
		public boolean isCancelled() {
			return left-- <= 0;
		}

		@Override
		public Registration onCancel(Runnable abort) {
			return () -> {
				// nothing to take back
			};
		}
	}
}
