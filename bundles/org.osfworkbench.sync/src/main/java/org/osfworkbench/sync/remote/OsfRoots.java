package org.osfworkbench.sync.remote;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;

/** Finds the remote side of a link by the ids that the link holds. */
public final class OsfRoots {

	private OsfRoots() {
	}

	/**
	 * A folder as a tree: one request.
	 *
	 * @param client an open client
	 * @param nodeId the node
	 * @param provider its storage
	 * @param folderId a folder's id, or the storage root's
	 * @param cancellation stops the request
	 * @return the tree
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} if the node has no such storage
	 */
	public static RemoteTree folder(OsfClient client, String nodeId, String provider, String folderId, Cancellation cancellation)
			throws OsfException {
		RemoteFolder root = root(client, nodeId, provider, cancellation);
		return new OsfRemoteTree(client, folderId.equals(root.id()) ? root : client.storage().folder(root, folderId));
	}

	/**
	 * A file as a tree: no request.
	 *
	 * @param client an open client
	 * @param linkId of the link, by which its record knows the tree
	 * @param fileId the file's id
	 * @param name the file's name here
	 * @return the tree
	 */
	public static RemoteTree file(OsfClient client, String linkId, String fileId, String name) {
		return new OneFileTree(new OsfRemote(client), new RemoteTarget.ExistingFile(fileId), linkId, name);
	}

	private static RemoteFolder root(OsfClient client, String nodeId, String provider, Cancellation cancellation) throws OsfException {
		return client.providers(nodeId, cancellation).items().stream().filter(found -> found.provider().equals(provider)).findFirst()
				.map(StorageProvider::root)
				.orElseThrow(() -> new OsfException.NotFound("The node has no storage " + provider, OsfException.Details.NONE)); //$NON-NLS-1$
	}
}
