package org.osfworkbench.sandbox.api2;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.sandbox.faults.Scripted;
import org.osfworkbench.sandbox.faults.Target;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.http.Call;
import org.osfworkbench.sandbox.http.Caller;
import org.osfworkbench.sandbox.http.Pages;
import org.osfworkbench.sandbox.http.RateLimits;
import org.osfworkbench.sandbox.http.Service;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.store.Refusal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** API v2 (osf-api.md sections 1 to 4, 6). */
@SuppressWarnings("nls") // paths, header names and texts of the protocol
public final class Api2 implements Service {

	private static final String BASE = "/v2/";
	private static final Map<String, String> HEADERS = Map.ofEntries(Map.entry("Server", "nginx"),
			Map.entry("Vary", "Accept, Cookie, origin"), Map.entry("X-Content-Type-Options", "nosniff"),
			Map.entry("Referrer-Policy", "same-origin"), Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
			Map.entry("X-Frame-Options", "DENY"), Map.entry("Via", "1.1 google"));

	private final Backend backend;
	private final Routes routes = new Routes();

	/** Serves that state. */
	public Api2(Backend backend) {
		this.backend = backend;
		Nodes nodes = new Nodes();
		new Users(nodes).register(routes);
		nodes.register(routes);
		new Files().register(routes);
		new Contributors().register(routes);
		new ViewLinks().register(routes);
		new Tokens().register(routes);
		new Places().register(routes);
		new Logs().register(routes);
		new Wikis().register(routes);
		new Licenses().register(routes);
		new Citations().register(routes);
	}

	@Override
	public Target target() {
		return Target.API;
	}

	@Override
	public Answer answer(Call sent) throws IOException {
		Call call = sent.path().contains("//") ? sent.at(sent.path().replaceAll("/{2,}", "/")) : sent;
		if (call.path().equals("/v2") || isSlashless(call)) {
			return Answer.redirect(301, call.path() + "/" + call.query().suffix()).with("Vary", "origin").with("Server", "nginx")
					.uncached();
		}
		Answer answer = faultless(call).with(HEADERS);
		String path = call.path().substring(BASE.length());
		Answer full = routes.knows(path) ? answer.with("Allow", allowed(path)) : answer;
		return full.status() < 400 ? full.uncached() : full;
	}

	/** As recorded: the root has no HEAD, the list of nodes takes writes of many at once from those who declare them. */
	private String allowed(String path) {
		return switch (path) {
			case "" -> "OPTIONS, GET";
			case "nodes/" -> "GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS";
			default -> String.join(", ", routes.methods(path));
		};
	}

	private boolean isSlashless(Call call) {
		String path = call.path().substring(BASE.length());
		return !path.endsWith("/") && !routes.knows(path) && routes.knows(path + "/");
	}

	private Answer faultless(Call call) throws IOException {
		if (backend.faults().maintenance()) {
			return fault(new Scripted(Target.API, Scripted.Kind.STATUS, 503, Duration.ZERO));
		}
		if (!routes.knows(call.path().substring(BASE.length()))) {
			return Answer.json(404, "application/vnd.api+json; application/json",
					Json.of("errors", Json.array().add(Json.of("detail", "Not found."))));
		}
		int version = 0;
		try {
			Negotiation wanted = Negotiation.of(call);
			version = wanted.version();
			Answer answer = authenticated(call, version);
			return wanted.html() && answer.body() instanceof Answer.Body.Tree ? Pages.json(answer) : answer;
		} catch (ApiException e) {
			return error(e, version);
		} catch (Refusal e) {
			return error(e.reason() == Refusal.Reason.GONE ? ApiException.gone("file") : ApiException.forbidden(), version);
		}
	}

	private Answer authenticated(Call call, int version) throws IOException {
		Caller caller = backend.callers().of(call);
		if (caller.failure().isPresent()) {
			throw refused(caller.failure().get());
		}
		Optional<RateLimits.Refusal> refusal = backend.limits().api(call, caller);
		if (refusal.isPresent()) {
			return throttled(refusal.get().pause(), version);
		}
		if (call.method().equals("OPTIONS")) {
			return Answer.empty(200);
		}
		if (call.writes()) {
			checkWrite(caller);
		}
		ApiCall api = new ApiCall(backend, call, caller, version, List.of());
		Answer answer = run(api);
		return answer.body() instanceof Answer.Body.Tree ? new Shaping(this::run).shape(api, answer) : answer;
	}

	private Answer run(ApiCall call) throws IOException {
		return routes.run(call, call.call().path().substring(BASE.length()));
	}

	private void checkWrite(Caller caller) {
		if (caller.token().filter(t -> !t.canWrite()).isPresent()) {
			throw ApiException.forbidden();
		}
		int refusal = backend.faults().refuseWrites();
		if (refusal != 0) {
			throw ApiException.of(refusal, "The OSF no longer accepts changes to projects.");
		}
	}

	private static ApiException refused(Caller.Failure failure) {
		return switch (failure) {
			case TOKEN -> ApiException.of(401, "User provided an invalid OAuth2 access token");
			case PASSWORD -> ApiException.of(401, "Invalid username/password.");
			case FACTOR_MISSING -> ApiException.factorMissing();
			case FACTOR_WRONG -> ApiException.of(401, "Invalid two-factor authentication OTP code.");
		};
	}

	private static Answer error(ApiException e, int version) {
		Answer answer = document(e.status(), e.error(), version);
		Optional<String> factor = e.factor();
		if (e.status() == 401) {
			answer = answer.with("WWW-Authenticate", "Documentation realm=\"api\"");
		}
		return factor.isPresent() ? answer.with("X-OSF-OTP", factor.get()) : answer;
	}

	private static Answer document(int status, ObjectNode error, int version) {
		ObjectNode document = Json.of("errors", Json.array().add(error));
		document.set("meta", Json.of("version", "2." + version));
		return Answer.json(status, ApiCall.MEDIA_TYPE, document);
	}

	private static Answer throttled(Duration wait, int version) {
		String seconds = Long.toString(wait.toSeconds());
		return document(429, Json.of("detail", "Request was throttled. Expected available in " + seconds + " seconds."), version)
				.with("Retry-After", seconds);
	}

	@Override
	public Answer fault(Scripted scripted) {
		int status = scripted.status();
		return switch (scripted.kind()) {
			case HTML -> Answer.html(status, Pages.plain("Sign in"));
			case BALANCER -> Answer.html(429, Pages.plain("429 Too Many Requests"));
			case THROTTLE -> throttled(scripted.retryAfter(), 20);
			case STATUS -> switch (status) {
				case 401 -> error(refused(Caller.Failure.TOKEN), 20);
				case 403 -> error(ApiException.forbidden(), 20);
				case 502, 504 -> Answer.html(status, Pages.plain(status + " Server Error"));
				case 503 -> Answer.json(503, "application/json", maintenance());
				default -> error(ApiException.of(status, "Ordered failure."), 20);
			};
		};
	}

	private static ObjectNode maintenance() {
		return Json.of("meta", Json.object().put("maintenance_mode", true).put("status_page", "https://status.cos.io"));
	}
}
