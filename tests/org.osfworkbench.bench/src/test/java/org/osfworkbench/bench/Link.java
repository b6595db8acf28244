package org.osfworkbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.TreeParts;
import org.osfworkbench.sync.TreeSync;
import org.osfworkbench.sync.disk.NioDisk;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Moments;
import org.osfworkbench.sync.engine.PooledWorkers;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.journal.SqliteLinkJournal;
import org.osfworkbench.sync.remote.RemoteTree;

/** A local tree, a remote tree, and the engine between them as the product has it. */
final class Link implements AutoCloseable {

	private final ExecutorService pool = Executors.newFixedThreadPool(PooledWorkers.USUAL_PLACES);
	private final NioDisk disk;
	private final SqliteLinkJournal journal;
	private final Counting counting;

	/** @param own where the engine keeps its own things */
	Link(Path tree, Path own) throws IOException {
		disk = NioDisk.link(tree, own.resolve("private"));
		journal = SqliteLinkJournal.open(own.resolve("journal"), Clock.systemUTC());
		counting = new Counting(journal);
	}

	NioDisk disk() {
		return disk;
	}

	LinkJournal journal() {
		return journal;
	}

	PooledWorkers workers() {
		return new PooledWorkers(pool, PooledWorkers.USUAL_PLACES);
	}

	/** How many commits there were since this was made. */
	int commits() {
		return counting.commits();
	}

	/** A whole sync, which has to be able to do everything. */
	Report sync(RemoteTree remote) {
		TreeSync engine = new TreeSync(new TreeParts(LinkSettings.PROJECT, disk, remote, counting, workers(), Clock.systemUTC(), new Random(7),
				Link::pause, Moments.NONE));
		Report report = engine.sync(SyncProgress.NONE, Cancellation.NEVER);
		if (report.status() != Status.OK) {
			throw new IllegalStateException(report.status() + " " + report.problems().stream().limit(3).toList() + report.conflicts().size());
		}
		return report;
	}

	private static void pause(Duration time, Cancellation cancellation) {
		try {
			new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		pool.shutdownNow();
		journal.close();
	}
}
