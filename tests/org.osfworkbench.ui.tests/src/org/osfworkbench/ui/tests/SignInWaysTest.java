package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

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

/** The sign-in wizard, with a password that makes a token. */
@WorkbenchTest
class SignInWaysTest {

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
				""");
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
