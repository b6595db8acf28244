package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.sandbox.faults.Target;
import org.osfworkbench.ui.account.AccountsMenu;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;
import org.osfworkbench.ui.tests.pages.BadgePage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.ui.tests.pages.SignInPage;
import org.osfworkbench.workspace.account.Accounts;

/** The account badge and what it leads to. */
@WorkbenchTest
class AccountBadgeTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();
	private final BadgePage badge = new BadgePage();

	@TempDir
	Path folder;

	@Test
	void aRevokedTokenAsksToSignInAgain() throws Exception {
		badge.awaitText("Sign in");
		osf.signIn();
		badge.awaitText("Sample Researcher");
		osf.sandbox().faults().revokeTokens(true);
		OsfClient client = OsfWorkbench.service(Accounts.class).client(osf.host().id()).orElseThrow();
		assertThrows(OsfException.NotSignedIn.class, () -> client.whoAmI(Cancellation.NEVER));
		badge.awaitText("Sign in again");
		SignInPage wizard = SignInPage.open().awaitMessage("no longer accepts your token");
		osf.sandbox().faults().revokeTokens(false);
		wizard.token(osf.sandbox().token()).press().awaitClosed();
		badge.awaitText("Sample Researcher");
	}

	@Test
	void everyStateHasItsOwnSignAndWords() throws Exception {
		Accounts accounts = OsfWorkbench.service(Accounts.class);
		badge.awaitText("Sign in").awaitFace("account_none");
		osf.signIn();
		badge.awaitText("Sample Researcher").awaitFace("photo");
		accounts.choose(Hosts.OSF_TEST, Cancellation.NEVER);
		badge.awaitText("Sign in");
		osf.sandbox().faults().delay(Duration.ofSeconds(2));
		Thread choosing = Thread.ofVirtual().start(() -> accounts.choose(osf.host(), Cancellation.NEVER));
		badge.awaitText("Signing in\u2026").awaitFace("account_busy");
		osf.sandbox().faults().reset();
		choosing.join();
		badge.awaitText("Sample Researcher").awaitFace("photo");
		accounts.choose(Hosts.OSF_TEST, Cancellation.NEVER);
		osf.sandbox().faults().offline(true);
		accounts.choose(osf.host(), Cancellation.NEVER);
		badge.awaitText("Offline").awaitFace("account_offline");
		osf.sandbox().faults().reset();
		osf.sandbox().faults().revokeTokens(true);
		accounts.restore(Cancellation.NEVER);
		badge.awaitText("Sign in again").awaitFace("account_problem");
	}

	@Test
	void aPersonWithoutAPictureHasInitials() throws Exception {
		osf.sandbox().faults().html(Target.WEB, 404, 1);
		osf.signIn();
		badge.awaitText("Sample Researcher").awaitFace("SR");
	}

	@Test
	void aHostThatTakesNoChangesIsReadOnly() throws Exception {
		LinkedExperiment linked = LinkedExperiment.uploading(osf);
		osf.sandbox().faults().refuseWrites(405);
		linked.save("two\n");
		badge.awaitText("Sample Researcher (read-only)").awaitFace("account_locked");
	}

	@Test
	void accountsOnOtherHostsAreOneClickAway() throws Exception {
		osf.signIn();
		Accounts accounts = OsfWorkbench.service(Accounts.class);
		try (Sandbox second = Sandbox.start(SandboxOptions.in(folder.resolve("second")))) {
			Host first = accounts.state().host();
			Host other = new Host("second", "Second", first.api().resolve(second.baseUrl().resolve("v2/")), second.baseUrl(), second.baseUrl(),
					List.of(second.baseUrl()));
			accounts.configure(other);
			accounts.signIn(other, Token.of(second.token()), Cancellation.NEVER);
			assertEquals("Sample Researcher on Second", chosen());
			click("Sample Researcher on Sandbox");
			Ui.await("the first account", () -> accounts.state().host().id().equals(first.id()));
			badge.awaitText("Sample Researcher");
			assertEquals("Sample Researcher on Sandbox", chosen());
			accounts.choose(other, Cancellation.NEVER);
			accounts.signOut();
			accounts.choose(first, Cancellation.NEVER);
		}
	}

	private static String chosen() {
		return Ui.read(() -> items(List.of(menu().getItems())).stream().filter(MenuItem::getSelection).map(MenuItem::getText).findFirst().orElse(""));
	}

	private static void click(String text) {
		Ui.act(() -> items(List.of(menu().getItems())).stream().filter(item -> item.getText().equals(text)).forEach(item -> {
			item.setSelection(true);
			Widgets.send(item, SWT.Selection);
		}));
	}

	private static List<MenuItem> items(List<MenuItem> items) {
		return items.stream().filter(item -> (item.getStyle() & SWT.RADIO) != 0).toList();
	}

	private static Menu menu() {
		Shell shell = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
		Menu menu = new Menu(shell, SWT.POP_UP);
		new AccountsMenu().fill(menu, -1);
		return menu;
	}
}
