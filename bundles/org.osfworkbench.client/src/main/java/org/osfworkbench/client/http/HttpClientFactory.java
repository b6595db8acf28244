package org.osfworkbench.client.http;

import java.time.Clock;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.BrowserResult;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PasswordLogin;
import org.osfworkbench.client.api.PasswordResult;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.client.api.Token;

/** Makes clients on top of Apache HttpClient. Its clients share nothing. */
public final class HttpClientFactory implements OsfClientFactory, SignIn {

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
	public OsfClient open(Host host, Access access) {
		return new HttpOsfClient(transport(new Credentials(host, access, clock)), new Retry(pause), pause);
	}

	@Override
	public PasswordResult makeToken(Host host, PasswordLogin login, Optional<String> code, String name, Cancellation cancellation)
			throws OsfException {
		return signIn().makeToken(host, login, code, name, cancellation);
	}

	@Override
	public BrowserResult browse(Host host, OAuthApplication application, BrowserPrompt prompt, Cancellation cancellation)
			throws OsfException {
		return signIn().browse(host, application, prompt, cancellation);
	}

	@Override
	public Grant refresh(Host host, OAuthApplication application, Token refresh, Cancellation cancellation) throws OsfException {
		return signIn().refresh(host, application, refresh, cancellation);
	}

	@Override
	public void revoke(Host host, Token token, Cancellation cancellation) throws OsfException {
		signIn().revoke(host, token, cancellation);
	}

	private SignIn signIn() {
		return new HttpSignIn(this::transport, clock);
	}

	private Transport transport(Credentials credentials) {
		Wire wire = new Wire(Engine.create(proxies, timeouts));
		return new Transport(wire, credentials, new Renewing(credentials), new Problems(credentials, clock), () -> {
			// nobody watches yet
		});
	}
}
