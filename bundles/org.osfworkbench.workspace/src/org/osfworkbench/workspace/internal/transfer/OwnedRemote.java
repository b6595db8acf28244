package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.sync.remote.OsfRemote;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.remote.RemoteLook;
import org.osfworkbench.sync.remote.RemoteTarget;
import org.osfworkbench.workspace.account.Accounts;

/**
 * The remote of one file: everybody may look and read, but work that one person began is not written by the next one, unless that person
 * asks for it. For one thread.
 */
final class OwnedRemote implements Remote {

	private final LazyRemote reading;
	private final RemoteAccess access;
	private final Owners owners;
	private final String hostId;
	private final FileKey key;
	private final boolean asked;
	private Optional<Owners.Owner> heldFor = Optional.empty();

	/**
	 * Makes a remote.
	 *
	 * @param asked whether the person who is signed in has asked for this file to be uploaded, and so takes the work over
	 */
	OwnedRemote(RemoteAccess access, Owners owners, String hostId, FileKey key, boolean asked) {
		this.reading = new LazyRemote(access, hostId);
		this.access = access;
		this.owners = owners;
		this.hostId = hostId;
		this.key = key;
		this.asked = asked;
	}

	/** Who has to sign in before the file can be written; empty if nothing was refused for that reason. */
	Optional<Owners.Owner> heldFor() {
		return heldFor;
	}

	@Override
	public RemoteLook look(String fileId, Cancellation cancellation) throws OsfException {
		return reading.look(fileId, cancellation);
	}

	@Override
	public Optional<RemoteFile> find(RemoteTarget.InFolder folder, String name, Cancellation cancellation) throws OsfException {
		return reading.find(folder, name, cancellation);
	}

	@Override
	public Upload create(RemoteTarget.InFolder target, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return writing(cancellation).create(target, name, content, progress, cancellation);
	}

	@Override
	public Upload update(RemoteFile file, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		return writing(cancellation).update(file, content, progress, cancellation);
	}

	@Override
	public Download read(RemoteFile file, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return reading.read(file, version, target, progress, cancellation);
	}

	@Override
	public List<FileVersion> versions(RemoteFile file, Cancellation cancellation) throws OsfException {
		return reading.versions(file, cancellation);
	}

	/** Client and person are taken together: somebody else may sign in at any moment. */
	private Remote writing(Cancellation cancellation) throws OsfException {
		Accounts.Acting acting = access.acting(hostId, cancellation);
		Owners.Owner me = Owners.Owner.of(acting.user());
		Optional<Owners.Owner> owner = owners.of(key);
		if (!asked && owner.filter(other -> !other.id().equals(me.id())).isPresent()) {
			heldFor = owner;
			throw new OsfException.NotSignedIn("The work waits for another person to sign in", OsfException.Details.NONE); //$NON-NLS-1$
		}
		owners.put(key, me);
		return new OsfRemote(acting.client());
	}
}
