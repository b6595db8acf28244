package org.osfworkbench.bench;

import java.lang.management.ManagementFactory;

/** The machine at hand, because figures mean nothing without it. */
final class Machine {

	private Machine() {
	}

	static String describe() {
		return String.format("%s %s, %d processors, Java %s, load %.1f at the start", System.getProperty("os.name"), System.getProperty("os.arch"),
				Runtime.getRuntime().availableProcessors(), Runtime.version(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}
}
