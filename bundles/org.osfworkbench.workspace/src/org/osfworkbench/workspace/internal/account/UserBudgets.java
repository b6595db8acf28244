package org.osfworkbench.workspace.internal.account;

import java.util.Optional;

import org.osfworkbench.client.api.BudgetStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What accounts have used of their limits, for all workspaces of this person and the command line: the server counts them together, too. */
@Component(service = BudgetStore.class)
public final class UserBudgets implements BudgetStore {

	private final BudgetStore files = BudgetStore.ofUser(System::getenv);

	/** Made by Declarative Services. */
	@Activate
	public UserBudgets() {
		// nothing is read before it is needed
	}

	@Override
	public Optional<String> load(String account) {
		return files.load(account);
	}

	@Override
	public void save(String account, String state) {
		files.save(account, state);
	}
}
