package org.osfworkbench.ui.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardContainer2;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;

/** The first page of the sign-in wizard: where, and by which way. A way that a host does not offer is not shown. */
final class WayPage extends WizardPage {

	/** A way to sign in. */
	enum Way {
		/** A personal access token that the person made. */
		TOKEN,
		/** The browser, where an institution registered an application. */
		BROWSER,
		/** A token that is made of the password. */
		PASSWORD
	}

	private static final int INDENT = 20;
	private static final int GAP = 8;

	private final Accounts accounts;
	private final Map<Way, Button> buttons = new EnumMap<>(Way.class);
	private Optional<HostFields> hosts = Optional.empty();
	private List<Control> browserRow = List.of();

	WayPage(Accounts accounts) {
		super("way", Messages.Way_title, null); //$NON-NLS-1$
		this.accounts = accounts;
		AccountState state = accounts.state();
		setDescription(state instanceof AccountState.Rejected ? NLS.bind(Messages.SignIn_again, state.host().name()) : Messages.SignIn_intro);
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(10, 14).applyTo(area);
		HostFields fields = new HostFields(area, accounts.hosts(), this::changed);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		hosts = Optional.of(fields);
		Group ways = new Group(area, SWT.NONE);
		ways.setText(Messages.Way_question);
		GridLayoutFactory.fillDefaults().margins(10, 10).spacing(0, 2).applyTo(ways);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(ways);
		row(ways, Way.TOKEN, Messages.Way_token, Messages.Way_tokenWhy);
		browserRow = row(ways, Way.BROWSER, Messages.Way_browser, Messages.Way_browserWhy);
		row(ways, Way.PASSWORD, Messages.Way_password, Messages.Way_passwordWhy);
		buttons.values().stream().findFirst().ifPresent(first -> first.setSelection(true));
		fields.choose(accounts.state().host());
		setControl(area);
		changed();
	}

	/** All buttons are in one group, so that the arrow keys go from one to the next. */
	private List<Control> row(Composite parent, Way way, String name, String why) {
		Button button = Fields.id(new Button(parent, SWT.RADIO), "signIn.way." + way.name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		button.setText(name);
		button.addListener(SWT.Selection, event -> changed());
		GridDataFactory.fillDefaults().indent(0, buttons.isEmpty() ? 0 : GAP).applyTo(button);
		buttons.put(way, button);
		Label reason = Fields.wrapped(parent, why, "signIn.why"); //$NON-NLS-1$
		if (reason.getLayoutData() instanceof GridData data) {
			data.horizontalIndent = INDENT;
			data.verticalIndent = 2;
		}
		return List.of(button, reason);
	}

	private void changed() {
		boolean offered = host().flatMap(accounts::application).isPresent();
		browserRow.forEach(part -> Fields.show(part, offered));
		if (!offered && way() == Way.BROWSER) {
			buttons.forEach((each, button) -> button.setSelection(each == Way.TOKEN));
		}
		boolean wrong = host().isEmpty() && hosts.filter(HostFields::isIncomplete).isEmpty();
		setErrorMessage(wrong ? Messages.SignIn_badAddress : null);
		setPageComplete(host().isPresent());
		fit();
	}

	private void fit() {
		if (getControl() instanceof Composite area) {
			area.layout(true, true);
		}
		if (getContainer() instanceof IWizardContainer2 container && getContainer().getCurrentPage() == this) {
			container.updateSize();
		}
	}

	/** The chosen or entered host; empty while its addresses are not right. */
	Optional<Host> host() {
		return hosts.flatMap(HostFields::host);
	}

	/** Whether the addresses of the host come from the person and have to be remembered. */
	boolean hostIsNew() {
		return hosts.filter(HostFields::isNew).isPresent();
	}

	/** The chosen way. */
	Way way() {
		return buttons.entrySet().stream().filter(entry -> entry.getValue().getSelection()).map(Map.Entry::getKey).findFirst().orElse(Way.TOKEN);
	}

	@Override
	public @Nullable IWizardPage getNextPage() {
		return getWizard() instanceof SignInWizard wizard ? wizard.pageOf(way()) : null;
	}

	@Override
	public boolean canFlipToNextPage() {
		return isPageComplete();
	}
}
