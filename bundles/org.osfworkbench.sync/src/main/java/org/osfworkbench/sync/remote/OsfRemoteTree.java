package org.osfworkbench.sync.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Placed;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Storage;
import org.osfworkbench.sync.tree.Kind;

/**
 * A folder of OSF Storage. Lists by WaterButler, looks by API v2, because only that tells the folder an entry is in ({@code osf-api.md},
 * sections 4.3 and 5.3). The client belongs to the caller, who closes it. Safe for use from any thread.
 */
public final class OsfRemoteTree implements RemoteTree {

	private final OsfClient client;
	private final Storage storage;
	private final RemoteFolder root;
	private final Below below;

	/**
	 * Makes a tree of a folder. Asks nothing.
	 *
	 * @param client an open client
	 * @param root the root of an OSF Storage as {@link OsfClient#providers} tells it, or a folder in one
	 */
	public OsfRemoteTree(OsfClient client, RemoteFolder root) {
		if (root.id().isEmpty()) {
			throw new IllegalArgumentException("A root without an id"); //$NON-NLS-1$
		}
		this.client = client;
		this.storage = client.storage();
		this.root = root;
		this.below = new Below(root, storage);
	}

	@Override
	public String rootId() {
		return root.id();
	}

	/** When the node was changed last: the time of its newest log entry ({@code osf-api.md}, section 3.3). */
	@Override
	public Optional<String> mark(Cancellation cancellation) throws OsfException {
		return client.node(root.nodeId(), cancellation).modified().map(Object::toString);
	}

	@Override
	public List<RemoteItem> list(String folderId, Cancellation cancellation) throws OsfException {
		List<RemoteItem> items = storage.list(folder(folderId), cancellation).stream().map(entry -> item(entry, folderId)).toList();
		below.listed(folderId, items);
		return items;
	}

	@Override
	public Optional<RemoteItem> look(String id, Kind kind, Cancellation cancellation) throws OsfException {
		Placed placed;
		try {
			placed = storage.entry(id, cancellation);
		} catch (OsfException.Gone | OsfException.NotFound gone) {
			requireDeleted(id, kind, gone, cancellation);
			return Optional.empty();
		}
		RemoteEntry entry = placed.entry();
		if (id.equals(root.id())) {
			return Optional.of(item(entry, "")); //$NON-NLS-1$
		}
		Optional<String> parent = placed.parentId();
		if (parent.isEmpty() || !below.contains(entry, parent.get(), cancellation)) {
			return Optional.empty();
		}
		return Optional.of(item(entry, parent.get()));
	}

	/**
	 * API v2 says 410 for a deleted file and for a deleted project alike. WaterButler tells them apart by 404 and 410 ({@code osf-api.md},
	 * section 5.10), and two services have to agree before anything counts as deleted.
	 */
	private void requireDeleted(String id, Kind kind, OsfException said, Cancellation cancellation) throws OsfException {
		try {
			switch (kind) {
				case FILE -> storage.look(file(id), cancellation);
				case FOLDER -> storage.list(folder(id), cancellation);
			}
		} catch (@SuppressWarnings("unused") OsfException.NotFound agreed) {
			return;
		}
		throw new OsfException.BadAnswer("One service has what the other says is gone", said.details(), said); //$NON-NLS-1$
	}

	@Override
	public List<Version> versions(String fileId, Cancellation cancellation) throws OsfException {
		return client.versions(file(fileId), cancellation).stream()
				.map(version -> new Version(version.number(),
						org.osfworkbench.sync.tree.Content.of(version.size().orElse(-1), version.hashes()))).toList();
	}

	@Override
	public RemoteItem createFolder(String parentId, String name, Cancellation cancellation) throws OsfException {
		RemoteItem made = item(client.createFolder(folder(parentId), name, cancellation), parentId);
		below.put(made);
		return made;
	}

	@Override
	public Sent create(String parentId, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return Sent.of(client.create(folder(parentId), name, content, progress, cancellation), parentId);
	}

	/** The answer does not tell the folder, so that the parent of the item is empty. */
	@Override
	public Sent update(String fileId, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		return Sent.of(client.update(file(fileId), content, progress, cancellation), ""); //$NON-NLS-1$
	}

	@Override
	public RemoteItem move(String id, Kind kind, String parentId, String name, Cancellation cancellation) throws OsfException {
		RemoteItem moved = item(storage.move(entry(id, kind), folder(parentId), Optional.of(name), NameRule.WARN, cancellation), parentId);
		below.put(moved);
		return moved;
	}

	@Override
	public void delete(String id, Kind kind, Cancellation cancellation) throws OsfException {
		client.delete(entry(id, kind), cancellation);
	}

	@Override
	public Download read(String fileId, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return storage.resume(storage.file(root, fileId, version), new StreamPart(target), progress, cancellation);
	}

	private RemoteEntry entry(String id, Kind kind) {
		return switch (kind) {
			case FILE -> file(id);
			case FOLDER -> storage.folder(root, id);
		};
	}

	private RemoteFile file(String id) {
		return storage.file(root, id, 0);
	}

	private RemoteFolder folder(String id) {
		return id.equals(root.id()) ? root : storage.folder(root, id);
	}

	private static RemoteItem item(RemoteEntry entry, String parentId) {
		return switch (entry) {
			case RemoteFile file -> new RemoteItem(file.id(), parentId, Kind.FILE, file.name(), file.version(),
					org.osfworkbench.sync.tree.Content.of(file.size().orElse(0), file.hashes()));
			case RemoteFolder folder -> new RemoteItem(folder.id(), parentId, Kind.FOLDER, folder.name(), 0, RemoteItem.NO_BYTES);
		};
	}
}
