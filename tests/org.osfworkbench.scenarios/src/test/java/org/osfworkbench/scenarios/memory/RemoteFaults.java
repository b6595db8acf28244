package org.osfworkbench.scenarios.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.scenarios.world.Fault;
import org.osfworkbench.scenarios.world.Fault.Kind;
import org.osfworkbench.scenarios.world.Fault.On;

/** Which request goes wrong, and how that looks to the engine. */
final class RemoteFaults {

	private static final class Active {
		private final Fault fault;
		private int passed;
		private int used;

		Active(Fault fault) {
			this.fault = fault;
		}

		boolean hits(On on, String path, Set<Kind> kinds) {
			boolean matches = (fault.on() == On.ANY || fault.on() == on) && fault.isAbout(path) && kinds.contains(fault.kind());
			if (!matches || used == fault.times()) {
				return false;
			}
			if (passed < fault.afterOps()) {
				passed++;
				return false;
			}
			used++;
			return true;
		}
	}

	private final List<Active> active = new ArrayList<>();

	void add(Fault fault) {
		active.add(new Active(fault));
	}

	void clear() {
		active.clear();
	}

	/** The first fault of these kinds that hits a request, once. */
	Optional<Fault> take(On on, String path, Set<Kind> kinds) {
		return active.stream().filter(one -> one.hits(on, path, kinds)).findFirst().map(one -> one.fault);
	}

	/** A refusal as the client tells it. */
	static OsfException refusal(int status, Optional<Integer> retryAfter) {
		Details details = new Details(status, "The server says " + status, "", "");
		return switch (status) {
			case 401 -> new OsfException.NotSignedIn("401", details);
			case 403 -> new OsfException.Forbidden("403", details);
			case 404 -> new OsfException.NotFound("404", details);
			case 405, 423 -> new OsfException.WriteRefused("405", details);
			case 409 -> new OsfException.NameConflict("409", details, Optional.empty());
			case 410 -> new OsfException.Gone("410", details);
			case 413, 507 -> new OsfException.QuotaExceeded("507", details);
			case 429 -> new OsfException.Throttled("429", details, retryAfter.map(Duration::ofSeconds));
			default -> status >= 500 ? new OsfException.Unavailable(Integer.toString(status), details, null)
					: new OsfException.BadAnswer(Integer.toString(status), details, null);
		};
	}

	static OsfException cutOff() {
		return new OsfException.Unavailable("No answer", Details.NONE, null);
	}
}
