package org.osfworkbench.ui.account;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;

/** Fields for the addresses of a host that is not known yet: one for a sandbox, three for an installation of one's own. */
final class AddressFields extends Composite {

	private final boolean sandbox;
	private final Text web;
	private final Text api;
	private final Text files;

	/**
	 * Makes the fields.
	 *
	 * @param parent where
	 * @param sandbox true for the one address of a sandbox
	 * @param changed told after each key
	 */
	@SuppressWarnings("nls") // ids and samples of addresses
	AddressFields(Composite parent, boolean sandbox, Runnable changed) {
		super(parent, SWT.NONE);
		this.sandbox = sandbox;
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
		web = field(sandbox ? Messages.Address_sandbox : Messages.Address_web,
				sandbox ? "http://127.0.0.1:5000/" : "https://osf.example.org/", "signIn.web", changed);
		api = sandbox ? web : field(Messages.Address_api, "https://api.osf.example.org/v2/", "signIn.api", changed);
		files = sandbox ? web : field(Messages.Address_files, "https://files.osf.example.org/", "signIn.files", changed);
	}

	private Text field(String label, String sample, String id, Runnable changed) {
		new Label(this, SWT.NONE).setText(label);
		Text text = new Text(this, SWT.BORDER | SWT.SINGLE);
		text.setMessage(sample);
		text.setData("org.osfworkbench.id", id); //$NON-NLS-1$
		text.addModifyListener(event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	/**
	 * The host these addresses make.
	 *
	 * @return the host, or empty while an address is missing, malformed or not encrypted
	 */
	Optional<Host> host() {
		return sandbox ? HostEntry.address(web.getText()).map(Hosts::sandbox)
				: new HostEntry("", web.getText(), api.getText(), "", files.getText()).host(Optional.empty()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * Whether nothing was entered in one of the fields.
	 *
	 * @return true if it is too early to complain
	 */
	boolean incomplete() {
		return Stream.of(web, api, files).anyMatch(text -> text.getText().isBlank());
	}
}
