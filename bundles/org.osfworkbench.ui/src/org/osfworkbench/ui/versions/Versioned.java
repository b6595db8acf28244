package org.osfworkbench.ui.versions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.Details;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.Links;

/**
 * A file whose versions are on the OSF: a linked file of the workspace, a file that was listed in the explorer, or both. A value that
 * asks nobody until {@link #find}. Two are equal if they stand for the same file.
 */
public final class Versioned {

	/** How the file is found on the OSF. */
	@FunctionalInterface
	private interface Place {
		RemoteFile find(OsfClient client, Cancellation cancellation) throws OsfException;
	}

	private final String hostId;
	private final String key;
	private final String name;
	private final String where;
	private final Place place;
	private final Optional<IFile> local;
	private final Optional<Link> link;

	private Versioned(String hostId, String key, String name, String where, Place place, Optional<IFile> local,
			Optional<Link> link) {
		this.hostId = hostId;
		this.key = key;
		this.name = name;
		this.where = where;
		this.place = place;
		this.local = local;
		this.link = link;
	}

	/**
	 * A file of the workspace.
	 *
	 * @param links the links
	 * @param file the file
	 * @return what it is on the OSF, or empty if no link covers it
	 */
	public static Optional<Versioned> of(Links links, IFile file) {
		return links.experiment(file).or(() -> links.data(file)).or(() -> links.project(file)).map(link -> {
			boolean single = link.kind() == LinkKind.EXPERIMENT;
			String below = single ? "" : below(links, link, file); //$NON-NLS-1$
			Place place = single ? (client, cancellation) -> client.file(link.remoteId(), cancellation)
					: (client, cancellation) -> descend(client, root(client, link, cancellation), below, cancellation);
			return new Versioned(link.hostId(), link.remoteId() + '/' + below, file.getName(), link.nodeTitle() + link.remotePath() + below, place,
					Optional.of(file), Optional.of(link));
		});
	}

	/**
	 * A file that was listed.
	 *
	 * @param hostId its host
	 * @param file the file
	 * @param title the title of its project
	 * @param links the links, which may have its other side
	 * @return the file
	 */
	public static Versioned of(String hostId, RemoteFile file, String title, Links links) {
		Optional<Link> known = links.all().stream().filter(link -> link.kind() == LinkKind.EXPERIMENT && link.hostId().equals(hostId)
				&& link.remoteId().equals(file.id())).findFirst();
		Optional<IFile> here = known.map(links::localSide).filter(IFile.class::isInstance).map(IFile.class::cast).filter(IFile::exists);
		Place place = (client, cancellation) -> client.storage().look(file, cancellation);
		return new Versioned(hostId, file.id() + '/', file.name(), title + file.materializedPath(), place, here,
				known.filter(link -> here.isPresent()));
	}

	private static String below(Links links, Link link, IFile file) {
		return file.getFullPath().makeRelativeTo(links.localSide(link).getFullPath()).toString();
	}

	private static RemoteFolder root(OsfClient client, Link link, Cancellation cancellation) throws OsfException {
		if (!"/".equals(link.remotePath())) { //$NON-NLS-1$
			return client.folder(link.remoteId(), cancellation);
		}
		return client.providers(link.nodeId(), cancellation).items().stream().filter(found -> found.provider().equals(link.provider()))
				.map(StorageProvider::root).findFirst().orElseThrow(() -> missing(link.provider()));
	}

	private static RemoteFile descend(OsfClient client, RemoteFolder root, String path, Cancellation cancellation) throws OsfException {
		List<String> names = Arrays.asList(path.split("/")); //$NON-NLS-1$
		RemoteFolder folder = root;
		for (String name : names.subList(0, names.size() - 1)) {
			folder = child(client, folder, name, RemoteFolder.class, cancellation);
		}
		return child(client, folder, names.getLast(), RemoteFile.class, cancellation);
	}

	private static <T extends RemoteEntry> T child(OsfClient client, RemoteFolder folder, String name, Class<T> type, Cancellation cancellation)
			throws OsfException {
		return client.storage().list(folder, cancellation).stream().filter(type::isInstance).map(type::cast)
				.filter(entry -> entry.name().equals(name)).findFirst().orElseThrow(() -> missing(name));
	}

	private static OsfException missing(String name) {
		return new OsfException.NotFound("There is no " + name, Details.NONE); //$NON-NLS-1$
	}

	/**
	 * Asks the OSF where the file is now. Waits for the network.
	 *
	 * @param client a client of {@link #hostId()}
	 * @param cancellation stops the requests
	 * @return the file as it is now
	 * @throws OsfException {@link org.osfworkbench.client.api.OsfException.NotFound} also if it was never uploaded
	 */
	public RemoteFile find(OsfClient client, Cancellation cancellation) throws OsfException {
		return place.find(client, cancellation);
	}

	/**
	 * The host.
	 *
	 * @return its id
	 */
	public String hostId() {
		return hostId;
	}

	/**
	 * The name of the file.
	 *
	 * @return without folders
	 */
	public String name() {
		return name;
	}

	/**
	 * Where it is on the OSF, in words.
	 *
	 * @return the project's title and the path
	 */
	public String where() {
		return where;
	}

	/**
	 * The file of the workspace.
	 *
	 * @return the linked file, or empty if there is none
	 */
	public Optional<IFile> local() {
		return local;
	}

	/**
	 * The link.
	 *
	 * @return present if {@link #local()} is
	 */
	public Optional<Link> link() {
		return link;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Versioned file && file.hostId.equals(hostId) && file.key.equals(key) && file.local.equals(local);
	}

	@Override
	public int hashCode() {
		return key.hashCode();
	}

	@Override
	public String toString() {
		return where;
	}
}
