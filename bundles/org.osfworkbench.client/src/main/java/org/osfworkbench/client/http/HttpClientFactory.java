package org.osfworkbench.client.http;

import java.time.Clock;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.Token;

/** Makes clients on top of Apache HttpClient. Its clients share nothing. */
public final class HttpClientFactory implements OsfClientFactory {

	private final ProxySelection proxies;
	private final Pause pause;
	private final Clock clock;
	private final Timeouts timeouts;

	/** Makes a factory whose clients connect directly. */
	public HttpClientFactory() {
		this(null);
	}

	/**
	 * Makes a factory.
	 *
	 * @param proxies decides about proxies; null to connect directly. Null is what Declarative Services gives while nobody
	 *            offers a selection
	 */
	public HttpClientFactory(@Nullable ProxySelection proxies) {
		this(proxies == null ? ProxySelection.DIRECT : proxies, Pause.REAL, Clock.systemUTC(), Timeouts.USUAL);
	}

	HttpClientFactory(ProxySelection proxies, Pause pause, Clock clock, Timeouts timeouts) {
		this.proxies = proxies;
		this.pause = pause;
		this.clock = clock;
		this.timeouts = timeouts;
	}

	@Override
	public OsfClient open(Host host, Optional<Token> token) {
		Credentials credentials = new Credentials(host, token);
		Problems problems = new Problems(credentials, clock);
		Transport transport = new Transport(Engine.create(proxies, timeouts), credentials, problems);
		return new HttpOsfClient(host, credentials, transport, new Retry(pause));
	}
}
