package org.osfworkbench.workspace.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.BrowserResult;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OAuthTokens;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.TokenStore;
import org.osfworkbench.workspace.account.TokenStore.Refresh;
import org.osfworkbench.workspace.account.TokenStore.Stored;

/** What this program had made is of no use any more after a sign-out; what a person made stays. */
class SignOutTest {

	private static final String SECRET = "AppSecretAppSecretAppSecretAppSecretAppS";
	private static final OAuthApplication APPLICATION = new OAuthApplication("0123456789abcdef0123456789abcdef", Token.of(SECRET), 0, "/callback");

	private final AtomicReference<Instant> time = new AtomicReference<>(Instant.now());

	@RegisterExtension
	final Desk desk = new Desk(this::seeded);

	private SandboxOptions seeded(SandboxOptions empty) {
		InstantSource source = time::get;
		Clock clock = source.withZone(ZoneOffset.UTC);
		try {
			return empty.clock(clock).seed(Files.writeString(Files.createTempDirectory("seed").resolve("seed.json"), """
					{"users": [{"id": "samp1", "full_name": "Sample Researcher"}], "projects": [{"title": "My Study"}], "applications": [
						{"client_id": "%s", "client_secret": "%s", "redirect_uri": "http://localhost:\\\\d+/callback"}]}
					""".formatted(APPLICATION.clientId(), SECRET)));
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private TokenStore store() {
		return desk.service(TokenStore.class);
	}

	private User owner(Token token) throws OsfException {
		return desk.accounts().tryToken(desk.host, token, Cancellation.NEVER);
	}

	@Test
	void aPersonsOwnTokenStaysValid() throws Exception {
		desk.signIn();
		desk.accounts().signOut();

		assertTrue(store().load(desk.host.id()).isEmpty());
		assertEquals("samp1", owner(Token.of(desk.sandbox.token())).id());
	}

	@Test
	void aMadeTokenIsRevoked() throws Exception {
		desk.signIn();
		Token made = Token.of(desk.sandbox.token());
		store().store(desk.host.id(), new Stored(made, "Sample Researcher", true));
		desk.accounts().signOut();

		assertInstanceOf(AccountState.SignedOut.class, desk.accounts().state());
		assertThrows(OsfException.NotSignedIn.class, () -> owner(made));
	}

	@Test
	void aServerThatCannotBeReachedKeepsNobodySignedIn() throws Exception {
		desk.signIn();
		store().store(desk.host.id(), new Stored(Token.of(desk.sandbox.token()), "Sample Researcher", true));
		desk.sandbox.close();
		desk.accounts().signOut();

		assertInstanceOf(AccountState.SignedOut.class, desk.accounts().state());
		assertTrue(store().load(desk.host.id()).isEmpty());
		assertTrue(desk.accounts().client(desk.host.id()).isEmpty());
	}

	@Test
	void aTokenOfTheBrowserIsRenewedAndInTheEndRevoked() throws Exception {
		desk.signIn();
		OAuthTokens tokens = browse();
		Token refresh = tokens.refresh().orElseThrow();
		Stored first = new Stored(tokens.access().token(), "Sample Researcher", true,
				Optional.of(new Refresh(refresh, tokens.access().expires(), APPLICATION.clientId(), APPLICATION.secret(), "samp1")));
		store().store(desk.host.id(), first);
		time.updateAndGet(now -> now.plus(Duration.ofHours(2)));
		desk.restart(() -> {
			// the next start finds a token that has expired
		});

		assertInstanceOf(AccountState.SignedIn.class, desk.accounts().restore(Cancellation.NEVER));
		Stored second = store().load(desk.host.id()).orElseThrow();
		assertNotEquals(first.token(), second.token());
		assertEquals("samp1", owner(second.token()).id());
		desk.accounts().signOut();
		assertThrows(OsfException.NotSignedIn.class, () -> owner(second.token()));
	}

	private OAuthTokens browse() throws OsfException {
		BrowserPrompt prompt = new BrowserPrompt(SignOutTest::agree, "Done.", "Not done.", Duration.ofSeconds(30));
		BrowserResult result = desk.service(SignIn.class).browse(desk.host, APPLICATION, prompt, Cancellation.NEVER);
		return assertInstanceOf(BrowserResult.SignedIn.class, result).tokens();
	}

	/** Somebody at a browser who agrees. */
	private static void agree(URI address) {
		Thread.ofVirtual().start(() -> {
			try (HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
				browser.send(HttpRequest.newBuilder(address.resolve("authorize")).header("Content-Type", "application/x-www-form-urlencoded")
						.POST(BodyPublishers.ofString(address.getRawQuery() + "&decision=allow")).build(), BodyHandlers.discarding());
			} catch (IOException | InterruptedException e) {
				throw new AssertionError(e);
			}
		});
	}
}
