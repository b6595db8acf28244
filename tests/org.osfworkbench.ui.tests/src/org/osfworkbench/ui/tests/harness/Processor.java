package org.osfworkbench.ui.tests.harness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** How fast the processor is just now. */
final class Processor {

	/** What the same work takes on a quiet machine of the kind that the limits of the tests were chosen on. */
	private static final Duration USUAL = Duration.ofMillis(6);
	private static final int ROUNDS = 4_000_000;

	private Processor() {
	}

	/** How many times as long as usual the calling thread's work takes the processor; at least 1. */
	static double slowness() {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long warm = work(ROUNDS); // until then the virtual machine interprets it
		long before = threads.getCurrentThreadCpuTime();
		long result = work(ROUNDS) + warm;
		long taken = threads.getCurrentThreadCpuTime() - before;
		return result == 0 ? 1 : Math.max(1, (double) taken / USUAL.toNanos());
	}

	private static long work(int rounds) {
		long value = 1;
		for (int round = 0; round < rounds; round++) {
			value = value * 6_364_136_223_846_793_005L + round ^ value >>> 17;
		}
		return value;
	}
}
