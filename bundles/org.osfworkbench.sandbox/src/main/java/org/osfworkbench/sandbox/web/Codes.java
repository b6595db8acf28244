package org.osfworkbench.sandbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.osfworkbench.sandbox.store.Ids;

/** Authorization codes: they live 60 seconds and work once (osf-api.md 2.4). Thread-safe. */
final class Codes {

	private static final long LIFE = 60;

	/** What a code stands for. */
	record Ticket(String application, String redirect, String user, List<String> scopes, boolean offline) {
	}

	private record Issued(Ticket ticket, Instant expires) {
	}

	private final Map<String, Issued> issued = new ConcurrentHashMap<>();
	private final Supplier<Instant> now;

	Codes(Supplier<Instant> now) {
		this.now = now;
	}

	String issue(Ticket ticket) {
		String code = "AC-1-" + Ids.token(); //$NON-NLS-1$
		issued.put(code, new Issued(ticket, now.get().plusSeconds(LIFE)));
		return code;
	}

	Optional<Ticket> redeem(String code) {
		return Optional.ofNullable(issued.remove(code)).filter(i -> i.expires().isAfter(now.get())).map(Issued::ticket);
	}
}
