package org.osfworkbench.sandbox.requests;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The latest 100 000 requests in the order in which they were answered; thread-safe. */
public final class RequestLog {

	private static final int LIMIT = 100_000;

	private final Deque<SeenRequest> seen = new ArrayDeque<>();
	private int underWay;

	/** Adds a request; for the sandbox itself. */
	public synchronized void add(SeenRequest request) {
		if (seen.size() == LIMIT) {
			seen.removeFirst();
		}
		seen.add(request);
	}

	/** A request came in; for the sandbox itself. */
	public synchronized void begins() {
		underWay++;
	}

	/** A request had all its effects; for the sandbox itself. */
	public synchronized void ends() {
		underWay--;
		notifyAll();
	}

	/**
	 * Waits until no request is under way. What a client asked for before it died may still have an effect until then.
	 *
	 * @throws InterruptedException if the thread is interrupted
	 */
	public synchronized void awaitQuiet() throws InterruptedException {
		while (underWay > 0) {
			wait();
		}
	}

	/** All requests, oldest first. */
	public synchronized List<SeenRequest> all() {
		return List.copyOf(seen);
	}

	/** How many requests fit the condition. */
	public synchronized long count(Predicate<SeenRequest> condition) {
		return seen.stream().filter(condition).count();
	}

	/** Forgets all. */
	public synchronized void clear() {
		seen.clear();
	}
}
