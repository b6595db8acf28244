package org.osfworkbench.sandbox.api2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.sandbox.api2.Field.Kind;
import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Token;
import org.osfworkbench.sandbox.store.Ids;
import org.osfworkbench.sandbox.store.Store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Personal access tokens (osf-api.md 2.2); their endpoints need a password or a token that can write. */
@SuppressWarnings("nls") // paths, member names and texts of the protocol
final class Tokens {

	private static final List<String> SCOPES = List.of("osf.full_read", "osf.full_write", "osf.users.profile_read",
			"osf.users.email_read");

	void register(Routes routes) {
		routes.add("GET", "tokens/", this::list);
		routes.add("POST", "tokens/", this::create);
		routes.add("GET", "tokens/{}/", c -> c.answer(200, resource(c, find(c))));
		routes.add("DELETE", "tokens/{}/", this::delete);
	}

	private static List<Token> mine(ApiCall call) {
		String me = call.user().id();
		if (call.caller().token().filter(t -> !t.canWrite()).isPresent()) {
			throw ApiException.forbidden();
		}
		return call.backend().store().tokens().stream().filter(t -> t.user().equals(me) && !t.revoked())
				.filter(t -> Maybe.of(t.expires()).isEmpty()).toList();
	}

	private static Token find(ApiCall call) {
		return mine(call).stream().filter(t -> t.id().equals(call.variable(0))).findFirst()
				.orElseThrow(ApiException::notFound);
	}

	private Answer list(ApiCall call) {
		return new Listing<>(Map.<String, Field<Token>>of("name", new Field<>(Kind.TEXT, Token::name)),
				(Token t) -> resource(call, t)).page(call, mine(call));
	}

	private Answer create(ApiCall call) throws IOException {
		mine(call);
		Body body = Body.read(call, "tokens");
		String name = body.text("name").orElseThrow(() -> ApiException.attribute("name", "This field is required."));
		String secret = Ids.token();
		Token token = new Token(Ids.hex24(), name, call.user().id(), Ids.sha256(secret), scopes(call, body), null, false);
		Store store = call.backend().store();
		return call.answer(201, resource(call, store.write(draft -> draft.put(token))).put("token_id", secret));
	}

	private static List<String> scopes(ApiCall call, Body body) {
		List<String> scopes = new ArrayList<>();
		if (call.version() >= 17) {
			body.data().path("relationships").path("scopes").path("data").forEach(s -> scopes.add(s.path("id").asText()));
		} else {
			scopes.addAll(List.of(body.text("scopes").orElse("").strip().split("\\s+")));
			scopes.remove("");
		}
		if (scopes.isEmpty()) {
			throw ApiException.of(400, "Cannot create a token without scopes.");
		}
		Optional<String> unknown = scopes.stream().filter(s -> !SCOPES.contains(s)).findFirst();
		if (unknown.isPresent()) {
			throw ApiException.of(404, "Scope names must be one of: " + String.join(", ", SCOPES));
		}
		return List.copyOf(scopes);
	}

	private Answer delete(ApiCall call) {
		Token token = find(call);
		call.backend().store().write(draft -> draft.put(token.revoke()));
		return ApiCall.deleted();
	}

	private static Resource resource(ApiCall call, Token token) {
		Resource resource = new Resource(call, token.id(), "tokens").put("name", token.name());
		if (call.version() < 17) {
			resource.put("scopes", String.join(" ", token.scopes())).put("owner", token.user());
		} else {
			resource.related("owner", call.urls().api("users/" + token.user() + "/"), "users", token.user())
					.related("scopes", call.urls().api("tokens/" + token.id() + "/scopes/"))
					.embed("scopes", scopes(call, token));
		}
		return resource.link("html", call.urls().web("settings/tokens/" + token.id() + "/"));
	}

	private static ObjectNode scopes(ApiCall call, Token token) {
		ArrayNode data = Json.array();
		token.scopes().forEach(s -> {
			ObjectNode scope = Json.of("id", s).put("type", "scopes");
			scope.set("attributes", Json.of("description", s));
			scope.set("links", Json.of("self", call.urls().api("scopes/" + s + "/")));
			data.add(scope);
		});
		ObjectNode document = Json.of("data", data);
		document.set("links", Json.object());
		document.set("meta", Json.object());
		return document;
	}
}
