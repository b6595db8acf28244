package org.osfworkbench.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures several sides in turn, so that none has the better cache or the quieter minute: the first is last in odd rounds. */
final class Rounds {

	/** One side: gives its figure. */
	@FunctionalInterface
	interface Side {
		double run() throws Exception;
	}

	/** Something whose time is taken. */
	@FunctionalInterface
	interface Work {
		void run() throws Exception;
	}

	private Rounds() {
	}

	/** The medians, in the order of the sides. */
	static double[] medians(int rounds, Side... sides) throws Exception {
		double[][] all = new double[sides.length][rounds];
		for (int round = 0; round < rounds; round++) {
			List<Integer> order = new ArrayList<>();
			for (int side = 0; side < sides.length; side++) {
				order.add(side);
			}
			if (round % 2 == 1) {
				order = order.reversed();
			}
			for (int side : order) {
				all[side][round] = sides[side].run();
			}
		}
		return Arrays.stream(all).mapToDouble(Rounds::median).toArray();
	}

	static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	/** Seconds. */
	static double seconds(Work work) throws Exception {
		long begun = System.nanoTime();
		work.run();
		return (System.nanoTime() - begun) / 1e9;
	}
}
