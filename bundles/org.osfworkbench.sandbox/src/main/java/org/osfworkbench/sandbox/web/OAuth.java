package org.osfworkbench.sandbox.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Backend;
import org.osfworkbench.sandbox.http.Call;
import org.osfworkbench.sandbox.http.Caller;
import org.osfworkbench.sandbox.http.Pages;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Markup;
import org.osfworkbench.sandbox.model.Application;
import org.osfworkbench.sandbox.model.Grant;
import org.osfworkbench.sandbox.model.Token;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.store.Ids;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The sign-in server: authorization codes, access and refresh tokens (osf-api.md 2.4). The first user is signed in. */
@SuppressWarnings("nls") // parameter names and texts of the protocol
final class OAuth {

	private static final long HOUR = 3600;
	private static final long NINETY_DAYS = 90 * 24 * HOUR;

	private final Backend backend;
	private final Codes codes;

	OAuth(Backend backend) {
		this.backend = backend;
		codes = new Codes(backend.store()::now);
	}

	Answer answer(Call call, String place) throws IOException {
		return switch (call.method() + " " + place) {
			case "GET authorize" -> ask(call.query());
			case "POST authorize" -> decide(form(call));
			case "POST token" -> token(form(call));
			case "POST revoke" -> revoke(form(call));
			case "GET profile" -> profile(call);
			default -> Answer.html(404, Pages.plain("Page not found"));
		};
	}

	private static Query form(Call call) throws IOException {
		return Query.parse(new String(call.body().readAllBytes(), StandardCharsets.UTF_8));
	}

	/** Wrong parameters give a page, never a redirect. */
	private Answer ask(Query query) {
		Optional<Application> application = application(query);
		if (application.isEmpty() || query.get("response_type").filter("code"::equals).isEmpty() || !query.has("scope")) {
			return Answer.html(400, Pages.plain("Bad request"));
		}
		StringBuilder form = new StringBuilder("<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><h1>"
				+ Markup.escape(application.get().name()) + "</h1><form method=\"post\" action=\"/oauth2/authorize\">");
		query.parameters().forEach(p -> form.append("<input type=\"hidden\" name=\"").append(Markup.attribute(p.name()))
				.append("\" value=\"").append(Markup.attribute(p.value())).append("\">"));
		return Answer.html(200, form.append("<button name=\"decision\" value=\"allow\">Allow</button>"
				+ "<button name=\"decision\" value=\"deny\">Deny</button></form></body></html>\n").toString());
	}

	private Optional<Application> application(Query query) {
		return query.get("client_id").flatMap(backend.store()::application)
				.filter(a -> query.get("redirect_uri").filter(r -> fits(a.redirect(), r)).isPresent());
	}

	/** What is registered is a pattern for the whole address (osf-api.md 2.4). */
	private static boolean fits(String registered, String sent) {
		try {
			return registered.equals(sent) || sent.matches(registered);
		} catch (@SuppressWarnings("unused") PatternSyntaxException e) {
			return false;
		}
	}

	private Answer decide(Query form) {
		Optional<Application> application = application(form);
		if (application.isEmpty()) {
			return Answer.html(400, Pages.plain("Bad request"));
		}
		String redirect = form.get("redirect_uri").orElseThrow();
		if (form.get("decision").filter("allow"::equals).isEmpty()) {
			return Answer.redirect(302, redirect + "?error=access_denied");
		}
		User user = backend.store().users().iterator().next();
		List<String> scopes = List.of(form.get("scope").orElse("").split(" "));
		boolean offline = form.get("access_type").filter("offline"::equals).isPresent();
		Query answer = Query.parse("").with("code", codes.issue(new Codes.Ticket(application.get().id(), redirect, user.id(), scopes, offline)));
		Query full = form.get("state").map(s -> answer.with("state", s)).orElse(answer);
		return Answer.redirect(302, redirect + full.suffix());
	}

	private Answer token(Query form) {
		Optional<Application> application = form.get("client_id").flatMap(backend.store()::application).filter(
				a -> form.get("client_secret").map(Ids::sha256).filter(a.secretHash()::equals).isPresent());
		if (application.isEmpty()) {
			return error(401, "invalid_client");
		}
		return switch (form.get("grant_type").orElse("")) {
			case "authorization_code" -> exchange(application.get(), form);
			case "refresh_token" -> refresh(application.get(), form);
			default -> error(400, "invalid_request");
		};
	}

	private Answer exchange(Application application, Query form) {
		Optional<Codes.Ticket> ticket = form.get("code").flatMap(codes::redeem)
				.filter(t -> t.application().equals(application.id()))
				.filter(t -> form.get("redirect_uri").filter(t.redirect()::equals).isPresent());
		if (ticket.isEmpty()) {
			return error(400, "invalid_grant");
		}
		ObjectNode answer = access(application, ticket.get().user(), ticket.get().scopes());
		if (ticket.get().offline()) {
			String secret = "RT-1-" + Ids.token();
			backend.store().write(draft -> draft.put(new Grant(Ids.sha256(secret), application.id(), ticket.get().user(),
					ticket.get().scopes(), backend.store().now().plusSeconds(NINETY_DAYS), false)));
			answer.put("refresh_token", secret);
		}
		return json(answer);
	}

	private Answer refresh(Application application, Query form) {
		Optional<Grant> grant = form.get("refresh_token").flatMap(this::grant)
				.filter(g -> g.application().equals(application.id()) && g.expires().isAfter(backend.store().now()));
		return grant.isPresent() ? json(access(application, grant.get().user(), grant.get().scopes()))
				: error(400, "invalid_grant");
	}

	private Optional<Grant> grant(String secret) {
		String hash = Ids.sha256(secret);
		return backend.store().grants().stream().filter(g -> g.refreshHash().equals(hash) && !g.revoked()).findFirst();
	}

	private ObjectNode access(Application application, String user, List<String> scopes) {
		String secret = "AT-1-" + Ids.token();
		long life = backend.faults().tokenLifetime().map(Duration::toSeconds).orElse(HOUR);
		backend.store().write(draft -> draft.put(new Token(Ids.hex24(), application.id(), user, Ids.sha256(secret), scopes,
				backend.store().now().plusSeconds(life), false)));
		return Json.object().put("access_token", secret).put("token_type", "bearer").put("expires_in", life);
	}

	/** A refresh token takes its application's access tokens for that user with it. */
	private Answer revoke(Query form) {
		String secret = form.get("token").orElse("");
		Optional<Grant> grant = grant(secret);
		String hash = Ids.sha256(secret);
		backend.store().write(draft -> {
			grant.ifPresent(g -> draft.put(g.revoke()));
			backend.store().tokens().stream().filter(t -> t.secretHash().equals(hash)
					|| grant.filter(g -> g.application().equals(t.name()) && g.user().equals(t.user())).isPresent())
					.forEach(t -> draft.put(t.revoke()));
			return draft;
		});
		return Answer.empty(204);
	}

	private Answer profile(Call call) {
		Caller caller = backend.callers().of(call);
		if (caller.user().isEmpty()) {
			return error(401, call.header("Authorization").isPresent() ? "expired_accessToken" : "missing_accessToken");
		}
		ObjectNode answer = Json.of("id", caller.user().get().id());
		return json(answer.set("scope", Json.texts(caller.token().map(Token::scopes).orElse(List.of()))));
	}

	private static Answer json(ObjectNode tree) {
		return Answer.json(200, "application/json;charset=UTF-8", tree).with("Cache-Control", "no-store");
	}

	private static Answer error(int status, String word) {
		return Answer.json(status, "application/json;charset=UTF-8", Json.of("error", word));
	}
}
