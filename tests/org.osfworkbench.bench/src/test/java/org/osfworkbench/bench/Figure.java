package org.osfworkbench.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What came out of a measure.
 *
 * @param id the measure's number
 * @param what what was measured
 * @param unit of our figure and those of others
 * @param ours our figure, the median
 * @param anchor what it is compared with, and its figure
 * @param goal the ratio of the two, or our figure itself if there is no anchor, that is to be reached
 * @param more whether more is better
 * @param others what others need, or a word why there is no figure
 * @param note what else has to be known
 */
record Figure(String id, String what, String unit, double ours, Anchor anchor, double goal, boolean more, Map<String, String> others, String note) {

	private static final int WORDS = 120;

	/**
	 * What a figure is compared with.
	 *
	 * @param name empty for nothing
	 */
	record Anchor(String name, double value) {
		static final Anchor NONE = new Anchor("", 1);
	}

	static Figure atMost(String id, String what, String unit, double ours, Anchor anchor, double goal) {
		return new Figure(id, what, unit, ours, anchor, goal, false, Map.of(), "");
	}

	static Figure atLeast(String id, String what, String unit, double ours, Anchor anchor, double goal) {
		return new Figure(id, what, unit, ours, anchor, goal, true, Map.of(), "");
	}

	static Figure failed(String id, Exception why) {
		return new Figure(id, "failed", "", Double.NaN, Anchor.NONE, Double.NaN, false, Map.of(), String.valueOf(why).lines().findFirst().orElse("").transform(line -> line.substring(0, Math.min(line.length(), WORDS))));
	}

	Figure beside(String other, OptionalDouble figure, String otherwise) {
		Map<String, String> all = new LinkedHashMap<>(others);
		all.put(other, figure.isPresent() ? Report.number(figure.getAsDouble()) + " " + unit : otherwise);
		return new Figure(id, what, unit, ours, anchor, goal, more, all, note);
	}

	Figure noting(String text) {
		return new Figure(id, what, unit, ours, anchor, goal, more, others, note.isEmpty() ? text : note + "; " + text);
	}

	double ratio() {
		return ours / anchor.value;
	}

	boolean reached() {
		return more ? ratio() >= goal : ratio() <= goal;
	}
}
