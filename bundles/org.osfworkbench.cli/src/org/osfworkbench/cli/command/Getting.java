package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.command.RemoteCommand.Work;
import org.osfworkbench.cli.local.Download;
import org.osfworkbench.cli.local.LocalNames;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Revision;

/** One run of {@link GetCommand}: walks down a folder and reports each file. */
final class Getting {

	private final Work work;
	private final Download download;
	private final ProgressLine progress;
	private ExitCode worst = ExitCode.DONE;

	Getting(Work work, Download download, ProgressLine progress) {
		this.work = work;
		this.download = download;
		this.progress = progress;
	}

	/** Into an existing folder, under the entry's own name; a storage's root goes under the storage's name. */
	ExitCode into(RemoteEntry entry, Path folder) throws OsfException, IOException {
		String name = entry.name().isEmpty() ? entry.provider() : entry.name();
		if (!LocalNames.isSafe(name)) {
			work.output().note("osf: " + NLS.bind(Messages.GetCommand_unsafeName, Rows.path(entry))); //$NON-NLS-1$
			return worse(ExitCode.PROBLEMS_REMAIN);
		}
		Path target = folder.resolve(name);
		return switch (entry) {
		case RemoteFile file -> report(file, download.save(file, target, true));
		case RemoteFolder remote -> contents(remote, Files.createDirectories(Files.isDirectory(target) ? target : LocalNames.free(target)));
		};
	}

	/** Under a name that the person gave, so no other is taken. */
	ExitCode as(RemoteFile file, Path target) throws OsfException, IOException {
		return report(file, download.save(file, target, false));
	}

	/** One version, with what is known of it instead of what is known of the newest. */
	ExitCode version(RemoteFile file, Revision revision, Path place) throws OsfException, IOException {
		boolean folder = Files.isDirectory(place);
		if (folder && !LocalNames.isSafe(file.name())) {
			return into(file, place);
		}
		int number = revision.id().matches("[0-9]{1,9}") ? Integer.parseInt(revision.id()) : 0; //$NON-NLS-1$
		RemoteFile older = new RemoteFile(file.id(), file.nodeId(), file.provider(), file.name(), file.materializedPath(), OptionalLong.empty(),
				number, revision.modified(), revision.hashes(), file.location());
		return report(older, download.save(older, revision, folder ? place.resolve(file.name()) : place, folder));
	}

	ExitCode contents(RemoteFolder folder, Path target) throws OsfException, IOException {
		Listing<RemoteEntry> entries = work.client().list(folder, work.cancellation());
		for (RemoteEntry entry : entries.items()) {
			into(entry, target);
		}
		return worse(Rows.complete(entries, work.output()));
	}

	/** A folder in one archive, whose name is the folder's if none was given. */
	ExitCode zip(RemoteEntry entry, Path place) throws OsfException, IOException, UsageException {
		if (!(entry instanceof RemoteFolder folder)) {
			throw new UsageException(NLS.bind(Messages.GetCommand_zipFolder, Rows.path(entry)));
		}
		String own = folder.name().isEmpty() ? folder.nodeId() + "-" + folder.provider() : folder.name(); //$NON-NLS-1$
		boolean inside = Files.isDirectory(place);
		Path target = inside ? place.resolve(LocalNames.isSafe(own) ? own + ".zip" : folder.nodeId() + ".zip") : place; //$NON-NLS-1$ //$NON-NLS-2$
		return report(folder, download.zip(folder, target, inside));
	}

	private ExitCode report(RemoteEntry file, Download.Saved saved) {
		String result = saved.result().name().toLowerCase(Locale.ROOT).replace('_', '-');
		String line = switch (saved.result()) {
		case SAVED -> Messages.GetCommand_saved;
		case ALREADY_THERE -> Messages.GetCommand_alreadyThere;
		case SAVED_ASIDE -> Messages.GetCommand_savedAside;
		};
		progress.close();
		work.output().result(Rows.entry(file).with("file", saved.path().toString()).with("result", result), //$NON-NLS-1$ //$NON-NLS-2$
				NLS.bind(line, Rows.path(file), saved.path()));
		return worst;
	}

	private ExitCode worse(ExitCode code) {
		worst = code.compareTo(worst) > 0 ? code : worst;
		return worst;
	}
}
