package org.osfworkbench.scenarios.simulate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Plays a range of seeds on all processors and prints what fails. The last line is {@code N seeds, N seconds, N failed}. */
public final class SimulationMain {

	private static final int MOST_SHOWN = 5;
	private static final int NEWS_EVERY = 10_000;

	private SimulationMain() {
	}

	/** The first and the last seed. */
	public static void main(String[] range) {
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		long first = Long.parseLong(range[0]);
		long last = Long.parseLong(range[1]);
		long begin = System.nanoTime();
		AtomicInteger failed = new AtomicInteger();
		AtomicLong done = new AtomicLong();
		LongStream.rangeClosed(first, last).parallel().forEach(seed -> {
			if (Seeds.fails(seed)) {
				show(out, failed.incrementAndGet(), seed);
			}
			if (done.incrementAndGet() % NEWS_EVERY == 0) {
				out.println(done + " seeds played, " + failed + " failed");
			}
		});
		long seconds = (System.nanoTime() - begin) / 1_000_000_000;
		out.println("seeds " + first + " to " + last + ": " + done + " seeds, " + seconds + " seconds, " + failed + " failed");
		System.exit(failed.get() == 0 ? 0 : 1);
	}

	private static void show(PrintStream out, int number, long seed) {
		out.println("FAILED " + (number <= MOST_SHOWN ? Seeds.explain(seed) : Seeds.summary(seed)));
	}
}
