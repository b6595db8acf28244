package org.osfworkbench.client.http;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Renewal;

/**
 * Lets the first request that is refused get a new token, and all others wait for it. A token that nobody renewed stays refused
 * without being sent again. Safe for use from any thread.
 */
final class Renewing {

	/** Tells whose token it is. */
	@FunctionalInterface
	interface Identity {
		Optional<String> of(Grant grant) throws OsfException;
	}

	private final Credentials credentials;
	private final AtomicReference<Optional<CompletableFuture<Boolean>>> running = new AtomicReference<>(Optional.empty());
	private volatile boolean givenUp;

	Renewing(Credentials credentials) {
		this.credentials = credentials;
	}

	boolean givenUp() {
		return givenUp;
	}

	/** Whether there is a way to get another token at all. */
	boolean possible() {
		return credentials.access().renewal() != Renewal.NONE;
	}

	/** Whether a request that was refused with this grant is worth repeating. */
	boolean renew(Grant refused, Identity identity, Cancellation cancellation) throws OsfException {
		if (!possible()) {
			return false;
		}
		CompletableFuture<Boolean> mine = new CompletableFuture<>();
		while (!running.compareAndSet(Optional.empty(), Optional.of(mine))) {
			Optional<CompletableFuture<Boolean>> other = running.get();
			if (other.isPresent()) {
				return await(other.get(), cancellation);
			}
		}
		try {
			boolean renewed = run(refused, identity, cancellation);
			mine.complete(renewed);
			return renewed;
		} catch (OsfException | RuntimeException e) {
			mine.completeExceptionally(e);
			throw e;
		} finally {
			running.set(Optional.empty());
		}
	}

	private boolean run(Grant refused, Identity identity, Cancellation cancellation) throws OsfException {
		if (!credentials.grant().equals(Optional.of(refused))) {
			return true; // renewed between this request and its answer
		}
		if (givenUp) {
			return false;
		}
		Optional<Grant> fresh = credentials.access().renewal().renew(refused, cancellation);
		givenUp = fresh.isEmpty() || !samePerson(fresh.get(), identity);
		if (!givenUp) {
			credentials.replace(fresh.orElseThrow());
		}
		return !givenUp;
	}

	/** Work that waited must not go on as somebody else. */
	private boolean samePerson(Grant fresh, Identity identity) throws OsfException {
		Optional<String> expected = credentials.userId();
		return expected.isEmpty() || expected.equals(identity.of(fresh));
	}

	private static boolean await(CompletableFuture<Boolean> other, Cancellation cancellation) throws OsfException {
		CountDownLatch over = new CountDownLatch(1);
		other.whenComplete((renewed, problem) -> over.countDown());
		try (Cancellation.Registration registration = cancellation.onCancel(over::countDown)) {
			over.await();
			if (!other.isDone()) {
				throw new CancellationException();
			}
			return other.get();
		} catch (InterruptedException e) {
			throw Stopped.byInterrupt(e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof OsfException problem) {
				throw problem;
			}
			throw Stopped.by(e);
		}
	}
}
