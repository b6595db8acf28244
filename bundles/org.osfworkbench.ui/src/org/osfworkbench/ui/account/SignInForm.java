package org.osfworkbench.ui.account;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;

/** What is to be filled in to sign in: the host and the token. Checks nothing; tells about every change. */
final class SignInForm extends Composite {

	private static final int WIDTH_IN_CHARS = 62;

	private final List<HostChoice> choices;
	private final Combo hosts;
	private final AddressFields sandbox;
	private final AddressFields custom;
	private final Label notice;
	private final Text token;
	private final Label resultIcon;
	private final Label result;
	private final Link tokenPage;

	/**
	 * Makes the form.
	 *
	 * @param parent where
	 * @param known the known hosts
	 * @param changed told after each change by the person
	 */
	@SuppressWarnings("nls") // ids of widgets
	SignInForm(Composite parent, List<Host> known, Runnable changed) {
		super(parent, SWT.NONE);
		choices = HostChoice.all(known);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(this);
		hosts = field(Messages.SignIn_host, new Combo(labelled(Messages.SignIn_host), SWT.READ_ONLY | SWT.DROP_DOWN), "signIn.host");
		Composite aboutHost = stack(1);
		sandbox = new AddressFields(aboutHost, true, changed);
		custom = new AddressFields(aboutHost, false, changed);
		notice = wrapped(aboutHost, "signIn.notice");
		token = field(Messages.SignIn_token, new Text(labelled(Messages.SignIn_token), SWT.BORDER | SWT.SINGLE | SWT.PASSWORD),
				"signIn.token");
		Composite answer = stack(2);
		resultIcon = new Label(answer, SWT.NONE);
		result = wrapped(answer, "signIn.result");
		Composite help = stack(1);
		tokenPage = new Link(help, SWT.WRAP);
		wrapped(help, "signIn.kept").setText(Messages.SignIn_kept);
		fill(changed);
	}

	private Composite labelled(String text) {
		new Label(this, SWT.NONE).setText(text);
		return this;
	}

	private static <C extends Control> C field(String label, C control, String id) {
		control.setData("org.osfworkbench.id", id); //$NON-NLS-1$
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			@NonNullByDefault({}) // inherited parameters are not annotated
			public void getName(AccessibleEvent event) {
				event.result = label;
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
		return control;
	}

	private Composite stack(int columns) {
		Label gap = new Label(this, SWT.NONE);
		GridDataFactory.swtDefaults().hint(0, 0).applyTo(gap);
		Composite composite = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).applyTo(composite);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(composite);
		return composite;
	}

	private Label wrapped(Composite parent, String id) {
		Label label = new Label(parent, SWT.WRAP);
		label.setData("org.osfworkbench.id", id); //$NON-NLS-1$
		wrap(label);
		return label;
	}

	private void wrap(Control control) {
		int width = new PixelConverter(this).convertWidthInCharsToPixels(WIDTH_IN_CHARS);
		GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(control);
	}

