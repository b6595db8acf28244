package org.osfworkbench.ui.explorer;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;

/** Tells expressions in the manifest whether somebody is signed in on the host that is shown. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class AccountTester extends PropertyTester {

	/** The property, with its name space. */
	public static final String PROPERTY = "org.osfworkbench.ui.explorer.signedIn"; //$NON-NLS-1$

	/** The platform makes the tester. */
	public AccountTester() {
		// nothing to set up
	}

	@Override
	public boolean test(Object receiver, String property, Object[] args, Object expected) {
		return Services.find(PlatformUI.getWorkbench(), Accounts.class).filter(accounts -> accounts.state() instanceof AccountState.SignedIn).isPresent();
	}
}
