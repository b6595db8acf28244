package org.osfworkbench.scenarios.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.osfworkbench.scenarios.world.Fault;
import org.osfworkbench.scenarios.world.Hook;
import org.osfworkbench.scenarios.world.World;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.engine.LinkSettings;

/** Reads what happens. */
final class StepReader {

	private static final Map<String, Hook> HOOKS = Fields.words(Hook.values());
	private static final Map<String, Direction> DIRECTIONS = Fields.words(Direction.values());

	private StepReader() {
	}

	static Step step(String where, Object node) {
		Fields step = new Fields(where, node);
		Step read = read(step);
		step.end();
		return read;
	}

	private static Step read(Fields step) {
		String kind = step.oneOf(List.of("sync", "local", "remote", "fault", "race", "crash", "journal", "answer", "config", "clock", "expect"))
				.orElseThrow(() -> step.error("when", "is not a known step"));
		return switch (kind) {
			case "sync" -> sync(step.fields(kind));
			case "local", "remote" -> act(step, kind);
			case "fault" -> fault(step);
			case "race" -> race(step.fields(kind));
			case "crash" -> crash(step.fields(kind));
			case "journal" -> step.word(kind, Map.of("lost", new Step.JournalLost()));
			case "answer" -> new Step.Answer(answer(step.fields(kind)));
			case "config" -> new Step.Config(config(step.fields(kind)));
			case "clock" -> jump(step.fields(kind));
			default -> new Step.Check(ExpectReader.expect(step.fields(kind)));
		};
	}

	private static Step sync(Fields sync) {
		Step step = new Step.Sync(sync.flag("dry_run"));
		sync.end();
		return step;
	}

	private static Step.Act act(Fields step, String side) {
		Fields act = step.fields(side);
		Consumer<World> what = side.equals("local") ? ActReader.local(act) : ActReader.remote(act);
		act.end();
		return new Step.Act(side + " " + step.node(side), what);
	}

	private static Step fault(Fields step) {
		if (step.node("fault") instanceof String) {
			return step.word("fault", Map.of("clear", new Step.ClearFaults()));
		}
		Fields fault = step.fields("fault");
		Fault.Kind kind = fault.word("kind", Fields.words(Fault.Kind.values()));
		Step read = new Step.Inject(new Fault(fault.has("on") ? fault.word("on", Fields.words(Fault.On.values())) : Fault.On.ANY,
				fault.optional("path"), kind, fault.number("times", Integer.MAX_VALUE), fault.number("after_ops", 0),
				fault.number("status", 500), fault.has("retry_after_s") ? Optional.of(fault.number("retry_after_s")) : Optional.empty(),
				fault.number("after_bytes", 0), fault.optional("entry").orElse(""), fault.optional("repeat").orElse(""),
				fault.number("after", 0)));
		if (kind == Fault.Kind.DROP_ENTRY) {
			fault.text("entry");
		}
		fault.end();
		return read;
	}

	private static Step race(Fields race) {
		List<Step.Act> acts = new ArrayList<>();
		if (race.node("do") instanceof List<?>) {
			race.maps("do").forEach(one -> acts.addAll(acts(one)));
		} else {
			acts.addAll(acts(race.fields("do")));
		}
		Step step = new Step.Race(race.word("at", HOOKS), race.text("path"), race.flag("after_precheck"), acts);
		race.end();
		return step;
	}

	private static List<Step.Act> acts(Fields one) {
		List<Step.Act> acts = new ArrayList<>();
		for (String side : List.of("local", "remote")) {
			if (one.has(side)) {
				acts.add(act(one, side));
			}
		}
		one.end();
		return acts;
	}

	private static Step crash(Fields crash) {
		Step step = new Step.Crash(crash.word("at", HOOKS), crash.optional("path").orElse(""), crash.number("torn_bytes", 0));
		crash.end();
		return step;
	}

	private static Answer answer(Fields answer) {
		Answer read;
		if (answer.has("mass-delete")) {
			read = new Answer.MassDelete(answer.word("mass-delete", Map.of("confirm", true, "restore", false)));
		} else {
			read = new Answer.Settle(answer.text("conflict"), answer.word("pick", Fields.words(Answer.Pick.values())));
		}
		answer.end();
		return read;
	}

	/** Settings of a scenario or from a step on. */
	static UnaryOperator<LinkSettings> config(Fields config) {
		List<UnaryOperator<LinkSettings>> changes = new ArrayList<>();
		if (config.has("ignore")) {
			List<String> patterns = config.texts("ignore");
			changes.add(settings -> settings.ignoring(patterns));
		}
		if (config.has("policy")) {
			LinkSettings.Policy policy = config.word("policy", ScenarioReader.POLICIES);
			changes.add(settings -> settings.with(policy));
		}
		if (config.has("direction")) {
			Direction direction = config.word("direction", DIRECTIONS);
			changes.add(settings -> new LinkSettings(direction, settings.policy(), settings.guard(), settings.ignore()));
		}
		if (config.has("guard")) {
			LinkSettings.Guard guard = ScenarioReader.guard(config.fields("guard"));
			changes.add(settings -> new LinkSettings(settings.direction(), settings.policy(), guard, settings.ignore()));
		}
		config.end();
		return settings -> changes.stream().reduce(settings, (now, change) -> change.apply(now), (one, other) -> other);
	}

	private static Step jump(Fields clock) {
		Step step = new Step.Jump(Duration.ofSeconds(clock.longNumber("jump_s")));
		clock.end();
		return step;
	}
}
