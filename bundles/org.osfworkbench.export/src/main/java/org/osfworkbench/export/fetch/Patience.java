package org.osfworkbench.export.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.export.ExportListener;

/**
 * Spreads an export over the server's limits: when one is reached, it waits as long as the server or the client says, and asks again
 * ({@code osf-api.md}, section 6). A wait of more than an hour is not waited, because the export can be taken up again at any time. Safe
 * for use from any thread.
 */
public final class Patience {

	private static final Duration LONGEST = Duration.ofHours(1);
	/** What section 6.1 advises for the load balancer, which tells no time. */
	private static final Duration UNTOLD = Duration.ofSeconds(60);
	private static final int UNTOLD_TIMES = 5;

	private final ExportListener listener;
	private final Cancellation cancellation;

	/**
	 * Makes it.
	 *
	 * @param listener told before each wait
	 * @param cancellation ends a wait
	 */
	public Patience(ExportListener listener, Cancellation cancellation) {
		this.listener = listener;
		this.cancellation = cancellation;
	}

	/**
	 * Asks until there is an answer.
	 *
	 * @param <T> the answer
	 * @param question what to ask
	 * @return the answer
	 * @throws OsfException any other failure, or a limit for too long
	 * @throws IOException as the question does
	 */
	public <T> T ask(Asking.Question<T> question) throws OsfException, IOException {
		for (int untold = 0;; untold++) {
			try {
				return question.ask();
			} catch (OsfException.Throttled limit) {
				Duration wait = limit.waitFor().orElse(UNTOLD);
				if (wait.compareTo(LONGEST) > 0 || limit.waitFor().isEmpty() && untold >= UNTOLD_TIMES) {
					throw limit;
				}
				await(wait);
			}
		}
	}

	private void await(Duration wait) {
		synchronized (listener) {
			listener.waiting(wait);
		}
		CountDownLatch cancelled = new CountDownLatch(1);
		try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
			if (cancelled.await(wait.toMillis() + 1, TimeUnit.MILLISECONDS)) {
				throw new CancellationException();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}
}
