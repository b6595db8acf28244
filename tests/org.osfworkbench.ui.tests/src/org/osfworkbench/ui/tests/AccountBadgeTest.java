package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
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
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.ui.account.AccountsMenu;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;
import org.osfworkbench.ui.tests.pages.BadgePage;
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
