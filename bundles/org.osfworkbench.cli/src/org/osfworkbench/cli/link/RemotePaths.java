package org.osfworkbench.cli.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;

/** Entries of a remote tree by path. Lists each folder once. For one thread. */
public final class RemotePaths {

	private final RemoteTree tree;
	private final Cancellation cancellation;
	private final Map<String, List<RemoteItem>> lists = new HashMap<>();

	/**
	 * Takes a tree. Asks nothing yet.
	 *
	 * @param tree where
	 * @param cancellation stops requests
	 */
	public RemotePaths(RemoteTree tree, Cancellation cancellation) {
		this.tree = tree;
		this.cancellation = cancellation;
	}

	/**
	 * Finds an entry.
	 *
	 * @param path names separated by {@code /}, as the server spells them
	 * @return the entry, or empty if there is none
	 * @throws OsfException if a folder on the way cannot be listed
	 */
	public Optional<RemoteItem> find(String path) throws OsfException {
		String folder = tree.rootId();
		Optional<RemoteItem> found = Optional.empty();
		for (String name : path.split("/")) { //$NON-NLS-1$
			found = list(folder).stream().filter(item -> item.name().equals(name)).findFirst();
			if (found.isEmpty()) {
				return found;
			}
			folder = found.get().id();
		}
		return found;
	}

	private List<RemoteItem> list(String folder) throws OsfException {
		if (!lists.containsKey(folder)) {
			lists.put(folder, tree.list(folder, cancellation));
		}
		return lists.getOrDefault(folder, List.of());
	}
}
