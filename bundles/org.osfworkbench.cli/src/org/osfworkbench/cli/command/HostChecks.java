package org.osfworkbench.cli.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.command.DoctorCommand.Finding;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.BudgetStore;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.StorageUsage;
import org.osfworkbench.client.api.User;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.link.LinkPlaces;

/** What {@code osf doctor} looks at with the help of the host. */
@SuppressWarnings("nls") // names of checks and headers
final class HostChecks implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 10_000;
	private static final long CLOCK_SECONDS = 120;
	private static final int FEW = 500;

	/** Overhears what the client counts, because only the client knows which account it is. */
	private record Overheard(BudgetStore store, AtomicReference<String> last) implements BudgetStore {

		@Override
		public Optional<String> load(String account) {
			Optional<String> state = store.load(account);
			state.ifPresent(last::set);
			return state;
		}

		@Override
		public void save(String account, String state) {
			last.set(state);
			store.save(account, state);
		}
	}

	private final Session session;
	private final Host host;
	private final Overheard budget;
	private final OsfClient client;

	HostChecks(Session session, Host host, Access access) {
		this.session = session;
		this.host = host;
		this.budget = new Overheard(BudgetStore.ofUser(session.environment()::get), new AtomicReference<>(""));
		this.client = OsfClientFactory.standalone(session.proxies(), budget).open(host, access);
	}

	List<Finding> all() throws IOException {
		List<Finding> findings = new ArrayList<>();
		try {
			client.records().licences(session.cancellation()).next();
			findings.add(Finding.ok("host", NLS.bind(Messages.Doctor_host, host.name(), host.api())));
		} catch (OsfException.NotSignedIn refused) {
			findings.add(Finding.ok("host", NLS.bind(Messages.Doctor_host, host.name(), host.api())));
		} catch (OsfException away) {
			findings.add(Finding.fail("host", ExitCode.of(away), NLS.bind(Messages.Doctor_hostAway, host.name(), host.api()) + " " + Explanation.of(away)));
			return findings;
		}
		findings.add(clock());
		Finding account = account();
		findings.add(account);
		if (account.code() == ExitCode.DONE) {
			findings.addAll(room());
		}
		findings.add(budget());
		return findings;
	}

	private Finding account() {
		try {
			Optional<User> user = client.whoAmI(session.cancellation());
			return user.map(known -> Finding.ok("account", NLS.bind(Messages.Doctor_token, known.fullName(), known.id())))
					.orElseGet(() -> Finding.warn("account", Messages.Doctor_tokenNone));
		} catch (OsfException.NotSignedIn refused) {
			return Finding.fail("account", ExitCode.SIGN_IN, Messages.Doctor_tokenBad);
		} catch (OsfException e) {
			return Finding.fail("account", ExitCode.of(e), Explanation.of(e));
		}
	}

	/** Without a token, so not by the client, but by the same proxy unless it asks for a login; the answer need not be a good one to tell the time. */
	private Finding clock() throws IOException {
		Instant before = Instant.now();
		HttpURLConnection connection = (HttpURLConnection) host.api().toURL().openConnection(proxy());
		connection.setRequestMethod("HEAD");
		connection.setInstanceFollowRedirects(false);
		connection.setConnectTimeout(PATIENCE_MILLIS);
		connection.setReadTimeout(PATIENCE_MILLIS);
		try {
			long told = connection.getHeaderFieldDate("Date", 0);
			if (told == 0) {
				return Finding.ok("clock", Messages.Doctor_clockUnknown);
			}
			Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
			long seconds = Math.abs(Duration.between(middle, Instant.ofEpochMilli(told)).toSeconds());
			return seconds > CLOCK_SECONDS ? Finding.warn("clock", NLS.bind(Messages.Doctor_clockOff, Long.valueOf(seconds)))
					: Finding.ok("clock", NLS.bind(Messages.Doctor_clock, Long.valueOf(seconds + 1)));
		} finally {
			connection.disconnect();
		}
	}

	private Proxy proxy() {
		return session.proxies().proxyFor(host.api().resolve("/"))
				.map(proxy -> new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port()))).orElse(Proxy.NO_PROXY);
	}

	/** Closing the client writes down what it counted. */
	private Finding budget() {
		client.close();
		String[] words = budget.last().get().split(" ");
		if (words.length < 2 || !words[1].matches("\\d{1,9}")) {
			return Finding.ok("budget", Messages.Doctor_budgetNone);
		}
		int left = Integer.parseInt(words[1]);
		return left < FEW ? Finding.warn("budget", NLS.bind(Messages.Doctor_budgetLow, Integer.valueOf(left)))
				: Finding.ok("budget", NLS.bind(Messages.Doctor_budget, Integer.valueOf(left)));
	}

	private List<Finding> room() throws IOException {
		List<Finding> findings = new ArrayList<>();
		for (String node : linkedNodes()) {
			try {
				findings.add(room(client.node(node, session.cancellation()), client.records().usage(node, session.cancellation())));
			} catch (OsfException e) {
				findings.add(Finding.fail("room", ExitCode.of(e), node + ": " + Explanation.of(e)));
			}
		}
		return findings;
	}

	private Set<String> linkedNodes() throws IOException {
		Set<String> nodes = new LinkedHashSet<>();
		for (LinkPlaces.Known known : session.places().known()) {
			LinksCommand.find(known).filter(this::isHere).map(Link::nodeId).ifPresent(nodes::add);
		}
		return nodes;
	}

	private boolean isHere(Link link) {
		try {
			return session.surroundings().linked(link.hostId()).equals(host);
		} catch (@SuppressWarnings("unused") UsageException elsewhere) {
			return false;
		}
	}

	private static Finding room(Node node, StorageUsage usage) {
		if (usage.full(node.isPublic())) {
			return Finding.fail("room", ExitCode.REFUSED, NLS.bind(Messages.Doctor_roomFull, node.title()));
		}
		Object[] values = { node.title(), Long.valueOf(usage.bytes().orElse(0)),
				Long.valueOf(node.isPublic() ? StorageUsage.PUBLIC_BYTES : StorageUsage.PRIVATE_BYTES) };
		return Finding.ok("room", NLS.bind(Messages.Doctor_room, values));
	}

	@Override
	public void close() {
		client.close();
	}
}
