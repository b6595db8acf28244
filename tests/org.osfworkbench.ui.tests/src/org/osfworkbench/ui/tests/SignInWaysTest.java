package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.pages.SignInPage;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.TokenStore;
import org.osgi.service.prefs.Preferences;

/** The sign-in wizard, with a password that makes a token, and by the browser. */
@WorkbenchTest
class SignInWaysTest {

	private static final String CLIENT = "0123456789abcdef0123456789abcdef";
	private static final String SECRET = "AppSecretAppSecretAppSecretAppSecretAppS";

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@TempDir
	Path folder;
	private Sandbox people;

	@BeforeEach
	void peopleWithPasswords() throws Exception {
		Path seed = Files.writeString(folder.resolve("seed.yaml"), """
				users:
				  - { id: samp1, full_name: Plain Person, email: plain@example.org, password: "open sesame" }
				  - { id: samp2, full_name: Careful Person, email: careful@example.org, password: word, second_factor: "123456" }
				applications:
				  - { client_id: %s, client_secret: %s, redirect_uri: "http://localhost:\\\\d+/callback" }
				""".formatted(CLIENT, SECRET));
		people = Sandbox.start(SandboxOptions.in(folder.resolve("data")).seed(seed));
		OsfWorkbench.service(Accounts.class).configure(Hosts.sandbox(people.baseUrl()));
	}

	@AfterEach
	void close() throws Exception {
		people.faults().reset();
		OsfWorkbench.service(Accounts.class).signOut();
		people.close();
	}

	@Test
	void aPasswordMakesATokenThatSignOutRevokes() throws Exception {
		SignInPage.open().host("Sandbox").password("plain@example.org", "open sesame").press().awaitClosed();

		Accounts accounts = OsfWorkbench.service(Accounts.class);
		assertEquals("Plain Person", assertInstanceOf(AccountState.SignedIn.class, accounts.state()).account().user().fullName());
		String hostId = accounts.state().host().id();
		TokenStore.Stored stored = OsfWorkbench.service(TokenStore.class).load(hostId).orElseThrow();
		assertTrue(stored.made());
		accounts.signOut();
		assertFalse(works(stored.token()));
	}

	private boolean works(Token token) {
		try {
			OsfWorkbench.service(Accounts.class).tryToken(Hosts.sandbox(people.baseUrl()), token, org.osfworkbench.client.api.Cancellation.NEVER);
			return true;
		} catch (@SuppressWarnings("unused") org.osfworkbench.client.api.OsfException refused) {
			return false;
		}
	}

	@Test
	void theSecondFactorIsAskedForOnlyThen() {
		SignInPage wizard = SignInPage.open().host("Sandbox").password("careful@example.org", "word");
		assertFalse(wizard.asksForCode());
		wizard.press().awaitResult("second factor");
		wizard.code("000000").press().awaitResult("wrong or too old");
		wizard.code("123456").press().awaitClosed();
		AccountState state = OsfWorkbench.service(Accounts.class).state();
		assertEquals("Careful Person", assertInstanceOf(AccountState.SignedIn.class, state).account().user().fullName());
	}

	@Test
	void theBrowserIsOfferedWhereItIsConfigured() throws Exception {
		Preferences application = InstanceScope.INSTANCE.getNode("org.osfworkbench.workspace").node("applications/sandbox");
		application.put("id", CLIENT);
		application.put("secret", SECRET);
		try {
			SignInPage wizard = SignInPage.open().host("Sandbox").way("browser").press();
			URI address = wizard.awaitBrowser();
			wizard.awaitResult("Waiting for your answer");
			agree(address);
			wizard.awaitClosed();
			AccountState state = OsfWorkbench.service(Accounts.class).state();
			assertEquals("Plain Person", assertInstanceOf(AccountState.SignedIn.class, state).account().user().fullName());
		} finally {
			application.removeNode();
		}
	}

	/** Somebody at a browser who reads the page and presses a button. */
	private static void agree(URI address) throws Exception {
		try (HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
			assertEquals(200, browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).statusCode());
			browser.send(HttpRequest.newBuilder(address.resolve("authorize")).header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(address.getRawQuery() + "&decision=allow")).build(), BodyHandlers.discarding());
		}
	}

	@Test
	void aWrongPasswordIsExplained() {
		SignInPage wizard = SignInPage.open().host("Sandbox").password("plain@example.org", "wrong").press();
		wizard.awaitResult("password is wrong");
		wizard.cancel().awaitClosed();
		assertInstanceOf(AccountState.SignedOut.class, OsfWorkbench.service(Accounts.class).state());
	}

	@Test
	void cancelWorksAtOnceWhileTheServerHangs() {
		people.faults().delay(Duration.ofMinutes(2));
		SignInPage wizard = SignInPage.open().host("Sandbox").password("plain@example.org", "open sesame").press();
		wizard.awaitResult("for a token");
		long before = System.nanoTime();
		wizard.cancel().awaitClosed();
		assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 5);
		people.faults().reset();
	}
}
