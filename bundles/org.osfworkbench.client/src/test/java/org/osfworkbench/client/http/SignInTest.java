package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.BrowserResult;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PasswordLogin;
import org.osfworkbench.client.api.PasswordResult;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.http.TestServer.Reply;
import org.osfworkbench.client.http.TestServer.Seen;

/** Tokens by password and browser, and what happens when one stops working. */
@Timeout(60)
class SignInTest {

	private static final Cancellation NEVER = Cancellation.NEVER;
	private static final Token SECRET = Token.of("SecretSecretSecretSecretSecretSecretSecr");
	private static final OAuthApplication APPLICATION = new OAuthApplication("0123456789abcdef0123456789abcdef", SECRET, 0, "/callback");

	private final SignIn signIn = new HttpClientFactory();
	private TestServer server;
	private Host host;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer();
		host = Hosts.sandbox(server.uri("/"));
	}

	@AfterEach
	void stop() {
		server.close();
	}

	@Test
	void aPasswordMakesATokenAndIsForgotten() throws Exception {
		char[] password = "p\u00e4ss:word".toCharArray();
		server.answer(seen -> Reply.json(201,
				"{\"data\":{\"id\":\"64b000000000000000000001\",\"attributes\":{\"token_id\":\"" + Fixture.CANARY + "\"}}}"));
		try (PasswordLogin login = new PasswordLogin("user@example.org", password)) {
			PasswordResult result = signIn.makeToken(host, login, Optional.empty(), "Editor", NEVER);

			assertThat(result).isEqualTo(new PasswordResult.Made(Token.of(Fixture.CANARY), "64b000000000000000000001"));
			assertThat(result.toString() + login).doesNotContain(Fixture.CANARY).doesNotContain("ss:word");
		}
		Seen seen = server.last();
		assertThat(new String(Base64.getDecoder().decode(seen.header("authorization").substring(6)), StandardCharsets.UTF_8))
				.isEqualTo("user@example.org:p\u00e4ss:word");
		assertThat(seen.method() + seen.uri().getPath()).isEqualTo("POST/v2/tokens/");
		assertThat(new String(seen.body(), StandardCharsets.UTF_8)).contains("\"osf.full_write\"").contains("\"name\":\"Editor\"");
		assertThat(password).containsOnly('\0');
	}

	@Test
	void aSecondFactorIsAskedForAndSent() throws Exception {
		server.answer(seen -> switch (seen.header("x-osf-otp")) {
			case "" -> Reply.json(401, "{\"errors\":[{\"detail\":\"Must specify two-factor authentication OTP code.\"}]}").with("X-OSF-OTP",
					"required; app");
			case "111111" -> Reply.json(401, "{\"errors\":[{\"detail\":\"Invalid two-factor authentication OTP code.\"}]}");
			default -> Reply.json(201, "{\"data\":{\"id\":\"1\",\"attributes\":{\"token_id\":\"" + Fixture.CANARY + "\"}}}");
		});
		try (PasswordLogin login = new PasswordLogin("u", "p".toCharArray())) {
			assertThat(signIn.makeToken(host, login, Optional.empty(), "n", NEVER)).isInstanceOf(PasswordResult.CodeNeeded.class);
			assertThat(signIn.makeToken(host, login, Optional.of("111111"), "n", NEVER)).isInstanceOf(PasswordResult.CodeWrong.class);
			assertThat(signIn.makeToken(host, login, Optional.of("123456"), "n", NEVER)).isInstanceOf(PasswordResult.Made.class);
		}
	}

	@Test
	void aWrongPasswordIsNoException() throws Exception {
		server.answer(seen -> Reply.json(401, "{\"errors\":[{\"detail\":\"Invalid username/password.\"}]}"));
		try (PasswordLogin login = new PasswordLogin("u", "p".toCharArray())) {
			assertThat(signIn.makeToken(host, login, Optional.empty(), "n", NEVER))
					.isEqualTo(new PasswordResult.Refused("Invalid username/password."));
			server.answer(seen -> Reply.redirect(302, server.uri("/elsewhere/")));
			assertThatThrownBy(() -> signIn.makeToken(host, login, Optional.empty(), "n", NEVER)).isInstanceOf(OsfException.BadAnswer.class);
		}
		assertThat(server.seen()).hasSize(2);
	}

	@Test
	void theBrowserBringsACodeWhichBringsTokens() throws Exception {
		List<URI> opened = new CopyOnWriteArrayList<>();
		server.answer(seen -> Reply.json(200,
				"{\"access_token\":\"AT-1-FAKE\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"refresh_token\":\"RT-1-FAKE\"}"));
		BrowserResult result = browse(address -> {
			opened.add(address);
			Map<String, String> asked = query(address);
			assertThat(get(asked.get("redirect_uri") + "?code=AC-9&state=wrong")).isEqualTo(400);
			assertThat(get(asked.get("redirect_uri") + "/other?code=AC-9&state=" + asked.get("state"))).isEqualTo(400);
			assertThat(get(asked.get("redirect_uri") + "?code=AC-1&state=" + asked.get("state"))).isEqualTo(200);
		}, NEVER);

		Grant grant = ((BrowserResult.SignedIn) result).tokens().access();
		assertThat(grant.token()).isEqualTo(Token.of("AT-1-FAKE"));
		assertThat(grant.expires().orElseThrow()).isAfter(Instant.now().plusSeconds(3000));
		assertThat(result.toString()).doesNotContain("FAKE");
		Map<String, String> asked = query(opened.getFirst());
		assertThat(opened.getFirst().getPath()).isEqualTo("/oauth2/authorize");
		assertThat(asked).containsEntry("response_type", "code").containsEntry("access_type", "offline").containsEntry("scope", "osf.full_write")
				.containsEntry("code_challenge_method", "S256");
		Map<String, String> form = query(URI.create("?" + new String(server.last().body(), StandardCharsets.UTF_8)));
		assertThat(server.last().uri().getPath()).isEqualTo("/oauth2/token");
		assertThat(form).containsEntry("grant_type", "authorization_code").containsEntry("code", "AC-1")
				.containsEntry("redirect_uri", asked.get("redirect_uri")).containsEntry("client_secret", SECRET.secret());
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(form.get("code_verifier").getBytes(StandardCharsets.US_ASCII));
		assertThat(asked.get("code_challenge")).isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
	}

	@Test
	void aRefusalATimeoutAndACancelEndTheWaiting() throws Exception {
		assertThat(browse(address -> get(query(address).get("redirect_uri") + "?error=access_denied&state=" + query(address).get("state")),
				NEVER)).isInstanceOf(BrowserResult.Declined.class);
		BrowserPrompt hasty = new BrowserPrompt(address -> {
			// the person does nothing
		}, "", "", Duration.ofMillis(1));
		assertThat(signIn.browse(host, APPLICATION, hasty, NEVER)).isInstanceOf(BrowserResult.TimedOut.class);
		CancelSource cancel = new CancelSource();
		assertThatThrownBy(() -> browse(address -> cancel.cancel(), cancel)).isInstanceOf(CancellationException.class);
		assertThat(server.seen()).isEmpty();
	}

	@Test
	void aCodeThatIsNotTakenIsNotSignedIn() {
		server.answer(seen -> Reply.json(400, "{\"error\":\"invalid_grant\"}"));

		assertThatThrownBy(() -> signIn.refresh(host, APPLICATION, SECRET, NEVER)).isInstanceOf(OsfException.NotSignedIn.class)
				.hasMessageContaining("invalid_grant");
		server.answer(seen -> Reply.json(200, "{\"access_token\":\"a b\",\"token_type\":\"bearer\"}"));
		assertThatThrownBy(() -> signIn.refresh(host, APPLICATION, SECRET, NEVER)).isInstanceOf(OsfException.BadAnswer.class);
	}

	@Test
	void signingOutRevokes() throws Exception {
		server.answer(seen -> new Reply(204, Map.of(), new byte[0]));
		signIn.revoke(host, Token.of("RT-1-FAKE"), NEVER);

		assertThat(server.last().method() + server.last().uri()).isEqualTo("POST/oauth2/revoke");
		assertThat(new String(server.last().body(), StandardCharsets.UTF_8)).isEqualTo("token=RT-1-FAKE");
	}

	@Test
	void twentyRefusedRequestsAskOnceAndGoOn() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		server.answer(seen -> {
			if (seen.header("authorization").equals("Bearer new")) {
				return seen.uri().getPath().equals("/v2/") ? Reply.json(200, "{\"meta\":{\"current_user\":{\"data\":{\"id\":\"usr01\"}}}}")
						: Reply.json(200, "{\"data\":{\"id\":\"abc12\"}}");
			}
			return Reply.json(401, "{}");
		});
		Access access = Access.token(Token.of("old")).of("usr01").renewedBy((refused, cancellation) -> {
			asked.incrementAndGet();
			return Optional.of(new Grant(Token.of("new"), Optional.empty()));
		});
		try (OsfClient client = new HttpClientFactory().open(host, access)) {
			List<FutureTask<String>> tasks = java.util.stream.IntStream.range(0, 20)
					.mapToObj(i -> new FutureTask<>(() -> client.node("abc12", NEVER).id())).toList();
			tasks.forEach(Thread::startVirtualThread);
			for (FutureTask<String> task : tasks) {
				assertThat(task.get(30, TimeUnit.SECONDS)).isEqualTo("abc12");
			}
		}
		assertThat(asked).hasValue(1);
	}

	@Test
	void somebodyElseDoesNotTakeTheWorkOver() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		AtomicInteger told = new AtomicInteger();
		server.answer(seen -> seen.header("authorization").equals("Bearer other") && seen.uri().getPath().equals("/v2/")
				? Reply.json(200, "{\"meta\":{\"current_user\":{\"data\":{\"id\":\"other\"}}}}")
				: Reply.json(401, "{}"));
		Access access = Access.token(Token.of("old")).of("usr01").renewedBy((refused, cancellation) -> {
			asked.incrementAndGet();
			return Optional.of(new Grant(Token.of("other"), Optional.empty()));
		});
		try (OsfClient client = new HttpClientFactory().open(host, access)) {
			OsfClient watched = client.watchedBy(told::incrementAndGet);
			assertThatThrownBy(() -> watched.node("abc12", NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
			int sent = server.seen().size();
			assertThatThrownBy(() -> watched.node("abc12", NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
			assertThat(server.seen()).hasSize(sent);
		}
		assertThat(asked).hasValue(1);
		assertThat(told).hasValue(2);
	}

	@Test
	void aTokenAboutToExpireIsRefreshedBeforeItIsUsed() throws Exception {
		server.answer(seen -> seen.uri().getPath().equals("/oauth2/token")
				? Reply.json(200, "{\"access_token\":\"AT-2\",\"token_type\":\"bearer\",\"expires_in\":3600}")
				: Reply.json(200, "{\"data\":{\"id\":\"abc12\"}}"));
		var tokens = new org.osfworkbench.client.api.OAuthTokens(new Grant(Token.of("AT-1"), Optional.of(Instant.now().plusSeconds(30))),
				Optional.of(Token.of("RT-1")));
		try (OsfClient client = new HttpClientFactory().open(host, signIn.access(host, APPLICATION, tokens))) {
			client.node("abc12", NEVER);
			client.node("abc12", NEVER);
		}
		assertThat(server.seen()).extracting(seen -> seen.header("authorization")).containsExactly("", "Bearer AT-2", "Bearer AT-2");
	}

	private BrowserResult browse(Consumer<URI> person, Cancellation cancellation) throws OsfException {
		return signIn.browse(host, APPLICATION, new BrowserPrompt(person, "You can close this page.", "Not signed in.", Duration.ofSeconds(30)),
				cancellation);
	}

	private static int get(String address) {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create(address.replace("localhost", "127.0.0.1")).toURL().openConnection();
			int status = connection.getResponseCode();
			try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
				body.readAllBytes();
			}
			return status;
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Map<String, String> query(URI address) {
		return Arrays.stream(address.getRawQuery().split("&")).map(part -> part.split("=", 2))
				.collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
	}
}
