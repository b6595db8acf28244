package org.osfworkbench.ui.explorer.commands;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.workspace.transfer.RemoteEdits;

/** Moves and copies files and folders on the OSF, whether pasted or dropped. */
public final class Placing {

	private Placing() {
	}

	/**
	 * Moves or copies.
	 *
	 * @param view where it was asked for
	 * @param entries what
	 * @param target a storage or folder
	 * @param move whether they leave the place where they are
	 */
	public static void start(OsfExplorerView view, List<RemoteEntry> entries, BranchNode target, boolean move) {
		if (entries.isEmpty()) {
			view.say(Messages.Paste_nothing);
			return;
		}
		RemoteEdits edits = Services.get(view.getSite(), RemoteEdits.class);
		String names = Names.list(entries.stream().map(RemoteEntry::name).toList());
		target.folder().ifPresent(folder -> {
			Job job = move ? edits.move(entries, folder) : edits.copy(entries, folder);
			Jobs.run(view, job, NLS.bind(move ? Messages.Move_failed : Messages.Copy_failed, names));
		});
	}
}
