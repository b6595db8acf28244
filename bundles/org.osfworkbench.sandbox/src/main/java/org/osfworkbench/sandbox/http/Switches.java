package org.osfworkbench.sandbox.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osfworkbench.sandbox.faults.Fault;
import org.osfworkbench.sandbox.faults.Faults;
import org.osfworkbench.sandbox.faults.Limit;
import org.osfworkbench.sandbox.faults.Limit.Scope;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Addon;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.User;

/** Does what a {@link Fault} says. */
@SuppressWarnings("nls") // keys and the names of storages
public final class Switches {

	private static final Addon NAMES = new Addon("github", "163c0afa-8ea9-4fb1-a621-951278d27d20", true, false);
	private static final Addon READ_ONLY = new Addon("bitbucket", "7b1c3c52-5e0c-4d0e-9a55-0f2f8f9d3a11", false, true);

	private final Backend backend;

	/** Switches that server. */
	public Switches(Backend backend) {
		this.backend = backend;
	}

	/**
	 * Sets a switch.
	 *
	 * @throws IllegalArgumentException when a value does not fit; nothing is changed then
	 * @throws IOException when state cannot be written
	 */
	public void set(Fault fault) throws IOException {
		Faults faults = backend.faults();
		switch (fault.name()) {
			case RESET -> faults.reset();
			case DELAY_MS -> faults.delay(Duration.ofMillis(fault.size("ms", 1000)));
			case OFFLINE -> faults.offline(fault.on());
			case CUT_DOWNLOADS_AFTER -> faults.cutDownloadsAfter(fault.size("bytes", 0));
			case CUT_UPLOADS_AFTER -> faults.cutUploadsAfter(fault.size("bytes", 0));
			case CUT_ANSWERS_AFTER -> faults.cutAnswersAfter(fault.size("bytes", 0));
			case WRONG_HASHES -> faults.wrongHashes(fault.on());
			case WRONG_BYTES -> faults.wrongBytes(fault.on());
			case MAINTENANCE -> faults.maintenance(fault.on());
			case ANNOUNCE -> faults.announce(fault.text("message").orElse(""));
			case QUOTA_EXCEEDED -> faults.quotaExceeded(fault.on());
			case SLOW_MOVES -> faults.slowMoves(fault.on(), Duration.ofMillis(fault.size("after_ms", 0)));
			case UNSORTED_PAGES -> faults.unsortedPages(fault.on());
			case UNSTABLE_PAGES -> faults.unstablePages(fault.on());
			case REFUSE_WRITES -> faults.refuseWrites(fault.number("status", 403));
			case SECOND_FACTOR -> faults.secondFactor(fault.text("code").orElse(""));
			case REVOKE_TOKENS -> faults.revokeTokens(fault.on());
			case TOKEN_LIFETIME -> faults.tokenLifetime(fault.seconds("seconds", 60));
			case EXTRA_MEMBERS -> faults.extraMembers(fault.on());
			case LIMITS -> faults.limits(fault.on() ? limits(fault) : List.of());
			case CHECK_OUT -> checkOut(fault);
			case CHECK_IN -> lock(fault, Optional.empty());
			case ADDONS -> connect(fault.need("node"));
			case STORM, THROTTLE, BALANCER, HTML -> script(faults, fault);
		}
	}

	private static void script(Faults faults, Fault fault) {
		int requests = fault.number("requests", 1);
		switch (fault.name()) {
			case STORM -> faults.storm(fault.target(), fault.number("status", 503), requests);
			case THROTTLE -> faults.throttle(fault.target(), requests, fault.seconds("retry_after", 1));
			case BALANCER -> faults.balancer(requests);
			default -> faults.html(fault.target(), fault.number("status", 200), requests);
		}
	}

	/** The real ones, or those whose numbers are given. */
	private static List<Limit> limits(Fault fault) {
		Duration window = fault.seconds("seconds", 60);
		List<Limit> limits = new ArrayList<>();
		for (Scope scope : List.of(Scope.USER, Scope.ANONYMOUS, Scope.FILES)) {
			String key = scope.name().toLowerCase(Locale.ROOT);
			if (fault.text(key).isPresent()) {
				limits.add(new Limit(scope, fault.number(key, 0), window));
			}
		}
		return limits.isEmpty() ? Limit.REAL : limits;
	}

	private void checkOut(Fault fault) {
		List<String> ids = backend.store().users().stream().map(User::id).toList();
		String holder = fault.text("user").orElse(ids.get(Math.min(1, ids.size() - 1)));
		if (!ids.contains(holder)) {
			throw new IllegalArgumentException("There is no user " + holder);
		}
		lock(fault, Optional.of(holder));
	}

	private void lock(Fault fault, Optional<String> holder) {
		String id = fault.need("file");
		Entry file = backend.store().entry(id).filter(e -> !e.deleted() && !e.folder())
				.orElseThrow(() -> new IllegalArgumentException("There is no file " + id));
		backend.tree().checkout(file.id(), holder, holder.or(() -> Maybe.of(file.checkout())).orElse(""));
	}

	/** One storage whose paths are names and that has no hashes, one with ids that cannot be written; a file in each. */
	private void connect(String id) throws IOException {
		Node node = backend.store().node(id).filter(n -> !n.deleted())
				.orElseThrow(() -> new IllegalArgumentException("There is no node " + id));
		for (Addon addon : List.of(NAMES, READ_ONLY)) {
			if (node.addon(addon.provider()).isEmpty()) {
				backend.projects().connect(node, addon, node.creator());
				Entry root = backend.store().root(id, addon.provider()).orElseThrow();
				backend.tree().createFile(root, "README.md", backend.store().blobs().receive(
						new ByteArrayInputStream(new byte[] { '#', '\n' })), node.creator());
			}
		}
	}
}
