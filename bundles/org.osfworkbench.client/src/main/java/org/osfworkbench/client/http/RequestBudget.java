package org.osfworkbench.client.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;

/**
 * What one account may ask of one host, shared by all that work for it ({@code osf-api.md}, section 6; {@code sync-design.md},
 * section 8). Knows the limits the server counts, the waiting time it asked for, and how many requests it bears at once. A short wait
 * is waited here; a long one is told, so that nobody looks at a hanging program. Safe for use from any thread.
 */
@SuppressWarnings("nls") // the form of the saved state
final class RequestBudget {

	/** A place among the requests under way. Closing it twice does nothing. */
	@FunctionalInterface
	interface Permit extends AutoCloseable {
		@Override
		void close();
	}

	/** What a request counts as. */
	enum Kind {
		/** A request to API v2. */
		API,
		/** A list of files of API v2. */
		LIST,
		/** Anything else: has no limit but the places. */
		OTHER
	}

	/** How long a person or a background job is kept waiting without being told. */
	static final Duration PATIENCE = Duration.ofSeconds(5);
	static final Duration BACKGROUND_PATIENCE = Duration.ofSeconds(60);

	private static final double RESERVE = 0.05;
	private static final int SAVE_EACH = 25;
	private static final Duration BALANCER = Duration.ofSeconds(30);
	private static final int MOST_DOUBLINGS = 4;
	private static final Pattern STATE = Pattern.compile("1 (\\d{1,9}) (\\d{1,15}) (\\d{1,15})\\s*");

	private final Limits limits;
	private final Clock clock;
	private final Pause pause;
	private final RandomGenerator random;
	private final Supplier<Optional<String>> load;
	private final Consumer<String> save;
	private final AdaptiveWindow window = new AdaptiveWindow();
	private final Map<Kind, Latency> latencies = new EnumMap<>(Kind.class);
	private final TokenBucket total;
	private final TokenBucket burst;
	private final TokenBucket lists;
	private Instant blockedUntil = Instant.EPOCH;
	private int balancerRefusals;
	private int unsaved;

	RequestBudget(Limits limits, Clock clock, Pause pause, RandomGenerator random, Supplier<Optional<String>> load,
			Consumer<String> save) {
		this.limits = limits;
		this.clock = clock;
		this.pause = pause;
		this.random = random;
		this.load = load;
		this.save = save;
		Instant now = clock.instant();
		this.total = new TokenBucket(limits.total(), limits.period(), now);
		this.burst = new TokenBucket(limits.perSecond(), Duration.ofSeconds(1), now);
		this.lists = new TokenBucket(limits.listsPerSecond(), Duration.ofSeconds(1), now);
		restore();
	}

	/**
	 * Waits until the request may be sent.
	 *
	 * @throws OsfException.Throttled without sending anything, if that would take long
	 */
	Permit acquire(Request request, Kind kind, boolean background, Cancellation cancellation) throws OsfException {
		Duration patience = background ? BACKGROUND_PATIENCE : PATIENCE;
		for (Duration wait = admit(kind, background); !wait.isZero(); wait = admit(kind, background)) {
			if (wait.compareTo(patience) > 0) {
				OsfException.Details details = new OsfException.Details(0, "", "", request.describe());
				throw new OsfException.Throttled("Not sent, because the limit is reached: " + details.request(), details, Optional.of(wait));
			}
			pause.await(wait, cancellation);
		}
		window.enter(background, cancellation);
		AtomicBoolean open = new AtomicBoolean(true);
		return () -> {
			if (open.compareAndSet(true, false)) {
				window.leave();
			}
		};
	}

	/** Takes from all limits if all have something; otherwise tells how long to wait. */
	private synchronized Duration admit(Kind kind, boolean background) {
		Instant now = clock.instant();
		Duration wait = blockedUntil.isAfter(now) ? Duration.between(now, blockedUntil) : Duration.ZERO;
		if (kind == Kind.OTHER) {
			return wait;
		}
		boolean slow = background || kind == Kind.LIST;
		wait = max(wait, total.wait(now, background ? limits.total() * RESERVE : 0));
		wait = max(wait, burst.wait(now, background ? 1 : 0));
		wait = max(wait, slow ? lists.wait(now, 0) : Duration.ZERO);
		if (wait.isZero()) {
			total.take(now, 1);
			burst.take(now, 1);
			if (slow) {
				lists.take(now, 1);
			}
			unsaved++;
			saveSometimes();
		}
		return wait;
	}

	/**
	 * The server gave a proper answer.
	 *
	 * @param waited how long until it began; empty if that says nothing about the server
	 */
	void succeeded(Kind kind, Optional<Duration> waited) {
		if (waited.isPresent() && isSlower(kind, waited.get())) {
			window.shrink();
		} else {
			window.grow();
		}
		synchronized (this) {
			balancerRefusals = 0;
		}
	}

	private synchronized boolean isSlower(Kind kind, Duration waited) {
		return latencies.computeIfAbsent(kind, any -> new Latency()).isRising(waited.toNanos() / 1e6, window.places());
	}

	/** The server is in trouble. */
	void overloaded() {
		window.shrink();
	}

	/** The server asked to wait, or its load balancer refused without saying for how long. */
	void throttled(Optional<Duration> asked) {
		window.shrink();
		synchronized (this) {
			Instant until = clock.instant().plus(asked.orElseGet(this::balancerWait));
			blockedUntil = until.isAfter(blockedUntil) ? until : blockedUntil;
			if (limits.total() > 0) {
				save();
			}
		}
	}

	/** Half a minute to a minute, doubling ({@code osf-api.md}, section 6.1). */
	private Duration balancerWait() {
		long base = BALANCER.toMillis() << Math.min(balancerRefusals++, MOST_DOUBLINGS);
		return Duration.ofMillis(base + random.nextLong(base + 1));
	}

	int places() {
		return window.places();
	}

	/** To be called at the end. What other programs have used meanwhile counts, too. */
	synchronized void save() {
		if (limits.total() > 0) {
			Instant now = clock.instant();
			if (restore()) {
				total.take(now, unsaved);
			}
			unsaved = 0;
			save.accept("1 " + (long) total.level(now) + " " + now.toEpochMilli() + " " + Math.max(0, blockedUntil.toEpochMilli()));
		}
	}

	private void saveSometimes() {
		if (unsaved >= SAVE_EACH) {
			save();
		}
	}

	/** Takes over what was saved last; a text that cannot be read counts as none. */
	private boolean restore() {
		Optional<Matcher> saved = limits.total() == 0 ? Optional.empty() : load.get().map(STATE::matcher).filter(Matcher::matches);
		saved.ifPresent(state -> {
			Instant when = Instant.ofEpochMilli(Long.parseLong(state.group(2)));
			Instant now = clock.instant();
			total.restore(Long.parseLong(state.group(1)), when.isAfter(now) ? now : when);
			Instant until = Instant.ofEpochMilli(Long.parseLong(state.group(3)));
			Instant latest = now.plus(limits.period()); // a clock that was wrong must not block for ever
			Instant told = until.isAfter(latest) ? latest : until;
			blockedUntil = told.isAfter(blockedUntil) ? told : blockedUntil;
		});
		return saved.isPresent();
	}

	private static Duration max(Duration left, Duration right) {
		return left.compareTo(right) >= 0 ? left : right;
	}
}
