package org.osfworkbench.ui.account;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;

/** Where to sign in: a known host, a sandbox, or an installation of one's own. Checks nothing; tells about every change. */
final class HostFields extends Composite {

	private final List<HostChoice> choices;
	private final Combo hosts;
	private final AddressFields sandbox;
	private final AddressFields custom;
	private final Label notice;

	/**
	 * Makes the fields.
	 *
	 * @param parent where
	 * @param known the known hosts
	 * @param changed told after each change by the person
	 */
	@SuppressWarnings("nls") // ids of widgets
	HostFields(Composite parent, List<Host> known, Runnable changed) {
		super(parent, SWT.NONE);
		choices = HostChoice.all(known);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 8).applyTo(this);
		new Label(this, SWT.NONE).setText(Messages.SignIn_host);
		hosts = Fields.named(new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN), Messages.SignIn_host, "signIn.host");
		hosts.setItems(choices.stream().map(HostChoice::label).toArray(String[]::new));
		hosts.addListener(SWT.Selection, event -> {
			showHost();
			changed.run();
		});
		sandbox = below(new AddressFields(this, true, changed));
		custom = below(new AddressFields(this, false, changed));
		notice = Fields.wrapped(this, Messages.SignIn_phaseOut, "signIn.notice");
		if (notice.getLayoutData() instanceof GridData data) {
			data.horizontalSpan = 2;
		}
	}

	private static AddressFields below(AddressFields fields) {
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(fields);
		return fields;
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
	}

	private void showHost() {
		HostChoice choice = choice();
		Fields.show(sandbox, choice.kind() == HostChoice.Kind.SANDBOX);
		Fields.show(custom, choice.kind() == HostChoice.Kind.CUSTOM);
		Fields.show(notice, choice.host().filter(host -> host.id().equals(Hosts.OSF.id())).isPresent());
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
	boolean isNew() {
		return choice().kind() != HostChoice.Kind.KNOWN;
	}

	/**
	 * Whether addresses are still missing.
	 *
	 * @return true if it is too early to complain about them
	 */
	boolean isIncomplete() {
		return switch (choice().kind()) {
		case KNOWN -> false;
		case SANDBOX -> sandbox.incomplete();
		case CUSTOM -> custom.incomplete();
		};
	}
}
