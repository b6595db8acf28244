package org.osfworkbench.ui.account;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;

/** Signs out after a question, because the token cannot be read again on the web site. */
public final class SignOutHandler extends AbstractHandler {

	@Override
	public void setEnabled(@Nullable Object evaluationContext) {
		setBaseEnabled(Services.find(PlatformUI.getWorkbench(), Accounts.class)
				.filter(accounts -> !(accounts.state() instanceof AccountState.SignedOut)).isPresent());
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Accounts accounts = Services.get(window, Accounts.class);
		String host = accounts.state().host().name();
		MessageDialog question = new MessageDialog(window.getShell(), NLS.bind(Messages.SignOut_title, host), null,
				Messages.SignOut_text, MessageDialog.QUESTION, 0, Messages.SignOut_button, Messages.Cancel);
		if (question.open() == 0) {
			Job.create(NLS.bind(Messages.SignOut_title, host), (ICoreRunnable) monitor -> accounts.signOut()).schedule();
		}
		return null;
	}
}
