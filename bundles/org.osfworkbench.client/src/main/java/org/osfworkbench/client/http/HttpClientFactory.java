package org.osfworkbench.client.http;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import javax.net.ssl.SSLContext;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.BrowserResult;
import org.osfworkbench.client.api.BudgetStore;
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
import org.osfworkbench.client.api.TransferLimits;

/**
 * Makes clients on top of Apache HttpClient. Clients of the same account share its budget of requests, and nothing else. Safe for use
 * from any thread.
 */
@SuppressWarnings("nls") // the form of a saved state
public final class HttpClientFactory implements OsfClientFactory, SignIn {

	private static final String SAME_AS = "= ";
	private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z-]{1,200}");

	private final ProxySelection proxies;
	private final BudgetStore store;
	private final Pause pause;
	private final Clock clock;
	private final Timeouts timeouts;
	private final Optional<SSLContext> trust;
	private final Traffic traffic;
	private final RandomGenerator random = new SecureRandom();
	private final Map<String, RequestBudget> budgets = new ConcurrentHashMap<>();

	/** Makes a factory whose clients connect directly. */
	public HttpClientFactory() {
		this(null, null, null);
	}

	/**
	 * Makes a factory. Null is what Declarative Services gives while nobody offers a service.
	 *
	 * @param proxies decides about proxies; null to connect directly
	 * @param store remembers budgets between two runs; null to forget them
	 * @param limits how much of the line files may take; null for all of it
	 */
	public HttpClientFactory(@Nullable ProxySelection proxies, @Nullable BudgetStore store, @Nullable TransferLimits limits) {
		this(proxies == null ? ProxySelection.DIRECT : proxies, store == null ? BudgetStore.NONE : store, Pause.REAL, Clock.systemUTC(),
				Timeouts.USUAL, Optional.empty(), limits == null ? TransferLimits.NONE : limits);
	}

	HttpClientFactory(ProxySelection proxies, Pause pause, Clock clock, Timeouts timeouts) {
		this(proxies, BudgetStore.NONE, pause, clock, timeouts, Optional.empty(), TransferLimits.NONE);
	}

	/** With another trust than the Java platform's, for tests of it only. */
	HttpClientFactory(ProxySelection proxies, BudgetStore store, Pause pause, Clock clock, Timeouts timeouts, Optional<SSLContext> trust,
			TransferLimits limits) {
		this.proxies = proxies;
		this.store = store;
		this.pause = pause;
		this.clock = clock;
		this.timeouts = timeouts;
		this.trust = trust;
		this.traffic = new Traffic(limits, clock, pause);
	}

	@Override
	public OsfClient open(Host host, Access access) {
		Retry retry = new Retry(pause, random, Retry.Patience.PERSON);
		return new HttpOsfClient(transport(new Credentials(host, access, clock)), retry, pause);
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
		Wire wire = Engine.create(proxies, timeouts, trust);
		RequestBudget budget = budgets.computeIfAbsent(account(credentials), account -> budget(credentials, account));
		Problems problems = new Problems(credentials, clock);
		return new Transport(new Courier(wire, credentials, problems, budget, traffic, false), credentials, new Renewing(credentials), problems);
	}

	private RequestBudget budget(Credentials credentials, String account) {
		return new RequestBudget(Limits.of(credentials.host(), credentials.present()), clock, pause, random, () -> store.load(account),
				state -> store.save(account, state));
	}

	/**
	 * The limits are those of a person. A program that has only the token finds the person by what one that knew both has left here.
	 */
	private String account(Credentials credentials) {
		String account = credentials.account();
		if (Limits.of(credentials.host(), credentials.present()).total() == 0) {
			return account; // nothing is counted, so nothing is kept
		}
		Optional<String> byToken = credentials.accountByToken().filter(other -> !other.equals(account));
		if (byToken.isPresent()) {
			store.save(byToken.get(), SAME_AS + account);
			return account;
		}
		return store.load(account).filter(state -> state.startsWith(SAME_AS)).map(state -> state.substring(SAME_AS.length()).strip())
				.filter(other -> ACCOUNT.matcher(other).matches()).orElse(account);
	}
}
