package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.NewNames;
import org.osfworkbench.ui.explorer.model.NodeRow;
import org.osfworkbench.workspace.transfer.RemoteEdits;

/** Gives a file, a folder, a project or a component another name. */
public final class RenameHandler extends ExplorerHandler {

	/** The workbench makes the handler. */
	public RenameHandler() {
		// nothing to set up
	}

	@Override
	void run(OsfExplorerView view, List<ExplorerNode> rows) {
		ExplorerNode row = first(rows, ExplorerNode.class);
		if (row == null || rows.size() != 1) {
			return;
		}
		NameDialog dialog = new NameDialog(view.getSite().getShell(), Messages.Rename_title, NLS.bind(Messages.Rename_name, row.name()), row.name(),
				Messages.Rename_rename, name -> problem(name, row));
		if (dialog.open() == Window.OK && !dialog.name().equals(row.name())) {
			job(view, row, dialog.name())
					.ifPresent(job -> Jobs.run(view, job, NLS.bind(Messages.Rename_failed, row.name()), () -> renamed(view, row)));
		}
	}

	private static Optional<Job> job(OsfExplorerView view, ExplorerNode row, String name) {
		RemoteEdits edits = Services.get(view.getSite(), RemoteEdits.class);
		if (row instanceof NodeRow node) {
			return node.node().map(known -> edits.retitle(view.hostId(), known.id(), name));
		}
		return Entries.of(List.of(row)).stream().findFirst().map(entry -> edits.rename(entry, name));
	}

	/** Folders tell by themselves that something in them has changed. */
	private static void renamed(OsfExplorerView view, ExplorerNode row) {
		if (row instanceof NodeRow) {
			view.reload(row.parent());
		}
	}

	private static Optional<String> problem(String name, ExplorerNode row) {
		if (name.strip().equals(row.name())) {
			return Optional.empty();
		}
		Optional<BranchNode> folder = row instanceof NodeRow ? Optional.empty() : row.parent();
		return folder.isPresent() ? NewNames.problem(name, folder.get()) : NewNames.problemOfTitle(name);
	}
}
