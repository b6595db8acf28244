package org.osfworkbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.osfworkbench.bench.Figure.Anchor;

/** A tree of a million files: memory, opening, and a scan that finds nothing. */
final class P09Million implements Measure {

	private static final int FILES = 1000;
	private static final double OPEN_SECONDS = 3;
	private static final double HEAP_MEGABYTES = 400;
	private static final int HEAP_STEP = 100;
	private static final int LARGEST_MEGABYTES = 2000;
	private static final double OF_FIND = 2;

	@Override
	public String id() {
		return "P9";
	}

	@Override
	public List<Figure> take(Workshop workshop) throws Exception {
		int folders = workshop.scaled(1000);
		Path tree = workshop.tree(folders, FILES, true);
		String own = workshop.place("own").toString();
		String[] words = { tree.toString(), own, Integer.toString(folders), Integer.toString(FILES) };
		workshop.say("first sync of " + folders * FILES + " files");
		Map<String, Double> first = Child.run(workshop.log("first"), "3g", Map.of(), MillionSync.class, words);
		int heap = leastHeap(workshop, words);
		List<Map<String, Double>> told = new ArrayList<>();
		double[] medians = Rounds.medians(workshop.rounds(), () -> {
			told.add(Child.run(workshop.log("again"), heap + "m", Map.of(), MillionSync.class, words));
			return told.getLast().get("sync");
		}, () -> new Peers(workshop).find(tree).seconds(Peers.PATIENCE_SECONDS));
		String what = folders * FILES + " files";
		return List.of(
				Figure.atMost(id(), "heap in which a no-op sync ends, " + what, "MB", heap, Anchor.NONE, HEAP_MEGABYTES)
						.noting("the least of " + (int) HEAP_MEGABYTES + ", " + (int) (HEAP_MEGABYTES + HEAP_STEP) + " and so on"),
				Figure.atMost(id(), "opening the record of " + what, "s", median(told, "open"), Anchor.NONE, OPEN_SECONDS),
				Figure.atMost(id(), "scan of " + what + ", in a fresh Java machine", "s", median(told, "scan"), new Anchor("find", medians[1]), OF_FIND),
				Figure.atMost(id(), "whole no-op sync with the hint, " + what, "s", medians[0], new Anchor("find", medians[1]), OF_FIND)
						.noting("more than the goal is about; first sync " + Report.number(first.get("sync")) + " s"));
	}

	/** How much it may have decides how much garbage it leaves, so what it uses says little. */
	private static int leastHeap(Workshop workshop, String... words) throws Exception {
		for (int heap = (int) HEAP_MEGABYTES;; heap += HEAP_STEP) {
			workshop.say("with a heap of " + heap + " MB");
			try {
				Child.run(workshop.log("heap"), heap + "m", Map.of(), MillionSync.class, words);
				return heap;
			} catch (IOException tooLittle) {
				if (heap > LARGEST_MEGABYTES) {
					throw tooLittle;
				}
			}
		}
	}

	private static double median(List<Map<String, Double>> told, String name) {
		return Rounds.median(told.stream().mapToDouble(figures -> figures.get(name)).toArray());
	}
}
