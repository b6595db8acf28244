package org.osfworkbench.workspace.internal.transfer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.User;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.link.Link;

/** The way from a link or a remote entry to a client, and from a path to a folder on the OSF. Waits for the network. */
public final class RemoteAccess {

	private final Accounts accounts;

	RemoteAccess(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * The client of a host.
	 *
	 * @param hostId the host
	 * @return the account's client
	 * @throws OsfException if nobody is signed in, as if a token was refused
	 */
	public OsfClient client(String hostId) throws OsfException {
		return accounts.requireClient(hostId);
	}

	/** The client of a host and whose it is. */
	Accounts.Acting acting(String hostId, Cancellation cancellation) throws OsfException {
		return accounts.acting(hostId, cancellation).orElseThrow(() -> nobody(hostId));
	}

	/** Who was signed in on a host last, and so had the work done that is noted while nobody is. */
	Optional<User> lastUser(String hostId) {
		return accounts.lastUser(hostId);
	}

	private static OsfException nobody(String hostId) {
		return new OsfException.NotSignedIn("Nobody is signed in on " + hostId, OsfException.Details.NONE); //$NON-NLS-1$
	}

	/**
	 * A client for reading.
	 *
	 * @param hostId the host
	 * @return the account's client or one of nobody; empty if the host is not configured
	 */
	public Optional<OsfClient> reader(String hostId) {
		return accounts.reader(hostId);
	}

	/**
	 * The host an entry came from: the chosen one if it may be that, else the first whose addresses fit.
	 *
	 * @param entry the entry
	 * @return its id
	 * @throws OsfException if no configured host fits
	 */
	public String hostOf(RemoteEntry entry) throws OsfException {
		java.net.URI address = switch (entry) {
			case RemoteFile file -> file.location();
			case RemoteFolder folder -> folder.location();
		};
		return Stream.concat(Stream.of(accounts.state().host()), accounts.hosts().stream()).filter(host -> host.trusts(address)).map(Host::id)
				.findFirst().orElseThrow(() -> new OsfException.BadAnswer("No configured host has " + address.getHost(), //$NON-NLS-1$
						OsfException.Details.NONE, null));
	}

	OsfClient clientOf(RemoteEntry entry) throws OsfException {
		return client(hostOf(entry));
	}

	/** A client that may read an entry: the account's, or anybody's if nobody is signed in. */
	OsfClient readerOf(RemoteEntry entry) throws OsfException {
		return accounts.requireReader(hostOf(entry));
	}

	/** The folder in which an experiment's file was when it was linked. */
	RemoteFolder experimentFolder(Link link, Cancellation cancellation) throws OsfException {
		OsfClient client = client(link.hostId());
		RemoteFolder folder = providerRoot(client, link, cancellation);
		List<String> names = Stream.of(link.remotePath().split("/")).filter(name -> !name.isEmpty()).toList(); //$NON-NLS-1$
		for (String name : names.subList(0, Math.max(0, names.size() - 1))) {
			folder = child(client, folder, name, cancellation);
		}
		return folder;
	}

	/**
	 * Who made the newest version. Only for display, so a failure is not one.
	 *
	 * @param link whose host is asked
	 * @param file the file
	 * @param cancellation stops the request
	 * @return a name; empty if that cannot be told
	 */
	public String author(Link link, RemoteFile file, Cancellation cancellation) {
		try {
			List<FileVersion> versions = client(link.hostId()).versions(file, cancellation);
			return versions.isEmpty() ? "" : versions.getFirst().author(); //$NON-NLS-1$
		} catch (OsfException e) {
			return ""; //$NON-NLS-1$
		}
	}

	/** The folder of a name in another one; made if it is missing. */
	RemoteFolder folderIn(RemoteFolder parent, String name, Cancellation cancellation) throws OsfException {
		OsfClient client = clientOf(parent);
		try {
			return client.createFolder(parent, name, cancellation);
		} catch (OsfException.NameConflict present) {
			return client.storage().list(parent, cancellation).stream().filter(RemoteFolder.class::isInstance).map(RemoteFolder.class::cast)
					.filter(folder -> folder.name().equals(name)).findFirst().orElseThrow(() -> present);
		}
	}

	/**
	 * The remote side of a link of a folder: one request.
	 *
	 * @param client asked
	 * @param link the link
	 * @param cancellation stops the request
	 * @return the folder or the storage's root
	 * @throws OsfException if it cannot be told
	 */
	public static RemoteFolder root(OsfClient client, Link link, Cancellation cancellation) throws OsfException {
		boolean isRoot = link.remotePath().equals("/"); //$NON-NLS-1$
		return isRoot ? providerRoot(client, link, cancellation) : client.folder(link.remoteId(), cancellation);
	}

	private static RemoteFolder providerRoot(OsfClient client, Link link, Cancellation cancellation) throws OsfException {
		return client.providers(link.nodeId(), cancellation).items().stream().filter(found -> found.provider().equals(link.provider()))
				.map(StorageProvider::root).findFirst()
				.orElseThrow(() -> new OsfException.NotFound("The node has no storage " + link.provider(), OsfException.Details.NONE)); //$NON-NLS-1$
	}

	private static RemoteFolder child(OsfClient client, RemoteFolder parent, String name, Cancellation cancellation) throws OsfException {
		Optional<RemoteFolder> present = find(client, parent, name, cancellation);
		if (present.isPresent()) {
			return present.get();
		}
		try {
			return client.createFolder(parent, name, cancellation);
		} catch (OsfException.NameConflict madeMeanwhile) {
			return find(client, parent, name, cancellation).orElseThrow(() -> madeMeanwhile);
		}
	}

	private static Optional<RemoteFolder> find(OsfClient client, RemoteFolder parent, String name, Cancellation cancellation) throws OsfException {
		return client.list(parent, cancellation).items().stream().filter(RemoteFolder.class::isInstance).map(RemoteFolder.class::cast)
				.filter(folder -> folder.name().equals(name)).findFirst();
	}
}
