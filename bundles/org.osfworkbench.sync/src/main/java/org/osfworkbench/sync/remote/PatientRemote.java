package org.osfworkbench.sync.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.engine.Pauses;
import org.osfworkbench.sync.tree.Kind;

/**
 * A remote that is asked again where that is safe ({@code sync-design.md}, section 8, Limits): questions after a failure of the network
 * or the server, anything after a refusal for too many requests. When the server says how long to wait, no request leaves before. The
 * tries are few, because the client below may repeat requests itself. Safe for use from any thread.
 */
public final class PatientRemote implements RemoteTree {

	private static final int TRIES = 3;
	private static final int THROTTLED_TRIES = 6;
	private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

	private final RemoteTree remote;
	private final Clock clock;
	private final RandomGenerator random;
	private final Pauses pauses;
	private final AtomicReference<Instant> notBefore;
	private final Consumer<Instant> told;

	/** A request. */
	@FunctionalInterface
	private interface Request<T> {
		T send() throws OsfException, IOException;
	}

	/** A request that reads nothing here. */
	@FunctionalInterface
	private interface Question<T> {
		T send() throws OsfException;
	}

	/**
	 * Makes a remote of another.
	 *
	 * @param remote the other
	 * @param clock the time
	 * @param random spreads repeated requests
	 * @param pauses let time pass
	 * @param notBefore when the first request may leave, as an earlier sync was told
	 * @param told hears when the next request may leave, each time the server says it, at once and from any thread
	 */
	public PatientRemote(RemoteTree remote, Clock clock, RandomGenerator random, Pauses pauses, Instant notBefore,
			Consumer<Instant> told) {
		this.remote = remote;
		this.clock = clock;
		this.random = random;
		this.pauses = pauses;
		this.notBefore = new AtomicReference<>(notBefore);
		this.told = told;
	}

	/**
	 * Waits a while before something is tried once more.
	 *
	 * @param failures how often it failed, from 1
	 * @param cancellation ends the wait
	 */
	public void backOff(int failures, Cancellation cancellation) {
		long most = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(failures - 1, 6));
		pauses.pause(Duration.ofMillis(1 + random.nextLong(most)), cancellation);
	}

	@Override
	public String rootId() {
		return remote.rootId();
	}

	@Override
	public Optional<String> mark(Cancellation cancellation) throws OsfException {
		return ask(() -> remote.mark(cancellation), cancellation);
	}

	@Override
	public List<RemoteItem> list(String folderId, Cancellation cancellation) throws OsfException {
		return ask(() -> remote.list(folderId, cancellation), cancellation);
	}

	@Override
	public Optional<RemoteItem> look(String id, Kind kind, Cancellation cancellation) throws OsfException {
		return ask(() -> remote.look(id, kind, cancellation), cancellation);
	}

	@Override
	public List<Version> versions(String fileId, Cancellation cancellation) throws OsfException {
		return ask(() -> remote.versions(fileId, cancellation), cancellation);
	}

	@Override
	public RemoteItem createFolder(String parentId, String name, Cancellation cancellation) throws OsfException {
		return tell(() -> remote.createFolder(parentId, name, cancellation), cancellation);
	}

	@Override
	public Sent create(String parentId, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return send(() -> remote.create(parentId, name, content, progress, cancellation), false, cancellation);
	}

	@Override
	public Sent update(String fileId, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		return send(() -> remote.update(fileId, content, progress, cancellation), false, cancellation);
	}

	@Override
	public RemoteItem move(String id, Kind kind, String parentId, String name, Cancellation cancellation) throws OsfException {
		return tell(() -> remote.move(id, kind, parentId, name, cancellation), cancellation);
	}

	@Override
	public void delete(String id, Kind kind, Cancellation cancellation) throws OsfException {
		tell(() -> {
			remote.delete(id, kind, cancellation);
			return id;
		}, cancellation);
	}

	/** Not repeated but for too many requests, because the target has some bytes by then. */
	@Override
	public Download read(String fileId, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return send(() -> remote.read(fileId, version, target, progress, cancellation), false, cancellation);
	}

	private <T> T ask(Question<T> question, Cancellation cancellation) throws OsfException {
		return quietly(question, true, cancellation);
	}

	private <T> T tell(Question<T> question, Cancellation cancellation) throws OsfException {
		return quietly(question, false, cancellation);
	}

	private <T> T quietly(Question<T> question, boolean safe, Cancellation cancellation) throws OsfException {
		try {
			return send(question::send, safe, cancellation);
		} catch (IOException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private <T> T send(Request<T> request, boolean safe, Cancellation cancellation) throws OsfException, IOException {
		int failures = 0;
		int refusals = 0;
		while (true) {
			waitForTurn(cancellation);
			try {
				return request.send();
			} catch (OsfException.Throttled throttled) {
				refusals++;
				throttled.waitFor().ifPresent(this::remember);
				if (refusals == THROTTLED_TRIES) {
					throw throttled;
				}
				if (throttled.waitFor().isEmpty()) {
					backOff(refusals, cancellation);
				}
			} catch (OsfException.Unavailable | OsfException.BadAnswer failed) {
				failures++;
				if (!safe || failures == TRIES || failed instanceof OsfException.Unavailable away && away.maintenance()) {
					throw failed;
				}
				backOff(failures, cancellation);
			}
		}
	}

	private void remember(Duration wait) {
		Instant until = clock.instant().plus(wait);
		told.accept(notBefore.accumulateAndGet(until, (one, other) -> one.isAfter(other) ? one : other));
	}

	private void waitForTurn(Cancellation cancellation) {
		Instant now = clock.instant();
		Instant turn = notBefore.get();
		if (turn.isAfter(now)) {
			pauses.pause(Duration.between(now, turn), cancellation);
		}
	}
}
