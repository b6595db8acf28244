package org.osfworkbench.scenarios.simulate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * Plays a range of seeds on all processors and prints what fails. A line after every part says how far it came, so that a run that was
 * stopped can be taken up there; the last line is the sum.
 */
public final class SimulationMain {

	private static final int MOST_SHOWN = 5;
	private static final long PART = 10_000;

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
	private final AtomicInteger failed = new AtomicInteger();
	private final long begin = System.nanoTime();

	private SimulationMain() {
	}

	/** The first and the last seed. */
	public static void main(String[] range) {
		SimulationMain night = new SimulationMain();
		long first = Long.parseLong(range[0]);
		long last = Long.parseLong(range[1]);
		for (long from = first; from <= last; from += PART) {
			long to = Math.min(last, from + PART - 1);
			LongStream.rangeClosed(from, to).parallel().filter(Seeds::fails).forEach(night::show);
			night.out.println("seeds " + first + " to " + to + ": " + (to - first + 1) + " seeds, " + night.seconds() + " seconds, " + night.failed
					+ " failed");
		}
		System.exit(night.failed.get() == 0 ? 0 : 1);
	}

	private long seconds() {
		return (System.nanoTime() - begin) / 1_000_000_000;
	}

	private void show(long seed) {
		out.println("FAILED " + (failed.incrementAndGet() <= MOST_SHOWN ? Seeds.explain(seed) : Seeds.summary(seed)));
	}
}
