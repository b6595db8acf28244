package org.osfworkbench.ui.account;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.services.IServiceLocator;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Icons;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;

/**
 * Signs in with a personal access token ({@code ui-design.md}, section 3). Says whose token it is before the person presses <em>Sign
 * In</em>; <em>Cancel</em> works at once, whatever the server does.
 */
public final class SignInDialog extends TitleAreaDialog {

	private final Accounts accounts;
	private final TokenTrial trial;
	private @Nullable SignInForm form;
	private @Nullable CallJob<AccountState.SignedIn> signingIn;

	/**
	 * Makes a dialog; open it.
	 *
	 * @param parent the window
	 * @param locator where the services are
	 */
	public SignInDialog(Shell parent, IServiceLocator locator) {
		super(parent);
		accounts = Services.get(locator, Accounts.class);
		trial = new TokenTrial(accounts, parent.getDisplay(), this::tokenBelongs, this::tokenRefused);
		setHelpAvailable(false);
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.SignIn_title);
		shell.setData("org.osfworkbench.id", "signIn"); //$NON-NLS-1$ //$NON-NLS-2$
		shell.addDisposeListener(event -> trial.stop());
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(Messages.SignIn_heading);
		setMessage(Messages.SignIn_intro);
		setTitleImage(new LocalResourceManager(JFaceResources.getResources(), area).create(Icons.of("banner"))); //$NON-NLS-1$
		SignInForm fields = new SignInForm(area, accounts.hosts(), this::changed);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		fields.choose(accounts.state().host());
		form = fields;
		return area;
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.SignIn_button, true).setData("org.osfworkbench.id", "signIn.ok"); //$NON-NLS-1$ //$NON-NLS-2$
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.Cancel, false).setData("org.osfworkbench.id", "signIn.cancel"); //$NON-NLS-1$ //$NON-NLS-2$
		enableSignIn(false);
	}

	private void changed() {
		trial.stop();
		SignInForm fields = form;
		if (fields == null) {
			return;
		}
		Optional<Host> host = fields.host();
		Optional<Token.Problem> problem = Token.check(fields.tokenText());
		enableSignIn(host.isPresent() && problem.isEmpty());
		if (host.isEmpty() && !fields.hostIncomplete()) {
			fields.showResult(IMessageProvider.ERROR, Messages.SignIn_badAddress);
		} else if (problem.isPresent()) {
			showProblem(fields, problem.get());
		} else {
			fields.showResult(IMessageProvider.NONE, ""); //$NON-NLS-1$
			host.ifPresent(known -> trial.later(known, Token.of(fields.tokenText()), () -> asking(fields, known)));
		}
	}

	private static void showProblem(SignInForm fields, Token.Problem problem) {
		switch (problem) {
		case EMPTY -> fields.showResult(IMessageProvider.NONE, ""); //$NON-NLS-1$
		case LOOKS_LIKE_ID -> fields.showResult(IMessageProvider.ERROR, Messages.SignIn_looksLikeId);
		case ILLEGAL_CHARACTERS -> fields.showResult(IMessageProvider.ERROR, Messages.SignIn_illegal);
		}
	}

	private static void asking(SignInForm fields, Host host) {
		fields.showResult(IMessageProvider.NONE, NLS.bind(Messages.SignIn_askingHost, host.name()));
	}

	private void tokenBelongs(User user) {
		SignInForm fields = form;
		if (fields != null && !fields.isDisposed()) {
			fields.showResult(IMessageProvider.INFORMATION, NLS.bind(Messages.SignIn_belongs, user.fullName()));
		}
	}

	private void tokenRefused(OsfException problem) {
		SignInForm fields = form;
		if (fields != null && !fields.isDisposed()) {
			String text = problem instanceof OsfException.NotSignedIn ? Messages.SignIn_unknownToken : ErrorText.reason(problem);
			fields.showResult(IMessageProvider.ERROR, text);
		}
	}

	@Override
	protected void okPressed() {
		SignInForm fields = form;
		if (fields != null && Token.check(fields.tokenText()).isEmpty()) {
			fields.host().ifPresent(host -> signIn(fields, host));
		}
	}

	private void signIn(SignInForm fields, Host host) {
		trial.stop();
		fields.setFree(false);
		enableSignIn(false);
		asking(fields, host);
		boolean remember = fields.hostIsNew();
		Token token = Token.of(fields.tokenText());
		CallJob<AccountState.SignedIn> job = new CallJob<>(Messages.Badge_signingIn, getShell().getDisplay(),
				cancellation -> signIn(host, remember, token, cancellation), this::signedIn, this::notSignedIn);
		signingIn = job;
		job.schedule();
	}

	private AccountState.SignedIn signIn(Host host, boolean remember, Token token, Cancellation cancellation) throws OsfException {
		if (remember) {
			accounts.configure(host);
		}
		return accounts.signIn(host, token, cancellation);
	}

	private void signedIn(AccountState.SignedIn state) {
		Shell shell = getShell();
		if (shell == null || shell.isDisposed()) {
			return;
		}
		if (!state.kept()) {
			MessageDialog.openWarning(shell, Messages.SignIn_title, Messages.SignIn_notKept);
		}
		super.okPressed();
	}

	private void notSignedIn(OsfException problem) {
		SignInForm fields = form;
		if (fields != null && !fields.isDisposed()) {
			fields.setFree(true);
			enableSignIn(true);
			tokenRefused(problem);
		}
	}

	@Override
	public boolean close() {
		CallJob<AccountState.SignedIn> job = signingIn;
		if (job != null && getReturnCode() != OK) {
			job.cancel();
		}
		trial.stop();
		return super.close();
	}

	private void enableSignIn(boolean enabled) {
		Button button = getButton(IDialogConstants.OK_ID);
		if (button != null) {
			button.setEnabled(enabled);
		}
	}
}
