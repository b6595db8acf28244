package org.osfworkbench.workspace.internal.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells whether a file of data is complete: its size and time have stood still for a while and, where the system tells, no program has it open
 * for writing. A program that keeps a file open without writing does not keep it back for ever. Safe for use from any thread.
 */
public final class Completeness {

	/** A file that stood still for so long counts as complete though some program has it open. */
	static final long HELD_MILLIS = 15 * 60_000;

	/** How a file looked, and since when. */
	private record Seen(long size, long modified, long since) {
	}

	private final LongSupplier quiet;
	private final LongSupplier millis;
	private final Predicate<Path> written;
	private final Map<Path, Seen> seen = new ConcurrentHashMap<>();
	/** By file: the link that waits for it. */
	private final Map<Path, String> waiting = new ConcurrentHashMap<>();
	private volatile Runnable listener = () -> {
		// nobody waits yet
	};

	/**
	 * Makes it.
	 *
	 * @param quiet how long a file has to stand still, in milliseconds; asked each time
	 */
	public Completeness(LongSupplier quiet) {
		this(quiet, System::currentTimeMillis, new OpenFiles(Path.of("/proc"), () -> System.nanoTime() / 1_000_000)::isWritten); //$NON-NLS-1$
	}

	Completeness(LongSupplier quiet, LongSupplier millis, Predicate<Path> written) {
		this.quiet = quiet;
		this.millis = millis;
		this.written = written;
	}

	/** Tells somebody, on any thread, that a file is waited for. */
	void onWait(Runnable told) {
		listener = told;
	}

	/** How long a file has to stand still, in milliseconds. */
	long quiet() {
		return quiet.getAsLong();
	}

	/**
	 * Whether a file is complete. If it is not, it is waited for.
	 *
	 * @param linkId the link that wants it
	 * @param file on this computer's disk
	 * @return false if it may still be written to; true also of a file that is not there
	 */
	public boolean isComplete(String linkId, Path file) {
		boolean complete = look(file);
		if (!complete) {
			waiting.put(file, linkId);
			listener.run();
		}
		return complete;
	}

	/** The links for which a file is complete by now; each file is told once. */
	Set<String> completed() {
		Map<Path, String> done = new HashMap<>();
		for (Entry<Path, String> each : waiting.entrySet()) {
			if (look(each.getKey()) && waiting.remove(each.getKey(), each.getValue())) {
				done.put(each.getKey(), each.getValue());
			}
		}
		return done.values().stream().collect(Collectors.toSet());
	}

	boolean anyWaits() {
		return !waiting.isEmpty();
	}

	private boolean look(Path file) {
		BasicFileAttributes found;
		try {
			found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		} catch (@SuppressWarnings("unused") IOException gone) {
			seen.remove(file);
			return true;
		}
		long now = millis.getAsLong();
		long modified = found.lastModifiedTime().toMillis();
		Seen fresh = new Seen(found.size(), modified, now);
		Seen look = seen.merge(file, fresh, (old, other) -> old.size() == other.size() && old.modified() == modified ? old : other);
		// a clock of another computer may be ahead, so the time on the file alone tells nothing
		long still = Math.max(now - look.since(), now - modified);
		boolean complete = still >= quiet.getAsLong() && (still >= HELD_MILLIS || !written.test(file));
		if (complete) {
			seen.remove(file);
		}
		return complete;
	}
}
