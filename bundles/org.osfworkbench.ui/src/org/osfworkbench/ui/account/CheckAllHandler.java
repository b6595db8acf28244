package org.osfworkbench.ui.account;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.transfer.Transfers;

/** Looks at every link now. Signs in first where that is what everything waits for. */
public final class CheckAllHandler extends AbstractHandler {

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		switch (Services.get(window, Accounts.class).state()) {
		case AccountState.SignedOut out -> new SignInDialog(window.getShell(), window).open();
		case AccountState.Rejected rejected -> new SignInDialog(window.getShell(), window).open();
		case AccountState.Offline offline -> reconnect(window);
		case AccountState.SigningIn signingIn -> check(window);
		case AccountState.SignedIn signedIn -> check(window);
		}
		return null;
	}

	private static void reconnect(IWorkbenchWindow window) {
		Accounts accounts = Services.get(window, Accounts.class);
		new CallJob<>(Messages.Badge_signingIn, window.getShell().getDisplay(), accounts::restore, state -> check(window),
				problem -> check(window)).schedule();
	}

	private static void check(IWorkbenchWindow window) {
		Job job = Services.get(window, Transfers.class).checkAll();
		job.setUser(true);
		job.schedule();
	}
}
