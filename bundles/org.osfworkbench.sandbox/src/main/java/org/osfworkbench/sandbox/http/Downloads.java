package org.osfworkbench.sandbox.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts downloads of files since the start; thread-safe. */
public final class Downloads {

	private final Map<String, Long> counts = new ConcurrentHashMap<>();

	/** Counts one. */
	public void add(String file) {
		counts.merge(file, 1L, Long::sum);
	}

	/** How many there were. */
	public long of(String file) {
		return counts.getOrDefault(file, 0L);
	}
}
