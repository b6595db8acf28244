package org.osfworkbench.scenarios.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.sync.TreeParts;
import org.osfworkbench.sync.TreeSync;
import org.osfworkbench.sync.disk.NioDisk;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Moments;
import org.osfworkbench.sync.engine.PooledWorkers;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.SqliteLinkJournal;
import org.osfworkbench.sync.remote.OsfRemoteTree;

/** One person's computer with a linked folder, with nothing pretended. */
final class Machine implements AutoCloseable {

	private final Path base;
	private final OsfClient client;
	private final ExecutorService pool = Executors.newFixedThreadPool(PooledWorkers.USUAL_PLACES);
	private final SqliteLinkJournal journal;
	private final NioDisk disk;

	/** A computer whose folders are below one; they are made if they are not there. */
	Machine(Path base, OsfClient client) throws IOException {
		this.base = base;
		this.client = client;
		Files.createDirectories(tree(base));
		journal = SqliteLinkJournal.open(base.resolve("journal"), Clock.systemUTC());
		disk = NioDisk.link(tree(base), base.resolve("private"));
	}

	/** The linked folder. */
	static Path tree(Path base) {
		return base.resolve("tree");
	}

	/** Every byte string that is kept aside on a computer. */
	static Set<Bytes> aside(Path base) {
		Path area = base.resolve("private");
		return Files.isDirectory(area) ? RealLocalUser.bytesBelow(area) : Set.of();
	}

	Path base() {
		return base;
	}

	Report sync() {
		OsfRemoteTree remote = new OsfRemoteTree(client, RealServer.root(client, RealServer.PROJECTS.getFirst()));
		return new TreeSync(new TreeParts(LinkSettings.PROJECT, disk, remote, journal, new PooledWorkers(pool, PooledWorkers.USUAL_PLACES),
				Clock.systemUTC(), new Random(), Machine::pause, Moments.NONE)).sync(SyncProgress.NONE, Cancellation.NEVER);
	}

	private static void pause(Duration time, Cancellation cancellation) {
		try {
			if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS) || cancellation.isCancelled()) {
				throw new CancellationException();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		pool.shutdownNow();
		journal.close();
		client.close();
	}
}
