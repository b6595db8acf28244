package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.SignInPage;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;

/** The sign-in wizard, with a token. */
@WorkbenchTest
class SignInTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void aGoodTokenSignsInAndFillsTheExplorer() {
		ExplorerPage explorer = ExplorerPage.open().awaitSignedOut();
		SignInPage dialog = SignInPage.open().host("Sandbox");
		assertFalse(dialog.offers("browser"));
		dialog.way("token");
		assertTrue(dialog.hidesToken());
		dialog.token(osf.sandbox().token()).awaitResult("Sample Researcher").press().awaitClosed();
		explorer.awaitRow(OsfWorkbench.PROJECT);
		AccountState state = OsfWorkbench.service(Accounts.class).state();
		assertTrue(assertInstanceOf(AccountState.SignedIn.class, state).kept());
	}

	@Test
	void theIdOfATokenIsExplained() {
		SignInPage dialog = SignInPage.open().host("Sandbox").token("64b000000000000000000001");
		dialog.awaitResult("looks like the token\u2019s id");
		assertFalse(dialog.canSignIn());
		dialog.cancel().awaitClosed();
	}

	@Test
	void anUnknownTokenIsExplained() {
		SignInPage dialog = SignInPage.open().host("Sandbox").token("unknownUnknownUnknownUnknownUnknownUnknownUnknownUnknownUnknownUnknown");
		dialog.awaitResult("does not know the token");
		dialog.cancel().awaitClosed();
		assertInstanceOf(AccountState.SignedOut.class, OsfWorkbench.service(Accounts.class).state());
	}

	@Test
	void cancelWorksAtOnceWhileTheServerHangs() {
		osf.sandbox().faults().delay(Duration.ofMinutes(2));
		SignInPage dialog = SignInPage.open().host("Sandbox").token(osf.sandbox().token()).press();
		long before = System.nanoTime();
		dialog.cancel().awaitClosed();
		assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 5);
		osf.sandbox().faults().reset();
	}
}
