package org.osfworkbench.ui;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IServiceLocator;
import org.osfworkbench.workspace.account.AccountListener;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.LinkListener;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.StatusListener;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * Draws a control again after accounts, links or states changed. News come from any thread and in bursts; the control is drawn once for
 * each burst, on its own thread, and never after it was disposed.
 */
public final class Refresher implements AccountListener, LinkListener, StatusListener {

	private final Control control;
	private final Display display;
	private final Runnable draw;
	private final AtomicBoolean pending = new AtomicBoolean();

	private Refresher(Control control, Runnable draw) {
		this.control = control;
		this.display = control.getDisplay();
		this.draw = draw;
	}

	/**
	 * Keeps a control up to date until it is disposed. Call on the control's thread.
	 *
	 * @param control the control
	 * @param locator where its services are
	 * @param draw draws the control
	 */
	public static void keep(Control control, IServiceLocator locator, Runnable draw) {
		Refresher refresher = new Refresher(control, draw);
		Services.find(locator, Accounts.class).ifPresent(accounts -> {
			accounts.addListener(refresher);
			control.addDisposeListener(event -> accounts.removeListener(refresher));
		});
		Services.find(locator, Links.class).ifPresent(links -> {
			links.addListener(refresher);
			control.addDisposeListener(event -> links.removeListener(refresher));
		});
		Services.find(locator, Transfers.class).ifPresent(transfers -> {
			transfers.addListener(refresher);
			control.addDisposeListener(event -> transfers.removeListener(refresher));
		});
	}

	@Override
	public void accountChanged(AccountState state) {
		request();
	}

	@Override
	public void linksChanged(IProject project) {
		request();
	}

	@Override
	public void statusChanged(Set<IFile> files) {
		request();
	}

	@Override
	public void remoteChanged(String nodeId, String folderId) {
		// what is drawn depends on this side's state only
	}

	private void request() {
		if (!display.isDisposed() && pending.compareAndSet(false, true)) {
			display.asyncExec(this::drawNow);
		}
	}

	private void drawNow() {
		pending.set(false);
		if (!control.isDisposed()) {
			draw.run();
		}
	}
}
