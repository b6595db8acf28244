package org.osfworkbench.ui.account;

import java.net.URI;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.osfworkbench.client.api.BrowserPrompt;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.SignInWays;
import org.osfworkbench.workspace.account.SignInWays.Outcome;

/** Sends the person to the browser, and waits for the answer. */
final class BrowserPage extends SignInPage {

	private final Accounts accounts;
	private final SignInWays ways;
	private final Display display;
	private Optional<Label> steps = Optional.empty();
	private Optional<Link> again = Optional.empty();
	private Optional<URI> address = Optional.empty();

	BrowserPage(Accounts accounts, SignInWays ways, Display display) {
		super("browser", Messages.Browser_title, Messages.Browser_intro); //$NON-NLS-1$
		this.accounts = accounts;
		this.ways = ways;
		this.display = display;
	}

	@Override
	void createFields(Composite parent) {
		steps = Optional.of(Fields.wrapped(parent, Messages.Browser_steps, "signIn.steps")); //$NON-NLS-1$
	}

	@Override
	void createHelp(Composite parent) {
		Link link = Fields.id(new Link(parent, SWT.WRAP), "signIn.browserAgain"); //$NON-NLS-1$
		Fields.wrap(link);
		link.setText(Messages.Browser_again);
		link.addListener(SWT.Selection, event -> address.ifPresent(known -> Program.launch(known.toString())));
		link.setVisible(false);
		again = Optional.of(link);
		Fields.wrapped(parent, Messages.SignIn_kept, "signIn.kept"); //$NON-NLS-1$
	}

	@Override
	void enter(Host host) {
		steps.ifPresent(label -> {
			label.setText(NLS.bind(Messages.Browser_steps, host.name()));
			label.requestLayout();
		});
		setPageComplete(accounts.application(host).isPresent());
		leave();
	}

	@Override
	void leave() {
		address = Optional.empty();
		again.filter(link -> !link.isDisposed()).ifPresent(link -> link.setVisible(false));
		say(IMessageProvider.NONE, ""); //$NON-NLS-1$
	}

	@Override
	SignInWizard.Attempt attempt(Host host) {
		Optional<OAuthApplication> application = accounts.application(host);
		BrowserPrompt prompt = new BrowserPrompt(uri -> display.asyncExec(() -> show(uri)), Messages.Browser_agreed, Messages.Browser_notAgreed,
				BrowserPrompt.USUAL);
		return cancellation -> application.isEmpty() ? new Outcome.Declined() : ways.browser(host, application.get(), prompt, cancellation);
	}

	private void show(URI uri) {
		again.filter(link -> !link.isDisposed()).ifPresent(link -> {
			address = Optional.of(uri);
			link.setData("org.osfworkbench.address", uri); //$NON-NLS-1$
			link.setVisible(true);
			Program.launch(uri.toString());
		});
	}

	@Override
	String waiting(Host host) {
		return NLS.bind(Messages.Browser_waiting, host.name());
	}

	@Override
	void tell(Outcome outcome) {
		leave();
		say(IMessageProvider.WARNING, outcome instanceof Outcome.TimedOut ? Messages.Browser_timedOut : Messages.Browser_declined);
	}

	@Override
	void tell(OsfException problem) {
		leave();
		super.tell(problem);
	}
}
