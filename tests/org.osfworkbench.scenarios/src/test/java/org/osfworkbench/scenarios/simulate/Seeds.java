package org.osfworkbench.scenarios.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.scenarios.simulate.Simulation.Result;

/** Plays seeds, each twice, and shrinks what fails. */
public final class Seeds {

	private static final int LONGEST_TRACE = 400;

	private Seeds() {
	}

	/** Whether anything is wrong with a seed. */
	public static boolean fails(long seed) {
		return once(Scribe.script(seed)).isPresent();
	}

	/** What is wrong with a seed, in one line. */
	static String summary(long seed) {
		return "seed " + seed + ": " + once(Scribe.script(seed)).orElse("nothing").lines().findFirst().orElse("");
	}

	/** What is wrong with a seed that fails, with its shrunk script and its trace. */
	public static String explain(long seed) {
		Script script = Scribe.script(seed);
		return explain(script, once(script).orElse("nothing"));
	}

	/** What is wrong with a script; empty if nothing is. */
	static Optional<String> once(Script script) {
		Result first = Simulation.play(script, false);
		Result second = Simulation.play(script, false);
		if (first.fingerprint() != second.fingerprint() || !first.failure().equals(second.failure())) {
			return Optional.of("the same seed gave two traces; " + first.failure() + "; " + second.failure());
		}
		return first.failure();
	}

	/** The first words of what is wrong: shrinking must not end at something else. */
	private static String kind(String what) {
		return what.split("[:\\n]", 2)[0];
	}

	private static String explain(Script script, String what) {
		Script shrunk = Shrinker.shrink(script, fewer -> once(fewer).map(Seeds::kind).equals(Optional.of(kind(what))));
		Result result = Simulation.play(shrunk, true);
		List<String> trace = new ArrayList<>(result.trace());
		int hidden = Math.max(0, trace.size() - LONGEST_TRACE);
		return "seed " + script.seed() + ": " + what + "\nshrunk: " + once(shrunk).orElse("") + "\n" + shrunk + "trace"
				+ (hidden > 0 ? " without the first " + hidden + " calls" : "") + ":\n    "
				+ String.join("\n    ", trace.subList(hidden, trace.size()));
	}
}
