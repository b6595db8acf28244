package org.osfworkbench.ui.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.ui.Buttons;
import org.osfworkbench.ui.Help;

/** Asks for the addresses of an installation of the OSF, or for others of one that is there. Sends nothing. */
public final class HostDialog extends TitleAreaDialog {

	private final Optional<Host> before;
	private final Predicate<String> taken;
	private final List<Text> fields = new ArrayList<>();
	private Optional<Host> host = Optional.empty();

	/**
	 * Makes a dialog; open it.
	 *
	 * @param parent the window
	 * @param before the host to change; empty for a new one
	 * @param taken whether a new host may not have an id
	 */
	public HostDialog(Shell parent, Optional<Host> before, Predicate<String> taken) {
		super(parent);
		this.before = before;
		this.taken = taken;
		setHelpAvailable(false);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/**
	 * The host that was entered.
	 *
	 * @return the host; empty if the dialog was cancelled
	 */
	public Optional<Host> host() {
		return host;
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(before.isPresent() ? Messages.Host_edit : Messages.Host_add);
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected Control createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		Composite area = new Composite(outer, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(10, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		field(area, Messages.Host_name, Messages.Host_nameHint, "host.name"); //$NON-NLS-1$
		field(area, Messages.Address_web, "https://osf.example.org/", "host.web"); //$NON-NLS-1$ //$NON-NLS-2$
		field(area, Messages.Address_api, "https://api.osf.example.org/v2/", "host.api"); //$NON-NLS-1$ //$NON-NLS-2$
		field(area, Messages.Host_accounts, Messages.Host_accountsHint, "host.accounts"); //$NON-NLS-1$
		field(area, Messages.Host_files, "https://files.osf.example.org/", "host.files"); //$NON-NLS-1$ //$NON-NLS-2$
		before.map(HostEntry::of).ifPresent(this::fill);
		fields.forEach(text -> text.addModifyListener(event -> check()));
		setTitle(before.isPresent() ? NLS.bind(Messages.Host_editTitle, before.get().name()) : Messages.Host_addTitle);
		setMessage(Messages.Host_intro);
		Help.on(area, "accounts"); //$NON-NLS-1$
		return outer;
	}

	private void field(Composite area, String label, String hint, String id) {
		Text text = Fields.text(area, label, SWT.NONE, id);
		text.setMessage(hint);
		fields.add(text);
	}

	private void fill(HostEntry entry) {
		List<String> texts = List.of(entry.name(), entry.web(), entry.api(), entry.accounts(), entry.files());
		for (int index = 0; index < texts.size(); index++) {
			fields.get(index).setText(texts.get(index));
		}
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, before.isPresent() ? Messages.Host_change : Messages.Host_addButton, true);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.Cancel, false);
		check();
	}

	private void check() {
		HostEntry entry = new HostEntry(text(0), text(1), text(2), text(3), text(4));
		host = entry.host(before.map(Host::id));
		Optional<String> clash = host.map(Host::id).filter(id -> before.isEmpty() && taken.test(id)).map(id -> NLS.bind(Messages.Host_taken, id));
		Optional<String> problem = entry.problem().or(() -> clash);
		setErrorMessage(problem.isPresent() ? problem.get() : null);
		Button ok = getButton(IDialogConstants.OK_ID);
		Buttons.enable(ok, host.isPresent() && problem.isEmpty());
	}

	private String text(int field) {
		return fields.get(field).getText();
	}

	@Override
	protected void cancelPressed() {
		host = Optional.empty();
		super.cancelPressed();
	}
}
