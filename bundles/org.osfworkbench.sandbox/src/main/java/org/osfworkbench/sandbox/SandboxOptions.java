package org.osfworkbench.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sandbox.faults.Fault;

/**
 * How to start a sandbox; immutable. Begin with {@link #in(Path)} and refine.
 *
 * @param port port of the main address on 127.0.0.1, 0 for a free one
 * @param dataDirectory where the state is kept; made if missing; one sandbox at a time
 * @param seed a seed file for an empty data directory, or nothing for the built-in sample
 * @param token the token of the first user of the seed; if there is none, one is made and kept in the file {@code token}
 *        of the data directory, which only the owner can read
 * @param signedUrlLifetime how long download addresses work (osf-api.md 5.6)
 * @param clock the server's clock
 * @param addonsApart whether WaterButler serves add-ons at an address of its own, as the OSF does
 * @param faults misbehaviour from the start
 */
public record SandboxOptions(int port, Path dataDirectory, Optional<Path> seed, Optional<String> token,
		Duration signedUrlLifetime, Clock clock, boolean addonsApart, List<Fault> faults) {

	private static final Duration MINUTE = Duration.ofSeconds(60);

	/** Copies the list. */
	public SandboxOptions {
		faults = List.copyOf(faults);
	}

	/** A free port, the sample, a made token, 60 seconds for download addresses, the system's clock. */
	public static SandboxOptions in(Path dataDirectory) {
		return new SandboxOptions(0, dataDirectory, Optional.empty(), Optional.empty(), MINUTE, Clock.systemUTC(), false, List.of());
	}

	/** The same on that port. */
	public SandboxOptions port(int number) {
		return new SandboxOptions(number, dataDirectory, seed, token, signedUrlLifetime, clock, addonsApart, faults);
	}

	/** The same with that seed file. */
	public SandboxOptions seed(Path file) {
		return new SandboxOptions(port, dataDirectory, Optional.of(file), token, signedUrlLifetime, clock, addonsApart, faults);
	}

	/** The same with that token for the first user. */
	public SandboxOptions token(String secret) {
		return new SandboxOptions(port, dataDirectory, seed, Optional.of(secret), signedUrlLifetime, clock, addonsApart, faults);
	}

	/** The same with that life time of download addresses. */
	public SandboxOptions signedUrlLifetime(Duration time) {
		return new SandboxOptions(port, dataDirectory, seed, token, time, clock, addonsApart, faults);
	}

	/** The same with that clock. */
	public SandboxOptions clock(Clock newClock) {
		return new SandboxOptions(port, dataDirectory, seed, token, signedUrlLifetime, newClock, addonsApart, faults);
	}

	/** The same with add-ons at an address of their own. */
	public SandboxOptions addonsApart(boolean apart) {
		return new SandboxOptions(port, dataDirectory, seed, token, signedUrlLifetime, clock, apart, faults);
	}

	/** The same with one more fault from the start. */
	public SandboxOptions fault(Fault fault) {
		List<Fault> all = new ArrayList<>(faults);
		all.add(fault);
		return new SandboxOptions(port, dataDirectory, seed, token, signedUrlLifetime, clock, addonsApart, all);
	}

	/** Everything but the token. */
	@Override
	public String toString() {
		return "SandboxOptions[port=" + port + ", dataDirectory=" + dataDirectory + "]"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
