package org.osfworkbench.scenarios.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;

import org.osfworkbench.scenarios.format.Expect;
import org.osfworkbench.scenarios.format.Expect.Item;
import org.osfworkbench.scenarios.format.Scenario;
import org.osfworkbench.scenarios.format.Scenario.Given;
import org.osfworkbench.scenarios.format.Step;
import org.osfworkbench.scenarios.world.Counts;
import org.osfworkbench.scenarios.world.LocalEntry;
import org.osfworkbench.scenarios.world.RemoteEntry;
import org.osfworkbench.scenarios.world.World;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.journal.BaseNode;

/** Plays one scenario in one world and tells what was not as it should be. */
public final class ScenarioRun {

	private final Scenario scenario;
	private final World world;
	private final Arranger arranger;
	private final Told told = new Told();
	private final List<String> failures = new ArrayList<>();
	private LinkSettings settings;
	private BooleanSupplier wasCut = () -> false;
	private boolean mayForget;
	private Counts begin = Counts.NONE;
	private Counts lastCheck = Counts.NONE;

	private ScenarioRun(Scenario scenario, World world) {
		this.scenario = scenario;
		this.world = world;
		this.arranger = new Arranger(world.local(), world.remote());
		this.settings = scenario.settings();
	}

	/**
	 * Plays a scenario.
	 *
	 * @param scenario what to play
	 * @param world where, still empty
	 * @return what was not as expected, in words; empty if all was
	 */
	public static List<String> play(Scenario scenario, World world) {
		ScenarioRun run = new ScenarioRun(scenario, world);
		run.arrange();
		run.steps();
		return run.failures;
	}

	/**
	 * Plays a scenario in which the power goes once more. Whatever was cut off is begun again; the end has to be the same, but for
	 * what was counted or told on the way.
	 *
	 * @param scenario what to play
	 * @param world where, still empty
	 * @param begin called when the first step is about to happen
	 * @param wasCut whether the power went since this was asked last
	 * @return what was not as expected, in words; empty if all was
	 */
	public static List<String> playCut(Scenario scenario, World world, Runnable begin, BooleanSupplier wasCut) {
		ScenarioRun run = new ScenarioRun(scenario, world);
		run.wasCut = wasCut;
		run.mayForget = true;
		run.arrange();
		begin.run();
		run.steps();
		return run.failures;
	}

	/**
	 * The record of the last sync comes from a real sync, so that nothing has to be known of the journal's words. It is made long ago,
	 * unless the scenario is about writes in the moment of the record: a listing of just now need not be made again.
	 */
	private void arrange() {
		if (!scenario.base().isEmpty()) {
			arranger.remote(scenario.base());
			arranger.local(local(scenario.base()));
			if (!isAboutTicks()) {
				scenario.base().forEach((path, given) -> given.bytes().ifPresent(bytes -> world.local().age(path)));
			}
			world.configure(LinkSettings.PROJECT);
			Counts before = world.counts();
			Optional<Report> report = world.sync();
			if (report.map(Report::status).orElse(Status.FAILED) != Status.OK || world.counts().minus(before).wrote()) {
				throw new IllegalStateException("The base did not come in step: " + report);
			}
			if (!isAboutTicks()) {
				world.jump(Duration.ofHours(2));
			}
		}
		arranger.remote(scenario.remote());
		arranger.local(scenario.local());
		world.configure(settings);
		begin = world.counts();
		lastCheck = begin;
	}

	private boolean isAboutTicks() {
		return scenario.when().stream().anyMatch(step -> step instanceof Step.Act act && act.text().contains("same_mtime_tick"));
	}

	private static Map<String, LocalEntry> local(Map<String, Given> base) {
		Map<String, LocalEntry> local = new HashMap<>();
		base.forEach((path, given) -> local.put(path,
				given.bytes().<LocalEntry>map(LocalEntry.File::new).orElseGet(LocalEntry.Folder::new)));
		return local;
	}

	private void steps() {
		Ledger ledger = new Ledger(world);
		for (Step step : scenario.when()) {
			step(step, ledger);
		}
		if (!mayForget || !isRace() || !sameBytesOnBothSides()) {
			check("at the end", scenario, begin);
		}
		if (told.status().equals(Optional.of(Status.OK))) {
			failures.addAll(record());
		}
		failures.addAll(quiet());
		report("lost", ledger.lost());
		report("made by nobody", ledger.invented());
		failures.addAll(world.complaints());
	}

	private boolean isRace() {
		return scenario.when().stream().anyMatch(Step.Race.class::isInstance);
	}

	/**
	 * If the power goes between a race and the work it raced with, the engine meets an ordinary change when it begins again: the same bytes
	 * may stand under each other's names.
	 */
	private boolean sameBytesOnBothSides() {
		Set<Item> wanted = new HashSet<>();
		scenario.expect().remote().ifPresent(tree -> wanted.addAll(tree.values()));
		scenario.expect().copies().ifPresent(copies -> copies.forEach(copy -> wanted.addAll(copy.content().values())));
		return wanted.equals(Set.copyOf(Trees.remote(world).values())) && Trees.remote(world).equals(Trees.local(world));
	}

