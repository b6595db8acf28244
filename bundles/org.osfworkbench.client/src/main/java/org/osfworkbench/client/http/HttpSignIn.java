package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.BrowserResult;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OAuthTokens;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PasswordLogin;
import org.osfworkbench.client.api.PasswordResult;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.jsonapi.Addresses;
import org.osfworkbench.client.jsonapi.Documents;
import org.osfworkbench.client.jsonapi.ErrorWords;
import org.osfworkbench.client.jsonapi.Json;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;

/** Gets tokens by password, by browser and by refresh. Safe for use from any thread. */
@SuppressWarnings("nls") // protocol words, log texts
final class HttpSignIn implements SignIn {

	private static final String SCOPE = "osf.full_write";
	private static final String CLIENT_ID = "client_id";
	private static final String OTP = "X-OSF-OTP";

	private final Function<Credentials, Transport> transports;
	private final Clock clock;
	private final SecureRandom random = new SecureRandom();

	/** Takes what makes a transport, whose connections are closed after each operation. */
	HttpSignIn(Function<Credentials, Transport> transports, Clock clock) {
		this.transports = transports;
		this.clock = clock;
	}

	@Override
	public PasswordResult makeToken(Host host, PasswordLogin login, Optional<String> code, String name, Cancellation cancellation)
			throws OsfException {
		byte[] document = Documents.create("tokens").put("name", name).relateAll("scopes", "scopes", List.of(SCOPE)).bytes();
		Transport transport = transports.apply(Credentials.basic(host, login, code, clock));
		try (Answer answer = transport.open(Request.apiWrite("POST", host.api().resolve("tokens/"), document), cancellation)) {
			if (answer.status() == 401 || answer.status() == 400) {
				return refused(answer, code.isPresent());
			}
			if (!answer.isSuccess()) {
				throw transport.problems().of(answer);
			}
			return read(transport, answer, json -> new PasswordResult.Made(token(json.need("data", "attributes", "token_id")),
					json.need("data", "id")));
		} finally {
			transport.close();
		}
	}

	/** Only the demand for a code has the header; that the code is wrong is said in words. */
	private static PasswordResult refused(Answer answer, boolean withCode) {
		if (answer.header(OTP).isPresent()) {
			return new PasswordResult.CodeNeeded();
		}
		String words = ErrorWords.of(answer.errorBody()).words();
		boolean wrongCode = withCode && words.toLowerCase(java.util.Locale.ROOT).contains("two-factor");
		return wrongCode ? new PasswordResult.CodeWrong() : new PasswordResult.Refused(words);
	}

	@Override
	public BrowserResult browse(Host host, OAuthApplication application, BrowserPrompt prompt, Cancellation cancellation)
			throws OsfException {
		String state = random();
		String verifier = random();
		Optional<Loopback.Answered> answered;
		URI callback;
		try (Loopback loopback = new Loopback(application, prompt, state)) {
			callback = loopback.callback();
			prompt.open().accept(authorize(host, application, callback, state, verifier));
			answered = loopback.await(prompt.patience(), cancellation);
		} catch (IOException e) {
			throw new OsfException.Unavailable("The port for the browser's answer cannot be opened", OsfException.Details.NONE, e);
		}
		if (answered.isEmpty()) {
			return new BrowserResult.TimedOut();
		}
		Optional<String> code = answered.get().code();
		if (code.isEmpty()) {
			return new BrowserResult.Declined();
		}
		CredentialsForm form = client(application, "authorization_code").with("code", code.get())
				.with("redirect_uri", callback.toString()).with("code_verifier", verifier);
		return new BrowserResult.SignedIn(tokens(host, form, cancellation));
	}

	@Override
	public Grant refresh(Host host, OAuthApplication application, Token refresh, Cancellation cancellation) throws OsfException {
		return tokens(host, client(application, "refresh_token").with("refresh_token", refresh), cancellation).access();
	}

	@Override
	public void revoke(Host host, Token token, Cancellation cancellation) throws OsfException {
		Transport transport = transports.apply(new Credentials(host, Access.ANONYMOUS, clock));
		Request request = Request.form(host.accounts().resolve("oauth2/revoke"), new CredentialsForm().with("token", token).entity());
		try (Answer answer = transport.send(request, cancellation)) {
			answer.drain();
		} finally {
			transport.close();
		}
	}

	private static URI authorize(Host host, OAuthApplication application, URI callback, String state, String verifier) {
		URI address = Addresses.with(host.accounts().resolve("oauth2/authorize"), "response_type", "code");
		address = Addresses.with(Addresses.with(address, CLIENT_ID, application.clientId()), "redirect_uri", callback.toString());
		address = Addresses.with(Addresses.with(address, "scope", SCOPE), "state", state);
		address = Addresses.with(Addresses.with(address, "access_type", "offline"), "approval_prompt", "auto");
		return Addresses.with(Addresses.with(address, "code_challenge", challenge(verifier)), "code_challenge_method", "S256");
	}

	private static CredentialsForm client(OAuthApplication application, String type) {
		return new CredentialsForm().with("grant_type", type).with(CLIENT_ID, application.clientId()).with("client_secret",
				application.secret());
	}

	private OAuthTokens tokens(Host host, CredentialsForm form, Cancellation cancellation) throws OsfException {
		Transport transport = transports.apply(new Credentials(host, Access.ANONYMOUS, clock));
		try (Answer answer = transport.open(Request.form(host.accounts().resolve("oauth2/token"), form.entity()), cancellation)) {
			if (answer.status() == 400 || answer.status() == 401) {
				OsfException.Details details = transport.problems().details(answer, ErrorWords.of(answer.errorBody()).words());
				throw new OsfException.NotSignedIn(Problems.message(details), details);
			}
			if (!answer.isSuccess()) {
				throw transport.problems().of(answer);
			}
			return read(transport, answer, this::tokens);
		} finally {
			transport.close();
		}
	}

	private OAuthTokens tokens(Json json) throws MalformedAnswerException {
		if (!"bearer".equalsIgnoreCase(json.need("token_type"))) {
			throw new MalformedAnswerException("The token is of an unknown kind");
		}
		OptionalLong seconds = json.number("expires_in");
		Grant grant = new Grant(token(json.need("access_token")),
				seconds.isPresent() ? Optional.of(clock.instant().plusSeconds(Math.min(seconds.getAsLong(), 1L << 31))) : Optional.empty());
		Optional<String> refresh = json.text("refresh_token");
		return new OAuthTokens(grant, refresh.isPresent() ? Optional.of(token(refresh.get())) : Optional.empty());
	}

	private static Token token(String text) throws MalformedAnswerException {
		if (Token.check(text).isPresent()) {
			throw new MalformedAnswerException("The token has an unknown form");
		}
		return Token.of(text);
	}

	private static <T> T read(Transport transport, Answer answer, Reader.Decoder<T> decoder) throws OsfException {
		try {
			return decoder.decode(Json.parse(answer.body()));
		} catch (MalformedAnswerException e) {
			throw transport.problems().bad(answer, String.valueOf(e.getMessage()));
		} catch (IOException e) {
			throw answer.broken(e);
		}
	}

	private String random() {
		byte[] bytes = new byte[32];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static String challenge(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}
}
