package org.osfworkbench.sandbox.faults;

import java.time.Duration;

/**
 * An answer given instead of the real one.
 *
 * @param kind what the body looks like
 * @param status the HTTP status
 * @param retryAfter the waiting time told to the client, for {@link Kind#THROTTLE} only
 */
public record Scripted(Target target, Kind kind, int status, Duration retryAfter) {

	/** The form of the answer. */
	public enum Kind {
		/** The body the addressed service uses for that status. */
		STATUS,
		/** A 429 of the API with {@code Retry-After} (osf-api.md 6.1). */
		THROTTLE,
		/** A 429 of the load balancer: HTML, no {@code Retry-After} (osf-api.md 6.1). */
		BALANCER,
		/** An HTML page where something else was expected (osf-api.md section 7, 16). */
		HTML
	}

	boolean hits(Target where) {
		return target == Target.ANY || target == where;
	}
}
