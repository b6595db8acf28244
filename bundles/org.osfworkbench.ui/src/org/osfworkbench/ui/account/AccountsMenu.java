package org.osfworkbench.ui.account;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.User;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;

/**
 * The accounts a person has on several hosts, in the menu of the badge: the chosen one is marked, another one is chosen by a click. Nothing is
 * shown while there is only one. Who has no token any more is asked to sign in.
 */
public final class AccountsMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		Optional<Accounts> accounts = Services.find(PlatformUI.getWorkbench(), Accounts.class);
		List<Host> known = accounts.map(AccountsMenu::known).orElse(List.of());
		return known.size() < 2 ? new IContributionItem[0]
				: known.stream().map(host -> new Item(accounts.get(), host)).toArray(IContributionItem[]::new);
	}

	private static List<Host> known(Accounts accounts) {
		return accounts.hosts().stream().filter(host -> accounts.lastUser(host.id()).isPresent()).toList();
	}

	/** One account. */
	private static final class Item extends ContributionItem {

		private final Accounts accounts;
		private final Host host;

		Item(Accounts accounts, Host host) {
			this.accounts = accounts;
			this.host = host;
		}

		@Override
		@NonNullByDefault({}) // inherited parameters are not annotated
		public void fill(Menu menu, int index) {
			MenuItem item = index < 0 ? new MenuItem(menu, SWT.RADIO) : new MenuItem(menu, SWT.RADIO, index);
			String name = accounts.lastUser(host.id()).map(User::fullName).orElse(host.id());
			item.setText(NLS.bind(Messages.Accounts_of, name.replace("&", "&&"), host.name())); //$NON-NLS-1$ //$NON-NLS-2$
			item.setSelection(accounts.state().host().id().equals(host.id()));
			item.addListener(SWT.Selection, event -> {
				if (item.getSelection() && !accounts.state().host().id().equals(host.id())) {
					choose(item.getDisplay());
				}
			});
		}

		private void choose(Display display) {
			new CallJob<>(Messages.Badge_signingIn, display, cancellation -> accounts.choose(host, cancellation), Item::reached, problem -> {
				// choosing a host tells its trouble by its state
			}).schedule();
		}

		private static void reached(AccountState state) {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			if (window != null && (state instanceof AccountState.SignedOut || state instanceof AccountState.Rejected)) {
				new SignInDialog(window.getShell(), window).open();
			}
		}
	}
}
