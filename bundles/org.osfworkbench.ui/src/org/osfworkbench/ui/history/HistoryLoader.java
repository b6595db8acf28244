package org.osfworkbench.ui.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.ui.versions.OsfVersion;
import org.osfworkbench.ui.versions.VersionStore;
import org.osfworkbench.ui.versions.Versioned;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.Transfers;

/** Collects what the history shows. Waits for the network and the disk: not for the user interface's thread. */
final class HistoryLoader {

	/**
	 * What is shown.
	 *
	 * @param words a line above the rows
	 * @param rows the rows, newest first
	 */
	record Answer(String words, List<HistoryRow> rows) {
	}

	private final VersionStore store;
	private final Transfers transfers;

	HistoryLoader(VersionStore store, Transfers transfers) {
		this.store = store;
		this.transfers = transfers;
	}

	/** The versions of a file. That the OSF cannot be asked does not hide what this computer kept. */
	Answer load(Versioned file, boolean withLocal, Cancellation cancellation) {
		List<HistoryRow> rows = new ArrayList<>();
		String words;
		try {
			List<OsfVersion> versions = store.versions(file, cancellation);
			int base = file.local().flatMap(transfers::status).map(FileStatus::remoteVersion).orElse(Integer.valueOf(0)).intValue();
			versions.forEach(version -> rows.add(new HistoryRow.OfOsf(version, version.number() == base)));
			words = words(file, versions.size());
		} catch (OsfException e) {
			words = ErrorText.message(NLS.bind(Messages.Words_problem, file.name()), e);
		}
		if (withLocal) {
			file.local().ifPresent(local -> rows.addAll(local(local)));
		}
		rows.sort(HistoryRow.NEWEST_FIRST);
		return new Answer(words, rows);
	}

	/** What this computer kept of a file that is not linked. */
	Answer local(String name, Optional<IFile> file) {
		List<HistoryRow> rows = new ArrayList<>(file.map(HistoryLoader::local).orElseGet(List::of));
		rows.sort(HistoryRow.NEWEST_FIRST);
		return new Answer(NLS.bind(Messages.Words_unlinked, name), rows);
	}

	private static String words(Versioned file, int count) {
		return switch (count) {
		case 0 -> NLS.bind(Messages.Words_none, file.name());
		case 1 -> NLS.bind(Messages.Words_one, file.where());
		default -> NLS.bind(Messages.Words_several, file.where(), count);
		};
	}

	private static List<HistoryRow> local(IFile file) {
		try {
			return Arrays.stream(file.getHistory(null)).<HistoryRow>map(HistoryRow.OfHere::new).toList();
		} catch (CoreException e) {
			ILog.of(HistoryLoader.class).log(e.getStatus());
			return List.of();
		}
	}
}
