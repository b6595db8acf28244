package org.osfworkbench.scenarios.real;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.osfworkbench.sandbox.faults.Asked;
import org.osfworkbench.sandbox.faults.Meddler;
import org.osfworkbench.sandbox.faults.Target;
import org.osfworkbench.sandbox.faults.Trouble;
import org.osfworkbench.scenarios.world.Fault;
import org.osfworkbench.scenarios.world.Fault.Kind;
import org.osfworkbench.scenarios.world.Fault.On;
import org.osfworkbench.scenarios.world.Hook;

/** Finds the request to the sandbox that a fault of a scenario is about. Called on the server's threads. */
final class SandboxTroubles implements Meddler {

	/** An order that is under way. */
	private static final class Active {
		private final Fault fault;
		private int passed;
		private int used;
		private boolean cut;

		Active(Fault fault) {
			this.fault = fault;
		}

		boolean isUsedUp() {
			return used >= fault.times();
		}
	}

	/**
	 * A request as scenarios see it.
	 *
	 * @param bytes whether this is the one that carries the bytes of a download
	 */
	private record Request(On on, String path, boolean bytes, boolean ranged) {
	}

	private final RemotePaths paths;
	private final RealHooks hooks;
	private final URI elsewhere;
	private final List<Active> active = new ArrayList<>();

	/** @param elsewhere an address of another host */
	SandboxTroubles(RemotePaths paths, RealHooks hooks, URI elsewhere) {
		this.paths = paths;
		this.hooks = hooks;
		this.elsewhere = elsewhere;
	}

	synchronized void add(Fault fault) {
		active.add(new Active(fault));
	}

	synchronized void clear() {
		active.clear();
	}

	@Override
	public Trouble about(Asked asked) {
		Request request = request(asked);
		if (request.on == On.PUT && asked.parameter().apply("name").isPresent() && hooks.isAwaited(Hook.INSIDE_SERVER_CREATE, request.path)) {
			return new Trouble.Raced(() -> hooks.reached(Hook.INSIDE_SERVER_CREATE, request.path));
		}
		return first(request).orElseGet(Trouble.None::new);
	}

	private synchronized Optional<Trouble> first(Request request) {
		for (Active one : active) {
			Optional<Trouble> trouble = fits(one, request) ? trouble(one, request) : Optional.empty();
			if (trouble.isPresent()) {
				return trouble;
			}
		}
		return Optional.empty();
	}

	private static boolean fits(Active one, Request request) {
		Fault fault = one.fault;
		if (one.isUsedUp() || fault.on() != On.ANY && fault.on() != request.on || !fault.isAbout(request.path)
				|| request.bytes != spoilsBytes(fault.kind(), request)) {
			return false;
		}
		if (one.passed < fault.afterOps()) {
			one.passed++;
			return false;
		}
		return true;
	}

	/** A download is asked of one service, and its bytes come from another. */
	private static boolean spoilsBytes(Kind kind, Request request) {
		return request.on == On.GET && switch (kind) {
			case TRUNCATE, CORRUPT, CUT, CUT_THEN_IGNORE_RANGE -> true;
			default -> false;
		};
	}

	private Optional<Trouble> trouble(Active one, Request request) {
		Fault fault = one.fault;
		if (fault.kind() == Kind.CUT_THEN_IGNORE_RANGE) {
			return cutThenIgnore(one, request);
		}
		one.used++;
		return switch (fault.kind()) {
			case STATUS, FAIL_AFTER_ENTRIES -> Optional.of(new Trouble.Refused(fault.status(),
					fault.retryAfter().map(OptionalInt::of).orElse(OptionalInt.empty())));
			case DROP_RESPONSE -> Optional.of(new Trouble.LostAnswer());
			case DROP_ENTRY -> Optional.of(new Trouble.Relisted(fault.entry(), fault.repeat()));
			case REDIRECT_OTHER_HOST -> Optional.of(new Trouble.Redirected(elsewhere));
			case TRUNCATE, CUT, CORRUPT -> Optional.of(spoiled(fault, request));
			case HOSTILE_ARCHIVE, CUT_THEN_IGNORE_RANGE -> Optional.empty();
		};
	}

	private Trouble spoiled(Fault fault, Request request) {
		long half = paths.size(request.path) / 2;
		boolean write = request.on == On.PUT || request.on == On.MOVE || request.on == On.MKDIR;
		if (write) {
			return new Trouble.CutRequest(fault.kind() == Kind.CUT ? fault.afterBytes() : 0);
		}
		return switch (fault.kind()) {
			case TRUNCATE -> new Trouble.Shortened(half);
			case CUT -> new Trouble.Cut(fault.afterBytes());
			default -> new Trouble.WrongByte();
		};
	}

	private Optional<Trouble> cutThenIgnore(Active one, Request request) {
		if (!one.cut) {
			one.cut = true;
			return Optional.of(new Trouble.Cut(Math.max(1, paths.size(request.path) / 2)));
		}
		if (request.ranged) {
			one.cut = false;
			one.used++;
			return Optional.of(new Trouble.Whole());
		}
		return Optional.empty();
	}

	private Request request(Asked asked) {
		String last = asked.path().replaceAll("/+$", "");
		String id = last.substring(last.lastIndexOf('/') + 1);
		if (asked.target() == Target.STORAGE) {
			return new Request(On.GET, paths.ofBytes(id), true, asked.ranged());
		}
		if (asked.target() != Target.FILES) {
			return new Request(On.ANY, asked.path().contains("/files/") ? paths.of(id) : "\0", false, false);
		}
		Function<String, Optional<String>> parameter = asked.parameter();
		String path = "osfstorage".equals(id) ? "" : paths.of(id);
		String named = parameter.apply("name").map(name -> path.isEmpty() ? name : path + '/' + name).orElse(path);
		return new Request(on(asked), named, false, asked.ranged());
	}

	private static On on(Asked asked) {
		return switch (asked.method()) {
			case "PUT" -> asked.parameter().apply("kind").filter("folder"::equals).isPresent() ? On.MKDIR : On.PUT;
			case "POST" -> On.MOVE;
			case "DELETE" -> On.DELETE;
			default -> reading(asked);
		};
	}

	private static On reading(Asked asked) {
		if (asked.path().endsWith("/")) {
			return asked.parameter().apply("zip").isPresent() ? On.ZIP : On.LIST;
		}
		boolean about = asked.parameter().apply("meta").isPresent() || asked.parameter().apply("revisions").isPresent();
		return about ? On.ANY : On.GET;
	}
}
