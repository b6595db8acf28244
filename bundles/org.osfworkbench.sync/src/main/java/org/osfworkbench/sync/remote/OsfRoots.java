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
	 * The folder of a file as a tree: two requests.
	 *
	 * @param client an open client
	 * @param nodeId the node
	 * @param provider its storage
	 * @param fileId the file's id
	 * @param cancellation stops the requests
	 * @return the tree
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} or {@link org.osfworkbench.client.api.OsfException.Gone} if there is no such file
	 */
	public static RemoteTree folderOfFile(OsfClient client, String nodeId, String provider, String fileId, Cancellation cancellation)
			throws OsfException {
		RemoteFolder root = root(client, nodeId, provider, cancellation);
		String folderId = client.storage().entry(fileId, cancellation).parentId().orElse(root.id());
		return new OsfRemoteTree(client, folderId.equals(root.id()) ? root : client.storage().folder(root, folderId));
	}

	private static RemoteFolder root(OsfClient client, String nodeId, String provider, Cancellation cancellation) throws OsfException {
		return client.providers(nodeId, cancellation).items().stream().filter(found -> found.provider().equals(provider)).findFirst()
				.map(StorageProvider::root)
				.orElseThrow(() -> new OsfException.NotFound("The node has no storage " + provider, OsfException.Details.NONE)); //$NON-NLS-1$
	}
}
