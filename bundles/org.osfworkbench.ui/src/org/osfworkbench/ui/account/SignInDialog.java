package org.osfworkbench.ui.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.services.IServiceLocator;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.SignInWays;

/** The window of the sign-in wizard. Open it from anywhere; {@link #OK} means that somebody is signed in. */
public final class SignInDialog extends WizardDialog {

	private final SignInWizard wizard;

	/**
	 * Makes a dialog; open it.
	 *
	 * @param parent the window
	 * @param locator where the services are
	 */
	public SignInDialog(Shell parent, IServiceLocator locator) {
		this(parent, new Finish(), locator);
	}

	private SignInDialog(Shell parent, Finish finish, IServiceLocator locator) {
		this(parent, finish, new SignInWizard(Services.get(locator, Accounts.class), new SignInWays(Services.get(locator, SignIn.class)),
				parent.getDisplay(), finish));
	}

	private SignInDialog(Shell parent, Finish finish, SignInWizard wizard) {
		super(parent, wizard);
		this.wizard = wizard;
		finish.dialog = this;
		setHelpAvailable(false);
	}

	/** Closes the dialog when somebody is signed in. */
	private static final class Finish implements Runnable {
		private @org.eclipse.jdt.annotation.Nullable SignInDialog dialog;

		@Override
		public void run() {
			SignInDialog open = dialog;
			if (open != null) {
				open.setReturnCode(OK);
				open.close();
			}
		}
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("org.osfworkbench.id", "signIn"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected Button createButton(Composite parent, int id, String label, boolean defaultButton) {
		return switch (id) {
		case IDialogConstants.FINISH_ID -> Fields.id(super.createButton(parent, id, Messages.SignIn_button, defaultButton), "signIn.ok"); //$NON-NLS-1$
		case IDialogConstants.NEXT_ID -> Fields.id(super.createButton(parent, id, Messages.Next, defaultButton), "signIn.next"); //$NON-NLS-1$
		case IDialogConstants.BACK_ID -> Fields.id(super.createButton(parent, id, Messages.Back, defaultButton), "signIn.back"); //$NON-NLS-1$
		default -> super.createButton(parent, id, label, defaultButton);
		};
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		Button cancel = getButton(IDialogConstants.CANCEL_ID);
		cancel.setText(Messages.Cancel);
		Fields.id(cancel, "signIn.cancel"); //$NON-NLS-1$
	}

	@Override
	protected void backPressed() {
		wizard.stop();
		super.backPressed();
	}
}
