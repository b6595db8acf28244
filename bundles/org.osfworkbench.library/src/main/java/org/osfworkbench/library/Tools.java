package org.osfworkbench.library;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

import org.osfworkbench.sync.engine.Pauses;
import org.osfworkbench.sync.link.LinkTools;

/** Time, chance and threads of an ordinary program. The threads do not keep it from ending. */
final class Tools implements AutoCloseable {

	private final ExecutorService pool = Executors.newCachedThreadPool(work -> {
		Thread thread = new Thread(work, "osf-workbench"); //$NON-NLS-1$
		thread.setDaemon(true);
		return thread;
	});

	LinkTools lent() {
		return new LinkTools(Clock.systemDefaultZone(), RandomGenerator.getDefault(), pool, Pauses.REAL);
	}

	@Override
	public void close() {
		pool.shutdownNow();
	}
}
