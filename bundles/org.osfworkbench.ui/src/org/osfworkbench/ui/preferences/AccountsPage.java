package org.osfworkbench.ui.preferences;

import java.util.List;
import java.util.function.Function;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
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
import org.osfworkbench.ui.Help;
import org.osfworkbench.ui.Refresher;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.Spoken;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;

/** The preference page <em>OSF</em>: the hosts and who is or was signed in there. Shows snapshots; signing in and out are the commands. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class AccountsPage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int ROWS = 8;

	private Accounts accounts;
	private TableViewer table;
	private Button signOut;

	@Override
	public void init(IWorkbench workbench) {
		accounts = Services.get(workbench, Accounts.class);
		noDefaultAndApplyButton(); // there is nothing to set back
		setDescription(Messages.Accounts_text);
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.Accounts_hosts);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		createTable(area);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, "signIn", Messages.Accounts_signIn); //$NON-NLS-1$
		signOut = button(buttons, "signOut", Messages.Accounts_signOut); //$NON-NLS-1$
		Refresher.keep(table.getTable(), PlatformUI.getWorkbench(), this::draw);
		draw();
		Help.on(area, "accounts"); //$NON-NLS-1$
		return area;
	}

	private void createTable(Composite area) {
		Composite holder = new Composite(area, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		table = new TableViewer(holder, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		table.getTable().setHeaderVisible(true);
		Spoken.name(table.getTable(), Messages.Accounts_hosts);
		table.getTable().setData("org.osfworkbench.id", "preferences.accounts"); //$NON-NLS-1$ //$NON-NLS-2$
		table.setContentProvider(ArrayContentProvider.getInstance());
		column(layout, Messages.Accounts_host, 30, Host::name);
		column(layout, Messages.Accounts_address, 35, host -> host.web().toString());
		column(layout, Messages.Accounts_account, 35, this::account);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(70), table.getTable().getItemHeight() * ROWS).applyTo(holder);
	}

	private void column(TableColumnLayout layout, String name, int weight, Function<Host, String> text) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Host) element)));
	}

	private String account(Host host) {
		AccountState state = accounts.state();
		if (state.host().id().equals(host.id()) && state instanceof AccountState.SignedIn in) {
			return in.account().user().fullName();
		}
		return accounts.lastUser(host.id()).map(User::fullName).map(name -> org.eclipse.osgi.util.NLS.bind(Messages.Accounts_last, name))
				.orElse(Messages.Accounts_nobody);
	}

	private Button button(Composite parent, String command, String text) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setData("org.osfworkbench.id", "preferences." + command); //$NON-NLS-1$ //$NON-NLS-2$
		setButtonLayoutData(button);
		button.addListener(SWT.Selection, event -> run("org.osfworkbench.ui." + command)); //$NON-NLS-1$
		return button;
	}

	private static void run(String command) {
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(AccountsPage.class).error(e.getMessage(), e);
		}
	}

	private void draw() {
		List<Host> hosts = accounts.hosts();
		table.setInput(hosts);
		signOut.setEnabled(!(accounts.state() instanceof AccountState.SignedOut));
	}
}
