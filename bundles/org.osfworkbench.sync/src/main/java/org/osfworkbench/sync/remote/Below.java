package org.osfworkbench.sync.remote;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Placed;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Storage;
import org.osfworkbench.sync.tree.Kind;

/**
 * Knows which folders are below a root, from what was listed, and asks where it does not. Whatever is in the storage is below the root of
 * the storage, so that nothing is asked or kept for that. Safe for use from any thread.
 */
final class Below {

	private final RemoteFolder root;
	private final Storage storage;
	private final boolean everything;
	private final Map<String, String> parents = new HashMap<>();

	Below(RemoteFolder root, Storage storage) {
		this.root = root;
		this.storage = storage;
		this.everything = "/".equals(root.materializedPath()); //$NON-NLS-1$
	}

	/** A folder has these children now and no others. */
	synchronized void listed(String folderId, Collection<RemoteItem> children) {
		if (!everything) {
			parents.values().removeIf(folderId::equals);
			children.forEach(this::put);
		}
	}

	/** An entry is in a folder now. */
	synchronized void put(RemoteItem item) {
		if (!everything && item.kind() == Kind.FOLDER) {
			parents.put(item.id(), item.parentId());
		}
	}

	/** Whether an entry that is in a folder is below the root. */
	boolean contains(RemoteEntry entry, String parentId, Cancellation cancellation) throws OsfException {
		if (!entry.nodeId().equals(root.nodeId()) || !entry.provider().equals(root.provider())) {
			return false;
		}
		Set<String> seen = new HashSet<>();
		Optional<String> folder = Optional.of(parentId);
		while (!everything && folder.isPresent() && !folder.get().equals(root.id())) {
			folder = parent(folder.get(), seen.add(folder.get()), cancellation);
		}
		return folder.isPresent();
	}

	/** What was listed while somebody moved folders may be a circle; then all of it is asked again. */
	private Optional<String> parent(String folderId, boolean first, Cancellation cancellation) throws OsfException {
		Optional<String> known = first ? known(folderId) : Optional.empty();
		if (known.isPresent()) {
			return known;
		}
		try {
			Placed placed = storage.entry(folderId, cancellation);
			synchronized (this) {
				placed.parentId().ifPresent(parent -> parents.put(folderId, parent));
			}
			return placed.parentId();
		} catch (@SuppressWarnings("unused") OsfException.Gone | OsfException.NotFound gone) {
			return Optional.empty();
		}
	}

	private synchronized Optional<String> known(String folderId) {
		return Optional.ofNullable(parents.get(folderId));
	}
}
