package org.osfworkbench.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.osfworkbench.sandbox.faults.Faults;
import org.osfworkbench.sandbox.http.Caller.Failure;
import org.osfworkbench.sandbox.json.Maybe;
import org.osfworkbench.sandbox.model.Token;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.model.ViewLink;
import org.osfworkbench.sandbox.store.Ids;
import org.osfworkbench.sandbox.store.Store;

/** Finds out who asks (osf-api.md 2.1). */
@SuppressWarnings("nls") // header and parameter names
public final class Callers {

	private final Store store;
	private final Faults faults;

	/** Looks people up in the store. */
	public Callers(Store store, Faults faults) {
		this.store = store;
		this.faults = faults;
	}

	/** The caller, from the {@code Authorization} header and the {@code view_only} parameter. */
	public Caller of(Call call) {
		Optional<ViewLink> link = call.query().get("view_only").flatMap(this::link);
		Optional<String> header = call.header("Authorization");
		if (header.isEmpty()) {
			return new Caller(Optional.empty(), Optional.empty(), link, Optional.empty());
		}
		String[] words = header.get().strip().split(" ");
		if (words.length == 2 && words[0].equalsIgnoreCase("Basic")) {
			return basic(words[1], call.header("X-OSF-OTP"), link);
		}
		return words.length == 2 && words[0].equalsIgnoreCase("Bearer") ? bearer(words[1], link)
				: failed(Failure.TOKEN, link);
	}

	private Optional<ViewLink> link(String key) {
		return store.links().stream().filter(l -> !l.deleted() && l.key().equals(key)).findFirst();
	}

	private Caller bearer(String secret, Optional<ViewLink> link) {
		String hash = Ids.sha256(secret);
		Optional<Token> token = store.tokens().stream().filter(t -> t.secretHash().equals(hash)).findFirst()
				.filter(t -> !faults.revokeTokens() && isValid(t));
		return token.map(t -> new Caller(store.user(t.user()), token, link, Optional.empty()))
				.orElseGet(() -> failed(Failure.TOKEN, link));
	}

	private boolean isValid(Token token) {
		return !token.revoked() && Maybe.of(token.expires()).filter(e -> !e.isAfter(store.now())).isEmpty();
	}

	private Caller basic(String encoded, Optional<String> otp, Optional<ViewLink> link) {
		String pair = new String(decode(encoded), StandardCharsets.UTF_8);
		int colon = pair.indexOf(':');
		Optional<User> user = colon < 0 ? Optional.empty() : user(pair.substring(0, colon), pair.substring(colon + 1));
		if (user.isEmpty()) {
			return failed(Failure.PASSWORD, link);
		}
		Optional<String> factor = faults.secondFactor().or(() -> user.flatMap(u -> Maybe.of(u.secondFactor())));
		if (factor.isPresent() && !factor.equals(otp)) {
			return failed(otp.isEmpty() ? Failure.FACTOR_MISSING : Failure.FACTOR_WRONG, link);
		}
		return new Caller(user, Optional.empty(), link, Optional.empty());
	}

	private Optional<User> user(String email, String password) {
		String hash = Ids.sha256(password);
		return store.users().stream().filter(u -> u.email().equalsIgnoreCase(email))
				.filter(u -> hash.equals(u.password())).findFirst();
	}

	private static byte[] decode(String encoded) {
		try {
			return Base64.getDecoder().decode(encoded);
		} catch (IllegalArgumentException e) {
			return new byte[0];
		}
	}

	private static Caller failed(Failure failure, Optional<ViewLink> link) {
		return new Caller(Optional.empty(), Optional.empty(), link, Optional.of(failure));
	}
}
