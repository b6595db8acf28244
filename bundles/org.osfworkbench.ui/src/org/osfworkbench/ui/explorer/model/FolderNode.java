package org.osfworkbench.ui.explorer.model;

import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
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
	public Fetched fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		return fetch(this, folder, client, cancellation);
	}

	/** One request for the whole folder, and none of the daily limit's ({@code osf-api.md}, section 5.2). */
	static Fetched fetch(BranchNode parent, RemoteFolder folder, OsfClient client, Cancellation cancellation) throws OsfException {
		return Fetched.all(client.storage().list(folder, cancellation).stream().map(entry -> row(parent, entry)).sorted(RowOrder.BY_NAME).toList());
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
