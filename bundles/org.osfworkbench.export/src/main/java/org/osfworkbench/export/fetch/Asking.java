package org.osfworkbench.export.fetch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.export.ExportListener;
import org.osfworkbench.export.Unreadable;
import org.osfworkbench.export.Unreadable.Reason;

/**
 * Tells what only one part of an export lacks from what ends it: a lost connection, a limit or a token that is no longer valid is no reason
 * to call anything unreadable. Safe for use from any thread.
 */
public final class Asking {

	private static final int FIRST_SERVER_STATUS = 500;

	/**
	 * A question to the server.
	 *
	 * @param <T> the answer
	 */
	@FunctionalInterface
	public interface Question<T> {
		/**
		 * Asks.
		 *
		 * @return the answer
		 * @throws OsfException what the server said
		 * @throws IOException if an answer cannot be kept
		 */
		T ask() throws OsfException, IOException;
	}

	/**
	 * What is asked for.
	 *
	 * @param nodeId the node
	 * @param what see {@link Unreadable#what()}
	 * @param elsewhere whether another service stands behind the OSF's, so that it may be down alone
	 */
	record Part(String nodeId, String what, boolean elsewhere) {
	}

	private final boolean signedIn;
	private final ExportListener listener;
	private final Patience patience;
	private final List<Unreadable> unreadable = new ArrayList<>();
	private final AtomicLong asked = new AtomicLong();

	/**
	 * Begins without anything unreadable.
	 *
	 * @param signedIn whether the caller has an account; if not, "sign in" is an answer like "forbidden"
	 * @param listener told what is unreadable
	 * @param patience with the server's limits
	 */
	public Asking(boolean signedIn, ExportListener listener, Patience patience) {
		this.signedIn = signedIn;
		this.listener = listener;
		this.patience = patience;
	}

	/** The answer to something without which there is nothing to export. */
	<T> T need(Question<T> question) throws OsfException, IOException {
		asked.incrementAndGet();
		return patience.ask(question);
	}

	/** The answer, or empty if this part cannot be had, which is noted. */
	<T> Optional<T> ask(Part part, Question<T> question) throws OsfException, IOException {
		asked.incrementAndGet();
		try {
			return Optional.of(patience.ask(question));
		} catch (OsfException e) {
			if (endsAll(part, e)) {
				throw e;
			}
			note(new Unreadable(part.nodeId(), part.what(), reason(e), e.details().serverWords()));
			return Optional.empty();
		}
	}

	/** Whole lists; what is missing from one is noted. */
	<T> Optional<List<T>> list(Part part, Question<Listing<T>> question) throws OsfException, IOException {
		Optional<Listing<T>> listing = ask(part, question);
		listing.filter(list -> !list.complete()).ifPresent(list -> note(new Unreadable(part.nodeId(), part.what(), Reason.INCOMPLETE,
				list.items().size() + "/" + list.announced()))); //$NON-NLS-1$
		return listing.map(Listing::items);
	}

	boolean endsAll(Part part, OsfException problem) {
		return switch (problem) {
		case OsfException.Throttled throttled -> true;
		case OsfException.NotSignedIn signedOut -> signedIn;
		case OsfException.Unavailable down -> !part.elsewhere() || down.maintenance() || down.details().status() < FIRST_SERVER_STATUS;
		default -> false;
		};
	}

	private static Reason reason(OsfException problem) {
		return switch (problem) {
		case OsfException.NotSignedIn signedOut -> Reason.SIGN_IN_NEEDED;
		case OsfException.NotFound missing -> Reason.NOT_FOUND;
		case OsfException.Gone gone -> Reason.DELETED;
		case OsfException.Unavailable down -> Reason.UNAVAILABLE;
		case OsfException.Throttled throttled -> Reason.UNAVAILABLE;
		case OsfException.BadAnswer bad -> Reason.WRONG_ANSWER;
		case OsfException.Forbidden forbidden -> Reason.FORBIDDEN;
		case OsfException.WriteRefused refused -> Reason.FORBIDDEN;
		case OsfException.QuotaExceeded full -> Reason.FORBIDDEN;
		case OsfException.NameConflict taken -> Reason.FORBIDDEN;
		};
	}

	void note(Unreadable part) {
		synchronized (unreadable) {
			unreadable.add(part);
			listener.unreadable(part);
		}
	}

	/**
	 * What cannot be had.
	 *
	 * @return each part once
	 */
	public List<Unreadable> unreadable() {
		synchronized (unreadable) {
			return unreadable.stream().distinct().toList();
		}
	}

	/**
	 * How many questions were asked; a long list is one.
	 *
	 * @return the number
	 */
	public long asked() {
		return asked.get();
	}
}
