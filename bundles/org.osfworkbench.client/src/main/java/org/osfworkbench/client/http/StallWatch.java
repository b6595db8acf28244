package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.io.CloseMode;

/**
 * Ends a body that a server takes no byte of any more: sockets limit the time of reading only, and would wait for ever for room. For
 * one body.
 */
@SuppressWarnings("nls") // log texts
final class StallWatch implements AutoCloseable {

	private final HttpConnection connection;
	private final Duration patience;
	private final CountDownLatch over = new CountDownLatch(1);
	private volatile boolean stalled;

	private StallWatch(HttpConnection connection, Duration patience) {
		this.connection = connection;
		this.patience = patience;
	}

	/** Sends a body. */
	@FunctionalInterface
	interface Sending {
		void run() throws IOException, HttpException;
	}

	/** Begins to watch; waits on a thread that costs nothing meanwhile. */
	static StallWatch over(HttpConnection connection, Duration patience) {
		StallWatch watch = new StallWatch(connection, patience);
		Thread.ofVirtual().name("OSF upload watch").start(watch::look);
		return watch;
	}

	/**
	 * Sends.
	 *
	 * @throws SocketTimeoutException if nothing left for as long as the patience lasts
	 */
	void sending(Sending body) throws IOException, HttpException {
		try {
			body.run();
		} catch (IOException e) {
			if (stalled) {
				SocketTimeoutException timeout = new SocketTimeoutException("Nothing was taken for " + patience);
				timeout.addSuppressed(e);
				throw timeout;
			}
			throw e;
		}
	}

	private void look() {
		long before = -1;
		try {
			while (!over.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
				long now = sent();
				if (now == before) {
					stalled = true;
					connection.close(CloseMode.IMMEDIATE);
					return;
				}
				before = now;
			}
		} catch (@SuppressWarnings("unused") InterruptedException e) {
			Thread.currentThread().interrupt(); // nobody does that
		}
	}

	private long sent() {
		EndpointDetails details = connection.getEndpointDetails();
		return details == null ? 0 : details.getSentBytesCount();
	}

	@Override
	public void close() {
		over.countDown();
	}
}
