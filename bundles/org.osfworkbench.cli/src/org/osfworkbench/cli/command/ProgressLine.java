package org.osfworkbench.cli.command;

import java.io.PrintStream;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.SyncProgress;

/**
 * A bar on the standard error that is drawn over itself, on a terminal only; elsewhere it is silent. It shows bytes, or things where no bytes
 * travel. Draws at each hundredth part only. Safe for use from any thread.
 */
@SuppressWarnings("nls") // what the bar is made of
final class ProgressLine implements SyncProgress, AutoCloseable {

	private static final int WIDTH = 30;
	private static final int PARTS = 100;

	private final PrintStream err;
	private final boolean shown;
	private final AtomicInteger expected = new AtomicInteger();
	private final AtomicInteger ended = new AtomicInteger();
	private final AtomicLong expectedBytes = new AtomicLong();
	private final AtomicLong movedBytes = new AtomicLong();
	private int drawn = -1;

	private ProgressLine(PrintStream err, boolean shown) {
		this.err = err;
		this.shown = shown;
	}

	static ProgressLine of(Session session) {
		return new ProgressLine(session.err(), session.keyboard().person());
	}

	/** For one transfer of the client; without its size nothing is drawn, because nothing could be told. */
	Progress transfer(OptionalLong bytes) {
		if (bytes.isEmpty()) {
			return Progress.NONE;
		}
		expects(1, bytes.getAsLong());
		return this::moved;
	}

	@Override
	public void expects(int items, long bytes) {
		expected.addAndGet(items);
		expectedBytes.addAndGet(bytes);
	}

	@Override
	public void moved(long bytes) {
		movedBytes.addAndGet(bytes);
		draw();
	}

	@Override
	public void ends(Change change) {
		ended.incrementAndGet();
		draw();
	}

	private synchronized void draw() {
		if (!shown) {
			return;
		}
		long all = expectedBytes.get() > 0 ? expectedBytes.get() : expected.get();
		long done = expectedBytes.get() > 0 ? movedBytes.get() : ended.get();
		int part = all <= 0 ? PARTS : (int) Math.min(PARTS, PARTS * done / all);
		if (part != drawn) {
			drawn = part;
			int filled = WIDTH * part / PARTS;
			err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + part + "%");
			err.flush();
		}
	}

	/** Wipes the bar away, so that what follows stands alone. May be called twice. */
	@Override
	public synchronized void close() {
		if (drawn >= 0) {
			drawn = -1;
			err.print("\r" + " ".repeat(WIDTH + 7) + "\r");
			err.flush();
		}
	}
}
