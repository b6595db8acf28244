package org.osfworkbench.export.fetch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.export.Estimate;
import org.osfworkbench.export.ExportListener;
import org.osfworkbench.export.ExportOrder;
import org.osfworkbench.export.bag.Fixity;
import org.osfworkbench.export.fetch.Surveyed.InFile;
import org.osfworkbench.export.fetch.Surveyed.InNode;
import org.osfworkbench.export.fetch.Surveyed.InStorage;

/**
 * Gets everything that was surveyed, a few things at once ({@code osf-api.md}, section 6.1: at most three to five). The first failure that
 * is not of one part alone stops all. For one thread.
 */
@SuppressWarnings("nls") // log texts, names of threads
public final class Fetching {

	private static final int AT_ONCE = 4;

	private final OsfClient client;
	private final Journal journal;
	private final Payload payload;
	private final Asking asking;
	private final ExportOrder order;
	private final ExportListener listener;
	private final Progress progress;
	private final Cancellation outer;
	private final CancelSource stop = new CancelSource();

	/**
	 * Makes it.
	 *
	 * @param client whom to ask
	 * @param journal what is known
	 * @param payload where the files go
	 * @param asking notes what cannot be had
	 * @param order what is wanted
	 * @param listener told after each file
	 * @param progress told as bytes arrive
	 * @param cancellation stops it
	 */
	public Fetching(OsfClient client, Journal journal, Payload payload, Asking asking, ExportOrder order, ExportListener listener,
			Progress progress, Cancellation cancellation) {
		this.client = client;
		this.journal = journal;
		this.payload = payload;
		this.asking = asking;
		this.order = order;
		this.listener = listener;
		this.progress = progress;
		this.outer = cancellation;
	}

	/**
	 * The part that knows about files.
	 *
	 * @return the part
	 */
	public Copies copies() {
		Progress together = bytes -> {
			synchronized (listener) {
				progress.moved(bytes);
			}
		};
		return new Copies(client, journal, payload, asking, order.versions(), together, stop);
	}

	/**
	 * What is still to be done.
	 *
	 * @param surveyed what there is
	 * @param spent requests so far
	 * @return the cost
	 */
	public Estimate estimate(Surveyed surveyed, long spent) {
		NodeRecords records = new NodeRecords(client, payload, asking, order, stop);
		Costs costs = new Costs(journal, payload, order, copies());
		surveyed.nodes().forEach(node -> costs.add(node, records.requests(node)));
		return costs.sum(surveyed, spent);
	}

	/**
	 * Fetches, reads everything again, and fetches once more what is no longer as it came.
	 *
	 * @param surveyed what there is
	 * @throws OsfException if the server cannot be asked any more
	 * @throws IOException if files cannot be written, or do not stay as they are
	 */
	public void untilWhole(Surveyed surveyed) throws OsfException, IOException {
		try (Cancellation.Registration registration = outer.onCancel(stop::cancel)) {
			all(surveyed);
			if (!payload.damaged(stop).isEmpty()) {
				all(surveyed);
				List<Fixity> still = payload.damaged(stop);
				if (!still.isEmpty()) {
					throw new IOException("This file does not stay as it was written: " + still.getFirst().path());
				}
			}
		}
	}

	private void all(Surveyed surveyed) throws OsfException, IOException {
		List<Callable<List<Fixity>>> tasks = new ArrayList<>();
		NodeRecords records = new NodeRecords(client, payload, asking, order, stop);
		Wiki wiki = new Wiki(client, payload, asking, order.versions(), stop);
		Copies copies = copies();
		for (InNode node : surveyed.nodes()) {
			tasks.add(() -> {
				records.fetch(node);
				if (order.parts().contains(ExportOrder.Part.WIKI)) {
					wiki.fetch(node);
				}
				return List.of();
			});
			for (InStorage storage : node.storages()) {
				for (InFile file : storage.files()) {
					tasks.add(() -> copies.fetch(node, file));
				}
			}
		}
		run(tasks);
	}

	private void run(List<Callable<List<Fixity>>> tasks) throws OsfException, IOException {
		try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().name("osf-export-", 1)
				.factory())) {
			ExecutorCompletionService<List<Fixity>> ended = new ExecutorCompletionService<>(workers);
			List<Future<List<Fixity>>> running = tasks.stream().map(ended::submit).toList();
			try {
				for (int count = 0; count < running.size(); count++) {
					List<Fixity> fetched = ended.take().get();
					synchronized (listener) {
						fetched.forEach(file -> listener.fetched(file.path()));
					}
				}
			} catch (ExecutionException | InterruptedException e) {
				stop.cancel();
				running.forEach(task -> task.cancel(false)); // an interrupt would close the journal under those that write
				throw failure(e);
			}
		}
	}

	private static CancellationException failure(Exception problem) throws OsfException, IOException {
		switch (problem.getCause()) {
		case OsfException ofServer -> throw ofServer;
		case IOException ofDisk -> throw ofDisk;
		case RuntimeException other -> throw other;
		case null -> {
			Thread.currentThread().interrupt();
			return new CancellationException();
		}
		default -> throw new IllegalStateException(problem.getCause());
		}
	}
}
