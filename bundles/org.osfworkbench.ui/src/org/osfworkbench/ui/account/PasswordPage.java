package org.osfworkbench.ui.account;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PasswordLogin;
import org.osfworkbench.workspace.account.SignInWays;
import org.osfworkbench.workspace.account.SignInWays.Outcome;

/** Makes a token of user name and password, and of a code if the account has a second factor, which is asked for only then. */
final class PasswordPage extends SignInPage {

	private static final String EMPTY = ""; //$NON-NLS-1$

	private final SignInWays ways;
	private Optional<Text> user = Optional.empty();
	private Optional<Text> password = Optional.empty();
	private Optional<Text> code = Optional.empty();
	private Optional<Label> codeLabel = Optional.empty();
	private boolean codeIsShown;

	PasswordPage(SignInWays ways) {
		super("password", Messages.Password_title, Messages.Password_intro); //$NON-NLS-1$
		this.ways = ways;
	}

	@Override
	@SuppressWarnings("nls") // ids of widgets
	void createFields(Composite parent) {
		user = Optional.of(Fields.text(parent, Messages.Password_user, SWT.NONE, "signIn.user"));
		password = Optional.of(Fields.text(parent, Messages.Password_password, SWT.PASSWORD, "signIn.password"));
		Text factor = Fields.text(parent, Messages.Password_code, SWT.NONE, "signIn.code");
		factor.setTextLimit(12);
		code = Optional.of(factor);
		Control[] children = parent.getChildren();
		codeLabel = children[children.length - 2] instanceof Label label ? Optional.of(label) : Optional.empty();
		texts().forEach(text -> text.addModifyListener(event -> changed()));
		showCode(false);
	}

	private Stream<Text> texts() {
		return Stream.of(user, password, code).flatMap(Optional::stream);
	}

	/** Its place is kept, so that nothing jumps. */
	private void showCode(boolean shown) {
		codeIsShown = shown;
		code.ifPresent(field -> field.setVisible(shown));
		codeLabel.ifPresent(label -> label.setVisible(shown));
	}

	@Override
	void createHelp(Composite parent) {
		Fields.wrapped(parent, Messages.Password_kept, "signIn.kept"); //$NON-NLS-1$
		Fields.wrapped(parent, Messages.Password_institution, "signIn.institution"); //$NON-NLS-1$
	}

	@Override
	void enter(Host host) {
		texts().findFirst().ifPresent(Text::setFocus);
		changed();
	}

	@Override
	void leave() {
		texts().skip(1).filter(text -> !text.isDisposed()).forEach(text -> text.setText(EMPTY));
		showCode(false);
	}

	private void changed() {
		boolean filled = texts().limit(codeIsShown ? 3 : 2).noneMatch(text -> text.getText().isBlank());
		setPageComplete(filled);
		say(IMessageProvider.NONE, EMPTY);
	}

	@Override
	SignInWizard.Attempt attempt(Host host) {
		String name = user.map(Text::getText).orElse(EMPTY).strip();
		char[] secret = password.map(Text::getTextChars).orElseGet(() -> new char[0]);
		Optional<String> factor = code.filter(field -> codeIsShown).map(field -> field.getText().strip());
		return cancellation -> make(host, new PasswordLogin(name, secret), factor, cancellation);
	}

	private Outcome make(Host host, PasswordLogin login, Optional<String> factor, Cancellation cancellation) throws OsfException {
		try (login) {
			return ways.password(host, login, factor, Messages.Password_tokenName, cancellation);
		}
	}

	@Override
	String waiting(Host host) {
		return NLS.bind(Messages.Password_waiting, host.name());
	}

	@Override
	void tell(Outcome outcome) {
		if (outcome instanceof Outcome.CodeNeeded needed) {
			showCode(true);
			code.ifPresent(field -> {
				field.setText(EMPTY);
				field.setFocus();
			});
			say(needed.wrong() ? IMessageProvider.ERROR : IMessageProvider.INFORMATION,
					needed.wrong() ? Messages.Password_codeWrong : Messages.Password_codeNeeded);
		} else {
			say(IMessageProvider.ERROR, Messages.Password_refused);
		}
	}
}
