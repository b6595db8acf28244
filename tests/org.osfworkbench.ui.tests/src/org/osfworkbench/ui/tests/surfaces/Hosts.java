package org.osfworkbench.ui.tests.surfaces;

import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.ui.account.HostDialog;
import org.osfworkbench.ui.tests.harness.Ui;

/** The dialog for the addresses of a host. */
final class Hosts {

	private Hosts() {
	}

	static void add() {
		open(Optional.empty());
	}

	static void edit(Stage stage) {
		open(Optional.of(stage.osf().host()));
	}

	private static void open(Optional<Host> host) {
		Ui.start(() -> new HostDialog(window(), host, id -> false).open());
	}

	private static Shell window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}
}
