package org.osfworkbench.ui.account;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.SignInWays.Outcome;
import org.osfworkbench.workspace.account.TokenStore;

/** Takes a personal access token, and says whose it is before the person presses <em>Sign In</em>. */
final class TokenPage extends SignInPage {

	private final TokenTrial trial;
	private @Nullable Text token;
	private @Nullable Link tokenPage;
	private Optional<Host> host = Optional.empty();

	TokenPage(Accounts accounts, Display display) {
		super("token", Messages.SignIn_heading, Messages.Token_intro); //$NON-NLS-1$
		trial = new TokenTrial(accounts, display, this::belongs, this::tell);
	}

	@Override
	void createFields(Composite parent) {
		Text field = Fields.text(parent, Messages.SignIn_token, SWT.PASSWORD, "signIn.token"); //$NON-NLS-1$
		field.setMessage(Messages.SignIn_tokenHint);
		field.addModifyListener(event -> changed(field));
		token = field;
	}

	@Override
	void createHelp(Composite parent) {
		Link link = Fields.id(new Link(parent, SWT.WRAP), "signIn.tokenPage"); //$NON-NLS-1$
		Fields.wrap(link);
		link.setText(Messages.SignIn_tokenPageOther);
		link.addListener(SWT.Selection, event -> host.ifPresent(known -> Program.launch(known.tokenPage().toString())));
		tokenPage = link;
		Fields.wrapped(parent, Messages.SignIn_kept, "signIn.kept"); //$NON-NLS-1$
	}

	@Override
	void enter(Host chosen) {
		host = Optional.of(chosen);
		Link link = tokenPage;
		Text field = token;
		if (link != null && field != null) {
			link.setText(NLS.bind(Messages.SignIn_tokenPage, chosen.name()));
			link.requestLayout();
			field.setFocus();
			changed(field);
		}
	}

	@Override
	void leave() {
		trial.stop();
	}

	private void changed(Text field) {
		trial.stop();
		String text = field.getText();
		Optional<Token.Problem> problem = Token.check(text);
		setPageComplete(problem.isEmpty());
		if (problem.isPresent()) {
			tell(problem.get());
		} else {
			say(IMessageProvider.NONE, ""); //$NON-NLS-1$
			host.ifPresent(known -> trial.later(known, Token.of(text), () -> say(IMessageProvider.NONE, waiting(known))));
		}
	}

	private void tell(Token.Problem problem) {
		switch (problem) {
		case EMPTY -> say(IMessageProvider.NONE, ""); //$NON-NLS-1$
		case LOOKS_LIKE_ID -> say(IMessageProvider.ERROR, Messages.SignIn_looksLikeId);
		case ILLEGAL_CHARACTERS -> say(IMessageProvider.ERROR, Messages.SignIn_illegal);
		}
	}

	private void belongs(User user) {
		say(IMessageProvider.INFORMATION, NLS.bind(Messages.SignIn_belongs, user.fullName()));
	}

	@Override
	SignInWizard.Attempt attempt(Host chosen) {
		trial.stop();
		Outcome ready = new Outcome.Ready(new TokenStore.Stored(Token.of(token == null ? "" : token.getText()), "")); //$NON-NLS-1$ //$NON-NLS-2$
		return cancellation -> ready;
	}

	@Override
	String waiting(Host chosen) {
		return NLS.bind(Messages.SignIn_askingHost, chosen.name());
	}

	@Override
	void tell(Outcome outcome) {
		// a token is always there
	}

	@Override
	void tell(OsfException problem) {
		if (problem instanceof OsfException.NotSignedIn) {
			say(IMessageProvider.ERROR, Messages.SignIn_unknownToken);
		} else {
			super.tell(problem);
		}
	}
}
