package org.osfworkbench.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.command.RemoteCommand.Work;
import org.osfworkbench.cli.path.Globs;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.Contributor;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Revision;
import org.osfworkbench.client.api.StorageProvider;

/** What a path leads to, for commands that work on one kind of thing only. */
final class Entries {

	private Entries() {
	}

	/**
	 * A file or folder that can be changed.
	 *
	 * @throws UsageException if the path is a node's or a storage's root
	 * @throws OsfException if there is nothing
	 */
	static RemoteEntry changeable(Work work, String path) throws OsfException, UsageException {
		Place place = new PathResolver(work.client(), work.cancellation()).find(work.path(path));
		if (place instanceof Place.InStorage inside && !inside.entry().name().isEmpty()) {
			return inside.entry();
		}
		throw new UsageException(NLS.bind(Messages.Entries_entryNeeded, path));
	}

	/**
	 * Files and folders that can be changed, of paths that may be patterns.
	 *
	 * @throws UsageException if a path is a node's or a storage's root
	 * @throws OsfException if there is nothing for one of them
	 */
	static List<RemoteEntry> changeable(Work work, List<String> paths) throws OsfException, UsageException {
		Map<String, RemoteEntry> entries = new LinkedHashMap<>();
		for (String path : paths) {
			OsfPath wanted = work.path(path);
			List<RemoteEntry> found = Globs.isPattern(wanted) ? new Globs(work.client(), work.cancellation()).find(wanted)
					: List.of(changeable(work, path));
			found.forEach(entry -> entries.putIfAbsent(Rows.path(entry), entry));
		}
		return List.copyOf(entries.values());
	}

	/**
	 * A file.
	 *
	 * @throws UsageException if the path leads to something else
	 * @throws OsfException if there is nothing
	 */
	static RemoteFile file(Work work, String path) throws OsfException, UsageException {
		Place place = new PathResolver(work.client(), work.cancellation()).find(work.path(path));
		if (place instanceof Place.InStorage inside && inside.entry() instanceof RemoteFile file) {
			return file;
		}
		throw new UsageException(NLS.bind(Messages.Entries_fileNeeded, path));
	}

	/**
	 * What only files of OSF Storage have, such as tags and check-outs, needs one.
	 *
	 * @throws UsageException if it is something else
	 */
	static RemoteFile stored(RemoteEntry entry, String path) throws UsageException {
		if (entry instanceof RemoteFile file && StorageProvider.OSF_STORAGE.equals(file.provider())) {
			return file;
		}
		throw new UsageException(NLS.bind(Messages.Entries_storedNeeded, path));
	}

	/**
	 * One version of a file.
	 *
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} if the file has none of that number
	 */
	static Revision revision(Work work, RemoteFile file, String id) throws OsfException {
		return work.client().storage().revisions(file, work.cancellation()).stream().filter(revision -> revision.id().equals(id)).findFirst()
				.orElseThrow(() -> new OsfException.NotFound("No such version", OsfException.Details.NONE)); //$NON-NLS-1$
	}

	/**
	 * A person of a node.
	 *
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} if the person is none of its contributors
	 */
	static Contributor contributor(Work work, String node, String user) throws OsfException {
		return work.client().sharing().contributors(node, work.cancellation()).all().items().stream().filter(one -> one.user().id().equals(user))
				.findFirst().orElseThrow(() -> new OsfException.NotFound("No such contributor", OsfException.Details.NONE)); //$NON-NLS-1$
	}
}
