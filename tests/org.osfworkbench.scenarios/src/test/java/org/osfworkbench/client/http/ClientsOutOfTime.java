package org.osfworkbench.client.http;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.ProxySelection;

/** Real clients for whom time passes as a test wants. Here, because the client shows its clock to nobody else. */
public final class ClientsOutOfTime {

	private ClientsOutOfTime() {
	}

	/**
	 * Makes clients.
	 *
	 * @param clock what they take for the time
	 * @param pauses told how long they want to wait; returns when the clock says so
	 */
	public static OsfClientFactory make(Clock clock, Consumer<Duration> pauses) {
		return new HttpClientFactory(ProxySelection.DIRECT, (time, cancellation) -> pauses.accept(time), clock, Timeouts.USUAL);
	}
}
