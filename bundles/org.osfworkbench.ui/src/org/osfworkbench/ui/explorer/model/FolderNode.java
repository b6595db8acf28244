package org.osfworkbench.ui.explorer.model;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;

/** A folder in a storage. */
public final class FolderNode extends BranchNode {

	private final RemoteFolder folder;

	FolderNode(BranchNode parent, RemoteFolder folder) {
		super(parent, "folder:" + folder.id()); //$NON-NLS-1$
		this.folder = folder;
	}

	/**
	 * The folder.
	 *
	 * @return as it was when it was listed
	 */
	public RemoteFolder remote() {
		return folder;
	}

	@Override
	public Listing<ExplorerNode> fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		return fetch(this, folder, client, cancellation);
	}

	static Listing<ExplorerNode> fetch(BranchNode parent, RemoteFolder folder, OsfClient client, Cancellation cancellation) throws OsfException {
		var entries = client.list(folder, cancellation);
		List<ExplorerNode> rows = entries.items().stream().map(entry -> row(parent, entry)).toList();
		return new Listing<>(rows, entries.announced());
	}

	private static ExplorerNode row(BranchNode parent, RemoteEntry entry) {
		return switch (entry) {
		case RemoteFile file -> new FileNode(parent, file);
		case RemoteFolder folder -> new FolderNode(parent, folder);
		};
	}

	@Override
	public Optional<RemoteFolder> folder() {
		return Optional.of(folder);
	}

	@Override
	public String name() {
		return folder.name();
	}

	@Override
	String emptyText() {
		return Messages.Empty_folder;
	}
}
