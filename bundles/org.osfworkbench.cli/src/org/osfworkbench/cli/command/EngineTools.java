package org.osfworkbench.cli.command;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

import org.osfworkbench.sync.engine.Pauses;
import org.osfworkbench.sync.link.LinkTools;

/** Time, chance and threads for the engine, for one run of a command. The threads do not keep the process from ending. */
final class EngineTools implements AutoCloseable {

	private final ExecutorService pool = Executors.newCachedThreadPool(work -> {
		Thread thread = new Thread(work, "osf"); //$NON-NLS-1$
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