	private void step(Step step, Ledger ledger) {
		switch (step) {
			case Step.Sync sync -> sync(sync.dryRun(), ledger);
			case Step.Act act -> ledger.act(() -> act.act().accept(world));
			case Step.Inject inject -> world.inject(inject.fault());
			case Step.ClearFaults clear -> world.clearFaults();
			case Step.Race race -> world.at(race.hook(), race.path(), race.afterPrecheck(),
					() -> race.acts().forEach(act -> ledger.act(() -> act.act().accept(world))));
			case Step.Crash crash -> world.cutAt(crash.hook(), crash.path(), crash.tornBytes());
			case Step.JournalLost lost -> world.loseJournal();
			case Step.Answer answer -> answer(answer);
			case Step.Config config -> configure(config);
			case Step.Jump jump -> world.jump(jump.time());
			case Step.Check look -> {
				failures.addAll(prefixed("in the middle", new Checks(world, arranger, told).check(expectation(look.expect()),
						world.counts().minus(lastCheck), false)));
				lastCheck = world.counts();
			}
		}
	}

	private void sync(boolean dry, Ledger ledger) {
		Counts before = world.counts();
		if (dry) {
			told.plan(world.analyse());
			return;
		}
		Optional<Report> report = world.sync();
		while (report.isEmpty() && wasCut.getAsBoolean()) {
			report("lost in a crash", ledger.lostAfterCrash());
			report = world.sync();
		}
		told.report(report, world.counts().minus(before));
		report(report.isEmpty() ? "lost in a crash" : "lost by a sync", report.isEmpty() ? ledger.lostAfterCrash() : ledger.lost());
	}

	private void answer(Step.Answer answer) {
		do {
			world.answer(answer.answer());
		} while (wasCut.getAsBoolean());
	}

	private void configure(Step.Config config) {
		settings = config.change().apply(settings);
		world.configure(settings);
	}

	private void check(String when, Scenario all, Counts since) {
		failures.addAll(prefixed(when, new Checks(world, arranger, told).check(expectation(all.expect()), world.counts().minus(since),
				!all.isTroubled() && !mayForget)));
	}

	private Expect expectation(Expect expect) {
		return mayForget ? expect.end() : expect;
	}

	/** A further sync writes nothing. */
	private List<String> quiet() {
		Counts before = world.counts();
		SortedMap<String, ?> localBefore = world.local().tree();
		SortedMap<String, ?> remoteBefore = world.remote().tree();
		world.sync();
		Counts during = world.counts().minus(before);
		boolean same = localBefore.equals(world.local().tree()) && remoteBefore.equals(world.remote().tree());
		return during.wrote() || !same ? List.of("a further sync is not quiet: " + during) : List.of();
	}

	/** What is equal on both sides is recorded, and nothing else. */
	private List<String> record() {
		Map<String, BaseNode> recorded = recorded();
		Map<String, String> wanted = new HashMap<>();
		world.remote().tree().forEach((path, entry) -> {
			if (isLocal(path, entry)) {
				wanted.put(path, entry.id() + " version " + entry.versions().size());
			}
		});
		Map<String, String> actual = new HashMap<>();
		recorded.forEach((path, node) -> actual.put(path, node.remoteId() + " version " + node.remoteVersion()));
		return wanted.equals(actual) ? List.of() : List.of("the record is " + actual + ", but equal on both sides are " + wanted);
	}

	private boolean isLocal(String path, RemoteEntry entry) {
		return world.local().tree().entrySet().stream().filter(one -> nfc(one.getKey()).equals(nfc(path))).findFirst().map(Map.Entry::getValue)
				.filter(there -> entry.isFolder() ? there instanceof LocalEntry.Folder
						: there instanceof LocalEntry.File file && file.bytes().equals(entry.newest()))
				.isPresent();
	}

	private Map<String, BaseNode> recorded() {
		Map<Long, String> folders = new HashMap<>(Map.of(0L, ""));
		Map<String, BaseNode> all = new HashMap<>();
		for (BaseNode node : world.record().nodes()) {
			String path = folders.get(node.parent()) + node.name() + (node.content().isEmpty() ? "/" : "");
			folders.put(node.id(), path);
			all.put(path, node);
		}
		return all;
	}

	private static String nfc(String path) {
		return java.text.Normalizer.normalize(path, java.text.Normalizer.Form.NFC);
	}

	private void report(String what, Set<String> bytes) {
		if (!bytes.isEmpty()) {
			failures.add(what + ": " + bytes);
		}
	}

	private static List<String> prefixed(String when, List<String> all) {
		return all.stream().map(one -> when + ", " + one).toList();
	}
}