	private void fill(Runnable changed) {
		hosts.setItems(choices.stream().map(HostChoice::label).toArray(String[]::new));
		hosts.addListener(SWT.Selection, event -> {
			showHost();
			changed.run();
		});
		token.setMessage(Messages.SignIn_tokenHint);
		token.addModifyListener(event -> changed.run());
		token.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			@NonNullByDefault({}) // inherited parameters are not annotated
			public void getDescription(AccessibleEvent event) {
				event.result = result.getText();
			}
		});
		tokenPage.setData("org.osfworkbench.id", "signIn.tokenPage"); //$NON-NLS-1$ //$NON-NLS-2$
		wrap(tokenPage);
		tokenPage.addListener(SWT.Selection, event -> host().ifPresent(host -> Program.launch(host.tokenPage().toString())));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(16, 16).applyTo(resultIcon);
		keepTwoLines(result);
	}

	/** Room for the longest answer, so that nothing jumps when it comes. */
	private static void keepTwoLines(Label label) {
		if (label.getLayoutData() instanceof GridData data) {
			data.heightHint = 2 * label.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		}
	}

	/**
	 * Chooses a host without telling.
	 *
	 * @param host the host; the first line is chosen if it is not known
	 */
	void choose(Host host) {
		int index = 0;
		for (HostChoice choice : choices) {
			if (choice.host().filter(known -> known.id().equals(host.id())).isPresent()) {
				index = choices.indexOf(choice);
			}
		}
		hosts.select(index);
		showHost();
		token.setFocus();
	}

	private void showHost() {
		HostChoice choice = choice();
		boolean osf = choice.host().filter(host -> host.id().equals(Hosts.OSF.id())).isPresent();
		notice.setText(osf ? Messages.SignIn_phaseOut : ""); //$NON-NLS-1$
		show(sandbox, choice.kind() == HostChoice.Kind.SANDBOX);
		show(custom, choice.kind() == HostChoice.Kind.CUSTOM);
		show(notice, osf);
		tokenPage.setText(choice.host().map(host -> NLS.bind(Messages.SignIn_tokenPage, host.name()))
				.orElse(Messages.SignIn_tokenPageOther));
		layout(true, true);
		fitShell();
	}

	private static void show(Control control, boolean shown) {
		control.setVisible(shown);
		if (control.getLayoutData() instanceof GridData data) {
			data.exclude = !shown;
		} else {
			GridDataFactory.fillDefaults().grab(true, false).exclude(!shown).applyTo(control);
		}
	}

	private void fitShell() {
		if (getShell().isVisible()) {
			getShell().setSize(getShell().computeSize(getShell().getSize().x, SWT.DEFAULT));
		}
	}

	private HostChoice choice() {
		return choices.get(Math.max(0, hosts.getSelectionIndex()));
	}

	/**
	 * The chosen or entered host.
	 *
	 * @return the host, or empty while its addresses are not right
	 */
	Optional<Host> host() {
		return switch (choice().kind()) {
		case KNOWN -> choice().host();
		case SANDBOX -> sandbox.host();
		case CUSTOM -> custom.host();
		};
	}

	/**
	 * Whether the host is one that was entered and has to be remembered.
	 *
	 * @return true if the addresses come from the person
	 */
	boolean hostIsNew() {
		return choice().kind() != HostChoice.Kind.KNOWN;
	}

	/**
	 * Whether addresses are still missing.
	 *
	 * @return true if it is too early to complain about them
	 */
	boolean hostIncomplete() {
		return switch (choice().kind()) {
		case KNOWN -> false;
		case SANDBOX -> sandbox.incomplete();
		case CUSTOM -> custom.incomplete();
		};
	}

	/**
	 * What was entered as a token. A secret.
	 *
	 * @return the text
	 */
	String tokenText() {
		return token.getText();
	}

	/**
	 * Says what was found out about the token.
	 *
	 * @param severity one of {@link IMessageProvider}'s numbers
	 * @param text one or two lines; may be empty
	 */
	void showResult(int severity, String text) {
		String icon = switch (severity) {
		case IMessageProvider.ERROR -> Dialog.DLG_IMG_MESSAGE_ERROR;
		case IMessageProvider.WARNING -> Dialog.DLG_IMG_MESSAGE_WARNING;
		default -> Dialog.DLG_IMG_MESSAGE_INFO;
		};
		resultIcon.setImage(severity == IMessageProvider.NONE ? null : JFaceResources.getImage(icon));
		result.setText(text);
	}

	/**
	 * Locks the fields while the sign-in runs.
	 *
	 * @param free whether the person may change them
	 */
	void setFree(boolean free) {
		hosts.setEnabled(free);
		token.setEnabled(free);
		sandbox.setEnabled(free);
		custom.setEnabled(free);
	}
}
