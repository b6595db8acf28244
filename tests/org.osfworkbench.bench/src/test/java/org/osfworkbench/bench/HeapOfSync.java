package org.osfworkbench.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sync.remote.OsfRemoteTree;

/** One sync, and how much of the heap it used at most. */
public final class HeapOfSync {

	private static final double MEGA = 1 << 20;

	private HeapOfSync() {
	}

	/** Folder of the tree, folder for the engine's own things. */
	public static void main(String[] arguments) throws Exception {
		try (OsfClient client = OsfClientFactory.standalone().open(Hosts.sandbox(URI.create(System.getenv("BENCH_URL"))),
				Optional.of(Token.of(System.getenv("BENCH_TOKEN")))); Link link = new Link(Path.of(arguments[0]), Path.of(arguments[1]))) {
			OsfRemoteTree remote = new OsfRemoteTree(client, client.providers(Server.PROJECT, Cancellation.NEVER).items().stream()
					.filter(StorageProvider::isOsfStorage).findFirst().orElseThrow().root());
			System.gc();
			Child.tell("idle", pools(pool -> pool.getUsage().getUsed()) / MEGA);
			heap().forEach(MemoryPoolMXBean::resetPeakUsage);
			Child.tell("seconds", Rounds.seconds(() -> link.sync(remote)));
			Child.tell("peak", pools(pool -> pool.getPeakUsage().getUsed()) / MEGA);
		}
		System.exit(0);
	}

	static long pools(ToLongFunction<MemoryPoolMXBean> figure) {
		return heap().mapToLong(figure).sum();
	}

	private static java.util.stream.Stream<MemoryPoolMXBean> heap() {
		return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
	}
}
