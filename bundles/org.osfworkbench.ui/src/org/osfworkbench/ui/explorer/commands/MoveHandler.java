package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.ui.CallJob;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.transfer.RemoteEdits;

/** Moves files and folders to a place that is chosen in a dialog. A taken name is asked about; nothing is ever replaced. */
public final class MoveHandler extends ExplorerHandler {

	private static final int NUMBER = 0;
	private static final int LEAVE = 1;

	/** The workbench makes the handler. */
	public MoveHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		List<RemoteEntry> entries = Entries.of(rows);
		MoveDialog dialog = new MoveDialog(view.getSite().getShell(), Services.get(view.getSite(), Accounts.class), rows);
		if (!entries.isEmpty() && dialog.open() == Window.OK) {
			dialog.target().ifPresent(target -> look(view, entries, target));
		}
	}

	/** What is there now decides, not what the tree knew when it was opened. */
	private static void look(OsfExplorerView view, List<RemoteEntry> entries, RemoteFolder target) {
		Shell shell = view.getSite().getShell();
		Accounts accounts = Services.get(view.getSite(), Accounts.class);
		String hostId = view.hostId();
		CallJob<List<String>> job = new CallJob<>(NLS.bind(Messages.Move_looking, names(entries)), shell.getDisplay(),
				cancellation -> accounts.requireClient(hostId).storage().list(target, cancellation).stream().map(RemoteEntry::name).toList(),
				there -> ask(view, entries, target, there),
				problem -> MessageDialog.openError(shell, Messages.Failure_title, ErrorText.message(NLS.bind(Messages.Move_failed, names(entries)), problem)));
		job.setUser(true);
		job.schedule();
	}

	private static void ask(OsfExplorerView view, List<RemoteEntry> entries, RemoteFolder target, List<String> there) {
		List<RemoteEntry> taken = entries.stream().filter(entry -> there.contains(entry.name())).toList();
		if (taken.isEmpty()) {
			move(view, entries, target, false);
			return;
		}
		List<RemoteEntry> free = entries.stream().filter(entry -> !there.contains(entry.name())).toList();
		String question = NLS.bind(Messages.Move_taken, names(taken));
		int answer = free.isEmpty() ? number(view.getSite().getShell(), question) : numberOrLeave(view.getSite().getShell(), question);
		switch (answer) {
		case NUMBER -> move(view, entries, target, true);
		case LEAVE -> move(view, free, target, false);
		default -> { } // nothing is moved
		}
	}

	private static int number(Shell shell, String question) {
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Move_title, question, SWT.SHEET, Messages.Move_number, Messages.Cancel);
		return answer == 0 ? NUMBER : SWT.DEFAULT;
	}

	private static int numberOrLeave(Shell shell, String question) {
		return MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Move_title, question, SWT.SHEET, Messages.Move_number, Messages.Move_leave,
				Messages.Cancel);
	}

	private static void move(OsfExplorerView view, List<RemoteEntry> entries, RemoteFolder target, boolean number) {
		Job job = Services.get(view.getSite(), RemoteEdits.class).move(entries, target, number);
		Jobs.run(view, job, NLS.bind(Messages.Move_failed, names(entries)));
	}

	private static String names(List<RemoteEntry> entries) {
		return Names.list(entries.stream().map(RemoteEntry::name).toList());
	}
}
