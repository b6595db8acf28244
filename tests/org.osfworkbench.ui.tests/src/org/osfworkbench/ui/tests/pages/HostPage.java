package org.osfworkbench.ui.tests.pages;

import org.eclipse.swt.widgets.Text;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** The dialog for the addresses of a host. */
public final class HostPage {

	private final DialogPage dialog;

	private HostPage(DialogPage dialog) {
		this.dialog = dialog;
	}

	/** Waits for the dialog of this title. */
	public static HostPage await(String title) {
		return new HostPage(DialogPage.await(title));
	}

	/** Types into a field: name, web, api, accounts or files. */
	public HostPage type(String field, String text) {
		Ui.act(() -> Widgets.byId(Text.class, "host." + field).orElseThrow().setText(text));
		return this;
	}

	/** Waits until the host cannot be added, for a reason. */
	public HostPage awaitBlocked(String reason) {
		dialog.awaitBlocked("Add", reason);
		return this;
	}

	/** Presses a button that closes the dialog. */
	public void press(String button) {
		dialog.press(button);
	}
}
