package org.osfworkbench.ui.preferences;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.User;
import org.osfworkbench.ui.Buttons;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Refresher;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.account.HostDialog;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Links;

/**
 * The preference page <em>OSF</em>: the hosts, which can be added, changed and removed, and who is or was signed in there. Changes of hosts count
 * when the person agrees; signing in and out are commands and count at once.
 */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class AccountsPage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int ROWS = 10;

	private Accounts accounts;
	private Links links;
	private HostList hosts;
	private PageTable<Host> table;
	private Button signOut;
	private Button edit;
	private Button remove;

	@Override
	public void init(IWorkbench workbench) {
		accounts = Services.get(workbench, Accounts.class);
		links = Services.get(workbench, Links.class);
		hosts = new HostList(accounts);
		setDescription(Messages.Accounts_text);
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.Accounts_hosts);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		table = new PageTable<>(area, Messages.Accounts_hosts, "preferences.accounts", ROWS, Host.class) //$NON-NLS-1$
				.column(Messages.Accounts_host, 25, Host::name).column(Messages.Accounts_address, 35, host -> host.web().toString())
				.column(Messages.Accounts_account, 40, this::account).onSelect(this::select).onOpen(this::edit);
		createButtons(area);
		Refresher.keep(table.control(), PlatformUI.getWorkbench(), this::draw);
		draw();
		Help.on(area, "accounts"); //$NON-NLS-1$
		return area;
	}

	@SuppressWarnings("nls") // ids
	private void createButtons(Composite area) {
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, "signIn", Messages.Accounts_signIn, () -> run("org.osfworkbench.ui.signIn"));
		signOut = button(buttons, "signOut", Messages.Accounts_signOut, () -> run("org.osfworkbench.ui.signOut"));
		GridDataFactory.swtDefaults().applyTo(new Label(buttons, SWT.NONE)); // a gap
		button(buttons, "addHost", Messages.Accounts_add, this::add);
		edit = button(buttons, "editHost", Messages.Accounts_edit, this::edit);
		remove = button(buttons, "removeHost", Messages.Accounts_remove, this::remove);
	}

	private Button button(Composite parent, String id, String text, Runnable work) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setData("org.osfworkbench.id", "preferences." + id); //$NON-NLS-1$ //$NON-NLS-2$
		setButtonLayoutData(button);
		button.addListener(SWT.Selection, event -> work.run());
		return button;
	}

	private String account(Host host) {
		AccountState state = accounts.state();
		if (state.host().id().equals(host.id()) && state instanceof AccountState.SignedIn in) {
			return in.account().user().fullName();
		}
		return accounts.lastUser(host.id()).map(User::fullName).map(name -> NLS.bind(Messages.Accounts_last, name)).orElse(Messages.Accounts_nobody);
	}

	private static void run(String command) {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(AccountsPage.class).error(e.getMessage(), e);
		}
	}

	private void add() {
		ask(Optional.empty());
	}

	private void edit() {
		table.selected().filter(hosts::isAdded).map(Optional::of).ifPresent(this::ask);
	}

	private void ask(Optional<Host> before) {
		HostDialog dialog = new HostDialog(getShell(), before, id -> hosts.hosts().stream().anyMatch(host -> host.id().equals(id)));
		dialog.open();
		dialog.host().ifPresent(host -> {
			hosts.put(host);
			draw();
		});
	}

	private void remove() {
		table.selected().filter(hosts::isAdded).ifPresent(host -> {
			hosts.remove(host);
			warn(host);
			draw();
		});
	}

	private void warn(Host host) {
		long linked = links.all().stream().filter(link -> link.hostId().equals(host.id())).count();
		setMessage(linked == 0 ? null : NLS.bind(Messages.Accounts_linked, host.name(), Long.valueOf(linked)), WARNING);
	}

	private void draw() {
		table.show(hosts.hosts(), Host::id);
		Buttons.enable(signOut, !(accounts.state() instanceof AccountState.SignedOut));
		select();
	}

	private void select() {
		boolean added = table.selected().filter(hosts::isAdded).isPresent();
		Buttons.enable(edit, added);
		Buttons.enable(remove, added);
	}

	@Override
	protected void performDefaults() {
		hosts.reset();
		setMessage(null);
		draw();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		Map<String, Optional<Host>> wanted = hosts.take();
		if (!wanted.isEmpty()) {
			new CallJob<>(Messages.Accounts_changing, getShell().getDisplay(), cancellation -> {
				HostList.apply(accounts, wanted);
				return wanted;
			}, done -> redraw(), failed -> redraw()).schedule();
		}
		return true;
	}

	private void redraw() {
		if (!table.control().isDisposed()) {
			draw();
		}
	}
}
