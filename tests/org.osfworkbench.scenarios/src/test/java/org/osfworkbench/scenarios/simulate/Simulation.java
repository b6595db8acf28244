package org.osfworkbench.scenarios.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.osfworkbench.scenarios.memory.Power;
import org.osfworkbench.scenarios.memory.SimulatedWorld;
import org.osfworkbench.scenarios.run.Ledger;
import org.osfworkbench.scenarios.simulate.Event.Edit;
import org.osfworkbench.scenarios.simulate.Event.Meanwhile;
import org.osfworkbench.scenarios.simulate.Event.Side;
import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.scenarios.world.RemoteEntry;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;

/** Plays one script: the whole engine on one thread with everything around it in memory (sync-design.md, section 10, T5). */
public final class Simulation {

	/**
	 * How a simulation ended.
	 *
	 * @param failure what was wrong; empty if nothing was
	 * @param fingerprint of all calls of ports in order
	 * @param trace all calls, if they were recorded
	 */
	public record Result(Optional<String> failure, long fingerprint, List<String> trace) {
	}

	/** Something is not as it should be. */
	private static final class Wrong extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Wrong(String what) {
			super(what);
		}
	}

	private static final int MOST_CALLS = 20_000;
	private static final int MOST_SYNCS = 8;
	/** So long the engine may believe a mark of the log instead of a listing, even if that listing lacked something. */
	private static final Duration LONGEST_HINT = Duration.ofMinutes(61);

	private final Script script;
	private final SimulatedWorld world;
	private final Power power;
	private final Ledger ledger;
	private final Person person;
	private final List<Meanwhile> meanwhile = new ArrayList<>();
	private Optional<Report> last = Optional.empty();
	private Optional<Power.Cut> cut = Optional.empty();
	private int call;

	private Simulation(Script script, boolean record) {
		this.script = script;
		this.world = new SimulatedWorld(script.platform(), script.seed());
		this.power = world.power();
		this.ledger = new Ledger(world);
		this.person = new Person(world, ledger);
		if (record) {
			power.record();
		}
		power.beforeEachCall(this::beforeCall);
		world.logDelay(Duration.ofSeconds(script.logDelay()));
		world.configure(script.ask() ? LinkSettings.PROJECT.with(LinkSettings.Policy.ASK) : LinkSettings.PROJECT);
	}

	/** Plays a script. */
	public static Result play(Script script, boolean record) {
		Simulation simulation = new Simulation(script, record);
		Optional<String> failure = Optional.empty();
		try {
			script.events().forEach(simulation::happen);
			simulation.peace();
		} catch (Wrong wrong) {
			failure = Optional.of(String.valueOf(wrong.getMessage()));
		} catch (RuntimeException | StackOverflowError bug) {
			failure = Optional.of(bug + " at " + place(bug));
		}
		return new Result(failure, simulation.power.fingerprint(), simulation.power.trace());
	}

	private static String place(Throwable bug) {
		return Arrays.stream(bug.getStackTrace()).takeWhile(frame -> !frame.getClassName().equals(Simulation.class.getName())).limit(10)
				.map(frame -> "\n        " + frame).collect(Collectors.joining());
	}

	private void happen(Event event) {
		power.note("=== " + event);
		switch (event) {
			case Edit edit -> person.does(edit);
			case Meanwhile later -> meanwhile.add(later);
			case Event.Misbehave misbehave -> world.inject(misbehave.fault());
			case Event.Crash crash -> cut = Optional.of(crash.cut());
			case Event.Sync sync -> sync();
			case Event.Answer answer -> answer(answer);
			case Event.Jump jump -> world.jump(jump.time());
			case Event.LoseJournal lose -> world.loseJournal();
			case Event.Calm calm -> calm();
		}
	}

	private void sync() {
		call = 0;
		cut.ifPresent(power::cutAt);
		cut = Optional.empty();
		last = world.sync();
		power.cutAt(new Power.Cut(-1, Power.Where.BEFORE));
		meanwhile.clear();
		boolean unsettled = last.isEmpty() || last.orElseThrow().status() == Status.FAILED;
		none("lost in a crash", unsettled ? ledger.lostAfterCrash() : Set.of());
		none("lost by a sync", unsettled ? Set.of() : ledger.lost());
		none("complaints", world.complaints());
	}

	/** Time passes with every call, and people work meanwhile; but not between the last look and a delete, a gap that the server leaves. */
	private void beforeCall(String what) {
		world.advance(Duration.ofMillis(1));
		if (call++ > MOST_CALLS) {
			throw new Wrong("a sync does not end");
		}
		List<Meanwhile> due = meanwhile.stream().filter(one -> one.call() < call).toList();
		for (Meanwhile one : due) {
			if (one.edit().side() == Side.LOCAL || !what.startsWith("remote delete")) {
				meanwhile.remove(one);
				power.note("=== meanwhile " + one.edit() + (person.does(one.edit()) ? "" : ": not possible"));
			}
		}
	}

	/** People answer what they are asked; what they pick depends on the script. */
	private void answer(Event.Answer answer) {
		for (Problem problem : last.map(Report::problems).orElse(List.of())) {
			if (problem.kind() == Problem.Kind.MASS_DELETE) {
				world.answer(new Answer.MassDelete(answer.confirmDeletes()));
			}
		}
		for (Conflict conflict : last.map(Report::conflicts).orElse(List.of())) {
			if (conflict.copy().isEmpty()) {
				world.answer(new Answer.Settle(conflict.path(), Answer.Pick.values()[answer.pick()]));
			}
		}
	}

	private void calm() {
		world.clearFaults();
		person.does(new Edit(Side.LOCAL, "root-present", "", ""));
		world.remote().writable(true);
		List.copyOf(world.remote().tree().entrySet()).stream().filter(entry -> !entry.getValue().isFolder())
				.forEach(entry -> world.remote().checkin(entry.getKey()));
	}

	/** Edits stop and faults end: everything comes in step and stays there (I2, I3). */
	private void peace() {
		power.note("=== peace");
		meanwhile.clear();
		cut = Optional.empty();
		calm();
		world.advance(LONGEST_HINT);
		int syncs = 0;
		do {
			if (syncs++ == MOST_SYNCS) {
				throw new Wrong("not in step after " + MOST_SYNCS + " syncs: " + last);
			}
			sync();
			answer(new Event.Answer(script.seed() % 2 == 0, (int) (script.seed() % 3)));
		} while (!isSettled());
		inStep();
		quiet();
		none("made by nobody", script.mayForget() ? Set.of() : ledger.invented());
		none("named by nobody", strangeNames());
	}

	private boolean isSettled() {
		return last.isPresent() && last.orElseThrow().status() == Status.OK || last.isPresent() && onlyNames(last.orElseThrow());
	}

	/** Names that cannot be on both sides wait for ever, and what needs such a name; nothing else may. */
	private static boolean onlyNames(Report report) {
		Set<Problem.Kind> names = Set.of(Problem.Kind.CASE_CLASH, Problem.Kind.NAME_SHARED, Problem.Kind.UNSAFE_NAME);
		return report.status() == Status.PARTIAL
				&& report.conflicts().stream().allMatch(conflict -> conflict.copy().isPresent())
				&& report.problems().stream().anyMatch(problem -> names.contains(problem.kind()))
				&& report.problems().stream().allMatch(problem -> names.contains(problem.kind()) || problem.kind() == Problem.Kind.UNSTEADY);
	}

	/** What waits because of a name may keep other things from being where they belong, so then only losses are looked for. */
	private void inStep() {
		TreeMap<String, String> local = new TreeMap<>();
		world.local().tree().forEach((path, entry) -> local.put(key(path), entry.toString()));
		TreeMap<String, String> remote = new TreeMap<>();
		world.remote().tree().forEach((path, entry) -> remote.put(key(path), text(entry)));
		if (last.orElseThrow().problems().isEmpty() && !local.equals(remote)) {
			throw new Wrong("not in step: local " + local + ", remote " + remote);
		}
	}

	/** Each side keeps its spelling where case does not matter. */
	private String key(String path) {
		return script.platform() == Platform.POSIX ? path : path.toLowerCase(Locale.ROOT);
	}

	private static String text(RemoteEntry entry) {
		return entry.isFolder() ? "Folder[]" : "File[bytes=" + entry.newest() + "]";
	}

	private void quiet() {
		var before = world.counts();
		sync();
		var during = world.counts().minus(before);
		long folders = world.remote().tree().values().stream().filter(RemoteEntry::isFolder).count();
		if (during.wrote() || during.download() > 0) {
			throw new Wrong("a further sync is not quiet: " + during);
		}
		if (last.orElseThrow().problems().isEmpty() && during.requests() > folders + 2) {
			throw new Wrong("a further sync of " + folders + " folders makes too many requests: " + during);
		}
	}

	private Set<String> strangeNames() {
		Set<String> known = script.names();
		Set<String> strange = new java.util.TreeSet<>();
		world.remote().tree().keySet().forEach(path -> {
			for (String name : path.split("/")) {
				String original = name.replaceAll(" \\(conflict[^)]*\\)", "");
				if (!known.contains(original)) {
					strange.add(name);
				}
			}
		});
		return strange;
	}

	private static void none(String what, java.util.Collection<String> found) {
		if (!found.isEmpty()) {
			throw new Wrong(what + ": " + found);
		}
	}
}
