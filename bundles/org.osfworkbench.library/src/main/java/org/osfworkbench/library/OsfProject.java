package org.osfworkbench.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.link.LinkKind;

/** A project or component at the moment it was looked at. Safe for use from any thread. */
public final class OsfProject {

	private final OsfSession session;
	private final Node node;

	OsfProject(OsfSession session, Node node) {
		this.session = session;
		this.node = node;
	}

	/**
	 * What the host says about it.
	 *
	 * @return id, title, rights and more
	 */
	public Node node() {
		return node;
	}

	/**
	 * Its components that may be seen.
	 *
	 * @return direct components
	 * @throws OsfException if they cannot be had
	 */
	public List<Node> components() throws OsfException {
		return session.client().components(node.id(), Cancellation.NEVER).items();
	}

	/**
	 * The root of its OSF Storage.
	 *
	 * @return the folder, for {@link org.osfworkbench.client.api.OsfClient}
	 * @throws OsfException if it cannot be had
	 */
	public RemoteFolder files() throws OsfException {
		return session.client().providers(node.id(), Cancellation.NEVER).items().stream().filter(StorageProvider::isOsfStorage).findFirst()
				.map(StorageProvider::root)
				.orElseThrow(() -> new OsfException.NotFound("The node has no OSF Storage", OsfException.Details.NONE)); //$NON-NLS-1$
	}

	/**
	 * Takes a folder of this computer for the files of the project. Nothing is compared or moved yet, and the folder remembers nothing
	 * before {@link ProjectFolder#save()}.
	 *
	 * @param folder an existing folder, empty or not; not linked already
	 * @return the folder; the caller closes it before the session
	 * @throws OsfException if the storage cannot be had
	 * @throws java.nio.file.FileAlreadyExistsException if the folder is linked as a whole already: open it by {@link OsfSession#folder(Path)}
	 * @throws IOException if the folder cannot be used
	 */
	public ProjectFolder folder(Path folder) throws OsfException, IOException {
		RemoteFolder root = files();
		String id = UUID.randomUUID().toString();
		return ProjectFolder.make(session, folder, new Link(id, LinkKind.PROJECT, "", session.client().host().id(), node.id(), node.title(), //$NON-NLS-1$
				root.provider(), root.id(), root.materializedPath(), Optional.empty()));
	}
}
