package org.osfworkbench.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.export.ExportRefusedException.Reason;
import org.osfworkbench.export.bag.BagWriter;
import org.osfworkbench.export.fetch.Asking;
import org.osfworkbench.export.fetch.Fetching;
import org.osfworkbench.export.fetch.Index;
import org.osfworkbench.export.fetch.Journal;
import org.osfworkbench.export.fetch.Jsons;
import org.osfworkbench.export.fetch.Patience;
import org.osfworkbench.export.fetch.Payload;
import org.osfworkbench.export.fetch.Survey;
import org.osfworkbench.export.fetch.Surveyed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Brings a project home into a folder. First {@link #survey}, which tells what it will cost, then {@link #run}. Either may end at any
 * moment, by a cancel, a failure or the end of the process: opened again with the same order, it goes on and fetches nothing twice. What
 * is copied is the state of the first survey. Reads only, so it works without an account, and on hosts that refuse writing. For one thread.
 */
@SuppressWarnings("nls") // keys of the journal
public final class Export implements AutoCloseable {

	static final String ORDER = "order";

	private final OsfClient client;
	private final ExportOrder order;
	private final Path bag;
	private final ExportListener listener;
	private final Journal journal;
	private final Payload payload;
	private final Instant started;
	private Optional<Surveyed> surveyed = Optional.empty();
	private Asking asking;

	private Export(OsfClient client, ExportOrder order, Path bag, ExportListener listener, Clock clock, Journal journal) throws IOException {
		this.client = client;
		this.order = order;
		this.bag = bag;
		this.listener = listener;
		this.journal = journal;
		this.asking = new Asking(false, listener, new Patience(listener, Cancellation.NEVER));
		this.started = agreed(journal, clock);
		this.payload = Payload.in(bag, journal);
	}

	/**
	 * Begins an export, or takes one up again.
	 *
	 * @param client whom to ask; not closed
	 * @param order what is wanted
	 * @param bag the folder; made if missing; otherwise empty, or that of the same export
	 * @param listener told how it goes on
	 * @param clock when the survey was made
	 * @return the export, which the caller closes
	 * @throws ExportRefusedException if the folder holds something else, or is a finished bag
	 * @throws IOException if the folder cannot be used
	 */
	public static Export open(OsfClient client, ExportOrder order, Path bag, ExportListener listener, Clock clock) throws IOException {
		Path state = bag.resolve(Payload.STATE);
		if (new BagWriter(bag).finished()) {
			clear(state);
			throw new ExportRefusedException(Reason.FINISHED, bag);
		}
		if (!Files.isDirectory(state) && Files.exists(bag) && !isEmpty(bag)) {
			throw new ExportRefusedException(Reason.NOT_EMPTY, bag);
		}
		Files.createDirectories(state);
		Journal journal = Journal.open(Begun.journal(bag));
		try {
			return new Export(client, order, bag, listener, clock, journal);
		} catch (IOException | RuntimeException e) {
			journal.close();
			throw e;
		}
	}

	/**
	 * Whether a folder is the finished bag of an order.
	 *
	 * @param bag the folder
	 * @param host where it would be exported from
	 * @param order what would be wanted
	 * @return true if the same export would be made again
	 * @throws IOException if it cannot be read
	 */
	public static boolean isOf(Path bag, Host host, ExportOrder order) throws IOException {
		Path index = bag.resolve(Index.PATH);
		return new BagWriter(bag).finished() && Files.isRegularFile(index) && Index.isOf(Jsons.read(Files.readAllBytes(index)), host, order);
	}

	private static boolean isEmpty(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
	}

	private Instant agreed(Journal known, Clock clock) throws IOException {
		ObjectNode wanted = Jsons.object().put("api", client.host().api().toString()).put("node", order.nodeId())
				.put("components", order.components()).put("versions", order.versions().name()).put("providers", String.join(" ", order.providers()));
		if (!order.within().equals(ExportOrder.EVERYWHERE)) {
			wanted.put("within", order.within());
		}
		if (!order.without().isEmpty()) {
			wanted.put("without", String.join(" ", order.without()));
		}
		Optional<JsonNode> before = known.recall(ORDER);
		if (before.isEmpty()) {
			Instant now = clock.instant();
			known.keep(ORDER, wanted.put("started", now.toString()));
			return now;
		}
		wanted.set("started", before.get().path("started"));
		if (!before.get().equals(wanted)) {
			throw new ExportRefusedException(Reason.OTHER_EXPORT, bag);
		}
		return Jsons.time(before.get().path("started")).orElse(clock.instant());
	}

	/**
	 * Lists everything there is, which takes a few requests for each node and one for each folder.
	 *
	 * @param cancellation stops it
	 * @return what the rest will cost
	 * @throws OsfException if the node cannot be read, or the server cannot be asked
	 * @throws IOException if the folder cannot be written
	 */
	public Estimate survey(Cancellation cancellation) throws OsfException, IOException {
		Patience patience = new Patience(listener, cancellation);
		asking = new Asking(patience.ask(() -> client.whoAmI(cancellation)).isPresent(), listener, patience);
		Surveyed found = new Survey(client, order, journal, asking, listener, cancellation).run();
		surveyed = Optional.of(found);
		return fetching(Progress.NONE, cancellation).estimate(found, asking.asked() + 1);
	}

	/**
	 * Fetches what is missing and finishes the bag.
	 *
	 * @param cancellation stops it; what was fetched stays
	 * @return what is there now
	 * @throws OsfException if the server cannot be asked any more: go on later
	 * @throws IOException if the folder cannot be written
	 */
	public ExportSummary run(Cancellation cancellation) throws OsfException, IOException {
		if (surveyed.isEmpty()) {
			survey(cancellation);
		}
		Surveyed found = surveyed.orElseThrow();
		AtomicLong moved = new AtomicLong();
		Fetching fetching = fetching(bytes -> {
			moved.addAndGet(bytes);
			listener.moved(bytes);
		}, cancellation);
		fetching.untilWhole(found);
		Sealing sealing = new Sealing(bag, payload, client.host(), order, started);
		sealing.seal(found, fetching.copies(), asking.unreadable());
		journal.close();
		clear(bag.resolve(Payload.STATE));
		return new ExportSummary(bag, sealing.files(), sealing.bytes(), moved.get(), asking.unreadable());
	}

	private Fetching fetching(Progress progress, Cancellation cancellation) {
		return new Fetching(client, journal, payload, asking, order, listener, progress, cancellation);
	}

	static void clear(Path state) throws IOException {
		if (!Files.isDirectory(state)) {
			return;
		}
		List<Path> deepestFirst;
		try (Stream<Path> walk = Files.walk(state)) {
			deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path file : deepestFirst) {
			Files.delete(file);
		}
	}

	/** Lets others use the folder. */
	@Override
	public void close() throws IOException {
		journal.close();
	}
}
