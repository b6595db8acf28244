package org.osfworkbench.sandbox.http;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.osfworkbench.sandbox.faults.Limit;
import org.osfworkbench.sandbox.faults.Limit.Scope;
import org.osfworkbench.sandbox.model.User;

/** Counts requests in windows that begin with the first of them; thread-safe. */
@SuppressWarnings("nls") // pieces of paths
public final class RateLimits {

	private final Supplier<List<Limit>> limits;
	private final Supplier<Instant> now;
	private final Map<Key, Window> windows = new HashMap<>();

	private record Key(Limit limit, String who) {
	}

	private record Window(Instant start, int used) {
	}

	/** A refusal: which limit is used up, and when it can be used again. */
	public record Refusal(Limit limit, Instant reset, Duration pause) {
	}

	/** Applies the limits that hold at the time of a call. */
	public RateLimits(Supplier<List<Limit>> limits, Supplier<Instant> now) {
		this.limits = limits;
		this.now = now;
	}

	/** Counts an API call; says if it is one too many. */
	public Optional<Refusal> api(Call call, Caller caller) {
		Optional<String> user = caller.user().map(User::id);
		return limits.get().stream().filter(l -> hits(l.scope(), call, user.isPresent()))
				.flatMap(l -> count(l, user.orElse("")).stream()).findFirst();
	}

	/** Counts a call of WaterButler. */
	public Optional<Refusal> files(Caller caller) {
		return limits.get().stream().filter(l -> l.scope() == Scope.FILES)
				.flatMap(l -> count(l, caller.user().map(User::id).orElse("")).stream()).findFirst();
	}

	private static boolean hits(Scope scope, Call call, boolean signedIn) {
		boolean root = call.path().equals("/v2/");
		return switch (scope) {
			case USER -> signedIn;
			case ANONYMOUS -> !signedIn && !root;
			case ROOT -> !signedIn && root;
			case FILE_LIST -> !signedIn && call.path().matches("/v2/(nodes|registrations)/[^/]+/files/[^/]+/.*");
			case GUID -> call.query().has("create_guid");
			case FILES -> false;
		};
	}

	private synchronized Optional<Refusal> count(Limit limit, String who) {
		Key key = new Key(limit, who);
		Instant time = now.get();
		Window window = Optional.ofNullable(windows.get(key)).filter(w -> w.start().plus(limit.window()).isAfter(time))
				.orElse(new Window(time, 0));
		if (window.used() >= limit.requests()) {
			Instant reset = window.start().plus(limit.window());
			return Optional.of(new Refusal(limit, reset, Duration.ofSeconds(Math.max(1, Duration.between(time, reset).toSeconds()))));
		}
		windows.put(key, new Window(window.start(), window.used() + 1));
		return Optional.empty();
	}
}
