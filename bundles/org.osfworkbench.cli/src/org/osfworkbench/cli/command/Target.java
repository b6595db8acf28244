package org.osfworkbench.cli.command;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.cli.command.RemoteCommand.Work;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;

/**
 * Where something goes on the server.
 *
 * @param folder the folder
 * @param rename the name on the server; empty for its own
 */
record Target(RemoteFolder folder, String rename) {

	/**
	 * Reads a target: {@code x:osfstorage/data} is a folder if there is one; otherwise the last name is the new name, which makes sense for
	 * one thing only. A node alone stands for the root of its OSF Storage.
	 *
	 * @throws OsfException if there is no folder to put it into
	 */
	static Target of(Work work, OsfPath path, boolean single) throws OsfException {
		PathResolver resolver = new PathResolver(work.client(), work.cancellation());
		OsfPath place = path.provider().isPresent() ? path
				: new OsfPath(path.guid(), Optional.of(StorageProvider.OSF_STORAGE), List.of(), true);
		Optional<RemoteEntry> there = resolver.entry(place);
		if (there.isPresent() && there.get() instanceof RemoteFolder folder) {
			return new Target(folder, ""); //$NON-NLS-1$
		}
		if (place.folder() || !single) {
			throw new OsfException.NotFound("No such folder", OsfException.Details.NONE); //$NON-NLS-1$
		}
		return new Target(resolver.folder(place.parent()), place.last().orElseThrow());
	}

	/** The name it will have there. */
	String nameFor(String own) {
		return rename.isEmpty() ? own : rename;
	}
}
