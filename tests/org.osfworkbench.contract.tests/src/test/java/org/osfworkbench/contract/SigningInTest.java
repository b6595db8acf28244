package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.BrowserResult;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OAuthTokens;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PasswordLogin;
import org.osfworkbench.client.api.PasswordResult;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.SandboxOptions;

/** Tokens by password, with a second factor, and by the browser. */
@Timeout(20) // a token that is revoked at once must not wait for the server to hang up
class SigningInTest extends ContractTest {

	private static final String SECRET = "AppSecretAppSecretAppSecretAppSecretAppS";
	private static final OAuthApplication APPLICATION = new OAuthApplication("0123456789abcdef0123456789abcdef", Token.of(SECRET), 0, "/callback");

	private final AtomicReference<Instant> time = new AtomicReference<>(Instant.now());
	private final SignIn signIn = OsfClientFactory.standaloneSignIn();

	@Override
	SandboxOptions options(SandboxOptions empty) throws Exception {
		InstantSource source = time::get;
		Clock clock = source.withZone(ZoneOffset.UTC);
		return empty.clock(clock).seed(Files.writeString(folder.resolve("seed.yaml"), """
				users:
				  - { id: samp1, full_name: Plain Person, email: plain@example.org, password: "pä:ss" }
				  - { id: samp2, full_name: Careful Person, email: careful@example.org, password: word, second_factor: "123456" }
				applications:
				  - { client_id: 0123456789abcdef0123456789abcdef, client_secret: %s, redirect_uri: "http://localhost:\\\\d+/callback" }
				""".formatted(SECRET)));
	}

	@Test
	void aPasswordMakesATokenThatWorks() throws Exception {
		PasswordResult.Made made = (PasswordResult.Made) password("plain@example.org", "pä:ss", Optional.empty());

		try (OsfClient own = client(Optional.of(made.token()))) {
			assertThat(own.whoAmI(NEVER).orElseThrow().fullName()).isEqualTo("Plain Person");
		}
		assertThat(password("plain@example.org", "wrong", Optional.empty())).isInstanceOf(PasswordResult.Refused.class);
	}

	@Test
	void aSecondFactorIsAskedFor() throws Exception {
		assertThat(password("careful@example.org", "word", Optional.empty())).isInstanceOf(PasswordResult.CodeNeeded.class);
		assertThat(password("careful@example.org", "word", Optional.of("000000"))).isInstanceOf(PasswordResult.CodeWrong.class);
		PasswordResult.Made made = (PasswordResult.Made) password("careful@example.org", "word", Optional.of("123456"));

		try (OsfClient own = client(Optional.of(made.token()))) {
			assertThat(own.whoAmI(NEVER).orElseThrow().fullName()).isEqualTo("Careful Person");
			signIn.revoke(client.host(), made.token(), NEVER);
			assertThatThrownBy(() -> own.people().user("me", NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
		}
	}

	private PasswordResult password(String user, String password, Optional<String> code) throws OsfException {
		try (PasswordLogin login = new PasswordLogin(user, password.toCharArray())) {
			return signIn.makeToken(client.host(), login, code, "Workbench", NEVER);
		}
	}

	@Test
	void theBrowserBringsTokensThatAreRenewed() throws Exception {
		OAuthTokens tokens = ((BrowserResult.SignedIn) browse("allow", Duration.ofSeconds(30))).tokens();
		Token first = tokens.access().token();

		try (OsfClient own = OsfClientFactory.standalone().open(client.host(), signIn.access(client.host(), APPLICATION, tokens))) {
			assertThat(own.people().user("me", NEVER).fullName()).isEqualTo("Plain Person");
			time.updateAndGet(now -> now.plus(Duration.ofHours(2)));
			try (OsfClient old = client(Optional.of(first))) {
				assertThatThrownBy(() -> old.people().user("me", NEVER)).isInstanceOf(OsfException.NotSignedIn.class);
			}
			assertThat(own.people().user("me", NEVER).fullName()).as("with a new token").isEqualTo("Plain Person");
		}
		Grant renewed = signIn.refresh(client.host(), APPLICATION, tokens.refresh().orElseThrow(), NEVER);
		assertThat(renewed.token()).isNotEqualTo(first);
		signIn.revoke(client.host(), tokens.refresh().orElseThrow(), NEVER);
		assertThatThrownBy(() -> signIn.refresh(client.host(), APPLICATION, tokens.refresh().orElseThrow(), NEVER))
				.isInstanceOf(OsfException.NotSignedIn.class);
	}

	/** The server sends no state with a refusal, so that anybody could have sent it: the person reads that it is over, the waiting ends. */
	@Test
	void aRefusalInTheBrowserEndsWithTheWait() throws Exception {
		assertThat(browse("deny", Duration.ofSeconds(1))).isInstanceOf(BrowserResult.TimedOut.class);
	}

	private BrowserResult browse(String decision, Duration patience) throws OsfException {
		return signIn.browse(client.host(), APPLICATION, new BrowserPrompt(person(decision), "Done.", "Not done.", patience), NEVER);
	}

	/** Somebody at a browser who reads the page and presses a button. */
	private static Consumer<URI> person(String decision) {
		return address -> Thread.ofVirtual().start(() -> {
			try (HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
				assertThat(browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
				browser.send(HttpRequest.newBuilder(address.resolve("authorize")).header("Content-Type", "application/x-www-form-urlencoded")
						.POST(BodyPublishers.ofString(address.getRawQuery() + "&decision=" + decision)).build(), BodyHandlers.discarding());
			} catch (IOException | InterruptedException e) {
				throw new AssertionError(e);
			}
		});
	}
}
