package org.osfworkbench.bench;

import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;

import org.osfworkbench.sync.journal.LinkState;

/** Opens a record, scans, and syncs with a server that answers at once. */
public final class MillionSync {

	private static final double MEGA = 1 << 20;

	private MillionSync() {
	}

	/** Folder of the tree, folder for the engine's own things, number of folders, number of files in each. */
	public static void main(String[] arguments) throws Exception {
		Synthetic remote = new Synthetic(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]), Contents.of(""));
		try (Link link = new Link(Path.of(arguments[0]), Path.of(arguments[1]))) {
			Child.tell("open", Rounds.seconds(() -> nodes(link.journal().read())));
			Child.tell("scan", Rounds.seconds(Scans.of(link)::run));
			Child.tell("sync", Rounds.seconds(() -> link.sync(remote)));
			Child.tell("peak", HeapOfSync.pools((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed()) / MEGA);
		}
		System.exit(0);
	}

	private static int nodes(LinkState state) {
		return state.nodes().size();
	}
}
