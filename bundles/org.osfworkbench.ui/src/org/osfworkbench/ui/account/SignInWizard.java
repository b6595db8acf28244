package org.osfworkbench.ui.account;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Display;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.Icons;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.SignInWays;
import org.osfworkbench.workspace.account.SignInWays.Outcome;

/**
 * Asks where and how to sign in, and does it in a job ({@code ui-design.md}, section 3). The thread of the user interface never waits, so
 * <em>Cancel</em> and <em>Back</em> work at once, whatever the server does.
 */
final class SignInWizard extends Wizard {

	/** Gets a token, on the thread of a job. */
	@FunctionalInterface
	interface Attempt {
		Outcome run(Cancellation cancellation) throws OsfException;
	}

	/** What a job brings back. */
	private record Answer(Outcome outcome, Optional<AccountState.SignedIn> state) {
	}

	private final Accounts accounts;
	private final Runnable finished;
	private final Display display;
	private final WayPage first;
	private final TokenPage token;
	private final BrowserPage browser;
	private final PasswordPage password;
	private @Nullable CallJob<Answer> running;

	SignInWizard(Accounts accounts, SignInWays ways, Display display, Runnable finished) {
		this.accounts = accounts;
		this.finished = finished;
		this.display = display;
		first = new WayPage(accounts);
		token = new TokenPage(accounts, display);
		browser = new BrowserPage(accounts, ways, display);
		password = new PasswordPage(ways);
		setWindowTitle(Messages.SignIn_title);
		setDefaultPageImageDescriptor(Icons.of("banner")); //$NON-NLS-1$
		setHelpAvailable(false);
	}

	@Override
	public void addPages() {
		addPage(first);
		addPage(token);
		addPage(browser);
		addPage(password);
	}

	/** The chosen host; empty while its addresses are not right. */
	Optional<Host> host() {
		return first.host();
	}

	/** The page of a way. */
	IWizardPage pageOf(WayPage.Way way) {
		return switch (way) {
		case TOKEN -> token;
		case BROWSER -> browser;
		case PASSWORD -> password;
		};
	}

	@Override
	public boolean canFinish() {
		return running == null && getContainer().getCurrentPage() instanceof SignInPage page && page.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		if (getContainer().getCurrentPage() instanceof SignInPage page && canFinish()) {
			host().ifPresent(host -> start(page, host));
		}
		return false; // the answer closes the wizard
	}

	private void start(SignInPage page, Host host) {
		boolean remember = first.hostIsNew();
		Attempt attempt = page.attempt(host);
		page.say(IMessageProvider.NONE, page.waiting(host));
		CallJob<Answer> job = new CallJob<>(Messages.Badge_signingIn, display, cancellation -> signIn(host, remember, attempt, cancellation),
				answer -> answered(page, answer), problem -> failed(page, problem));
		busy(page, job);
		job.schedule();
	}

	private Answer signIn(Host host, boolean remember, Attempt attempt, Cancellation cancellation) throws OsfException {
		if (remember) {
			accounts.configure(host);
		}
		Outcome outcome = attempt.run(cancellation);
		return new Answer(outcome, outcome instanceof Outcome.Ready ready ? Optional.of(accounts.signIn(host, ready.stored(), cancellation))
				: Optional.empty());
	}

	private void busy(SignInPage page, @Nullable CallJob<Answer> job) {
		running = job;
		page.setFree(job == null);
		getContainer().updateButtons();
	}

	private void answered(SignInPage page, Answer answer) {
		if (page.getControl().isDisposed()) {
			return;
		}
		busy(page, null);
		if (answer.state().isEmpty()) {
			page.tell(answer.outcome());
			return;
		}
		if (!answer.state().get().kept()) {
			MessageDialog.openWarning(getShell(), Messages.SignIn_title, Messages.SignIn_notKept);
		}
		finished.run();
	}

	private void failed(SignInPage page, OsfException problem) {
		if (!page.getControl().isDisposed()) {
			busy(page, null);
			page.tell(problem);
		}
	}

	/** Whoever goes back or closes the wizard waits for nothing. */
	void stop() {
		CallJob<Answer> job = running;
		if (job != null) {
			job.cancel();
			running = null;
		}
	}

	@Override
	public boolean performCancel() {
		stop();
		return true;
	}

	@Override
	public void dispose() {
		stop();
		token.leave();
		super.dispose();
	}
}
