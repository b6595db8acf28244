package org.osfworkbench.ui.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Icons;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.PracticeServer;

/**
 * Says above the tree that the projects are those of the practice server, for as long as they are. Starts that server on request, and by
 * itself when the workbench begins in practice: it ran in the workbench that was closed.
 */
final class PracticeBanner {

	private final Composite area;
	private final Optional<PracticeServer> server;
	private final Consumer<Job> scheduler;
	private boolean tried;

	/**
	 * Makes the banner, hidden.
	 *
	 * @param parent where; has a grid of one column
	 * @param server empty if this program brings none
	 * @param scheduler schedules a job so that the view shows it is busy
	 * @param signIn starts the sign-in to another host
	 */
	PracticeBanner(Composite parent, Optional<PracticeServer> server, Consumer<Job> scheduler, Runnable signIn) {
		this.server = server;
		this.scheduler = scheduler;
		area = new Composite(parent, SWT.NONE);
		area.setData("org.osfworkbench.id", "explorer.practice"); //$NON-NLS-1$ //$NON-NLS-2$
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).applyTo(area);
		Label image = new Label(area, SWT.NONE);
		image.setImage(new LocalResourceManager(JFaceResources.getResources(), area).create(Icons.of("warning"))); //$NON-NLS-1$
		Link words = new Link(area, SWT.WRAP);
		words.setText(Messages.Practice_banner);
		words.setData("org.osfworkbench.id", "explorer.practice.words"); //$NON-NLS-1$ //$NON-NLS-2$
		words.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> signIn.run()));
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(words);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
		area.setVisible(false);
	}

	/** Whether there is a server to start. */
	boolean isOffered() {
		return server.isPresent();
	}

	/** Shows or hides the banner. */
	void show(AccountState state) {
		boolean shown = PracticeServer.isIn(state) && !(state instanceof AccountState.SignedOut);
		if (area.getLayoutData() instanceof GridData data && data.exclude == shown) {
			data.exclude = !shown;
			area.setVisible(shown);
			area.getParent().layout(true, true);
		}
		if (PracticeServer.isIn(state) && state instanceof AccountState.Offline && !tried) {
			start();
		}
	}

	/** Starts the server and signs in there. */
	void start() {
		tried = true;
		Shell shell = area.getShell();
		server.ifPresent(known -> {
			CallJob<AccountState> job = new CallJob<>(Messages.Practice_job, shell.getDisplay(), cancellation -> start(known, cancellation), reached -> {
				// whoever follows the account is told
			}, problem -> MessageDialog.openError(shell, Messages.Practice_title, ErrorText.message(Messages.Practice_failed, problem)));
			job.setUser(true);
			scheduler.accept(job);
		});
	}

	private static AccountState start(PracticeServer server, Cancellation cancellation) throws OsfException {
		try {
			return server.start(cancellation);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
