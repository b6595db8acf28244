package org.osfworkbench.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osfworkbench.sync.act.OpenConflicts;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Problem.Side;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.journal.OpenConflict;
import org.osfworkbench.sync.plan.MassDelete;
import org.osfworkbench.sync.plan.Settled;

/** What stands between a person and the engine: conflicts, questions about mass deletes, and the answers, as the journal keeps them. */
@SuppressWarnings("nls") // names of values in the journal
final class Standing {

	private static final String MASS = "mass-delete.";
	private static final String ANSWER = ".answer";
	private static final String CONFIRM = "confirm";
	private static final String RESTORE = "restore";

	private final LinkState state;

	Standing(LinkState state) {
		this.state = state;
	}

	/** Answers to conflicts. */
	List<Settled> settled() {
		List<Settled> settled = new ArrayList<>();
		for (OpenConflict open : state.conflicts()) {
			OpenConflicts.answer(open).ifPresent(pick -> settled.add(new Settled(OpenConflicts.conflict(open), pick)));
		}
		return settled;
	}

	/** Mass deletes that a person confirmed. */
	List<MassDelete> confirmed() {
		return asked(CONFIRM);
	}

	/** Files that a person wants back. */
	Set<Long> restored() {
		return asked(RESTORE).stream().flatMap(mass -> mass.ids().stream()).collect(Collectors.toSet());
	}

	/** What to keep of an answer. */
	List<LinkChange> answered(Answer answer) {
		return switch (answer) {
			case Answer.MassDelete mass -> Stream.of(Side.values()).filter(side -> state.meta().containsKey(MASS + word(side)))
					.<LinkChange>map(side -> new LinkChange.SetMeta(MASS + word(side) + ANSWER, mass.confirmed() ? CONFIRM : RESTORE))
					.toList();
			case Answer.Settle settle -> state.conflicts().stream().filter(open -> open.path().equals(settle.path()))
					.map(open -> OpenConflicts.conflict(open).copy().isPresent() ? new LinkChange.DropConflict(open.path())
							: OpenConflicts.answered(open, settle.pick()))
					.toList();
		};
	}

	/** What to keep of the questions about mass deletes, after a sync that came to its end. */
	List<LinkChange> questions(List<MassDelete> masses, boolean finished) {
		Map<String, String> wanted = new HashMap<>();
		for (MassDelete mass : masses) {
			wanted.put(MASS + word(mass.side()), mass.ids().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
		}
		List<LinkChange> changes = new ArrayList<>();
		for (Side side : Side.values()) {
			String name = MASS + word(side);
			boolean keep = masses.isEmpty() && !finished;
			if (!keep) {
				set(changes, name, wanted.getOrDefault(name, ""));
				set(changes, name + ANSWER, "");
			}
		}
		return changes;
	}

	/** The conflicts that are raised and not put away, after a sync. */
	List<Conflict> open(List<OpenConflict> stored, List<Conflict> waiting) {
		Set<String> answered = settled().stream().map(settled -> settled.shown().path()).collect(Collectors.toCollection(HashSet::new));
		Map<String, Conflict> open = new LinkedHashMap<>();
		for (OpenConflict each : stored) {
			Conflict conflict = OpenConflicts.conflict(each);
			if (conflict.copy().isPresent() && !answered.contains(conflict.path())) {
				open.put(conflict.path(), conflict);
			}
		}
		waiting.forEach(conflict -> open.put(conflict.path(), conflict));
		return List.copyOf(open.values());
	}

	/** The stored conflicts without those that a person settled and nothing was done about yet: their answers are for the next sync. */
	static List<OpenConflict> unsettled(List<OpenConflict> stored, List<Conflict> open) {
		Set<String> paths = open.stream().map(Conflict::path).collect(Collectors.toSet());
		return stored.stream().filter(each -> OpenConflicts.answer(each).isEmpty() || paths.contains(each.path())).toList();
	}

	/** What to keep of the conflicts; an answer is kept as long as what was shown still waits. */
	List<LinkChange> conflicts(List<OpenConflict> stored, List<Conflict> open) {
		List<LinkChange> changes = new ArrayList<>();
		Set<String> paths = open.stream().map(Conflict::path).collect(Collectors.toSet());
		stored.stream().filter(each -> !paths.contains(each.path())).forEach(each -> changes.add(new LinkChange.DropConflict(each.path())));
		for (Conflict conflict : open) {
			Optional<OpenConflict> known = stored.stream().filter(each -> each.path().equals(conflict.path())).findFirst();
			if (known.map(OpenConflicts::conflict).filter(conflict::equals).isEmpty()) {
				changes.add(OpenConflicts.put(conflict));
			}
		}
		return changes;
	}

	private List<MassDelete> asked(String answer) {
		List<MassDelete> found = new ArrayList<>();
		for (Side side : Side.values()) {
			String ids = state.meta().getOrDefault(MASS + word(side), "");
			if (!ids.isEmpty() && answer.equals(state.meta().get(MASS + word(side) + ANSWER))) {
				found.add(new MassDelete(side, Stream.of(ids.split(",")).map(Long::valueOf).collect(Collectors.toSet())));
			}
		}
		return found;
	}

	private void set(List<LinkChange> changes, String name, String value) {
		if (!value.equals(state.meta().getOrDefault(name, ""))) {
			changes.add(new LinkChange.SetMeta(name, value));
		}
	}

	private static String word(Side side) {
		return side.name().toLowerCase(Locale.ROOT);
	}
}
