package org.osfworkbench.ui.explorer.model;

import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;

/** A storage of a project or component. */
public final class ProviderNode extends BranchNode {

	private final StorageProvider provider;

	ProviderNode(BranchNode parent, StorageProvider provider) {
		super(parent, "storage:" + provider.provider()); //$NON-NLS-1$
		this.provider = provider;
	}

	/**
	 * The storage.
	 *
	 * @return as it was when it was listed
	 */
	public StorageProvider provider() {
		return provider;
	}

	@Override
	public Fetched fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		return FolderNode.fetch(this, provider.root(), client, cancellation);
	}

	@Override
	public Optional<RemoteFolder> folder() {
		return Optional.of(provider.root());
	}

	@Override
	public String name() {
		return provider.name();
	}

	@Override
	String emptyText() {
		return Messages.Empty_folder;
	}
}
