package org.osfworkbench.sync.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.sync.tree.Kind;

/**
 * One remote file as a tree with nothing else in it, under the name that the file has here: a link of one file follows the file's id, whatever
 * it is called there and in whichever folder it is. To list it costs one look. Safe for use from any thread.
 *
 * <p>
 * A file that a link knows by id and that is gone makes the list fail, so that nobody takes it for one that was never sent.
 */
public final class OneFileTree implements RemoteTree {

	private final Remote remote;
	private final RemoteTarget target;
	private final String rootId;
	private final String name;
	private final String remoteName;
	private volatile Optional<RemoteFile> seen = Optional.empty();
	private volatile Optional<String> knownId;
	private volatile boolean taken;
	private volatile boolean gone;

	/**
	 * Makes a tree. Asks nothing yet.
	 *
	 * @param remote the way to the file
	 * @param target where the file is, or in which folder it is to be made
	 * @param rootId by which a record of an earlier sync is known to be about this file; that of the link
	 * @param name what the tree calls the file: its name here
	 */
	public OneFileTree(Remote remote, RemoteTarget target, String rootId, String name) {
		this(remote, target, rootId, name, name);
	}

	/**
	 * Makes a tree of a file that gets another name there. Asks nothing yet.
	 *
	 * @param remote the way to the file
	 * @param target where the file is, or in which folder it is to be made
	 * @param rootId by which a record of an earlier sync is known to be about this file
	 * @param name what the tree calls the file: its name here
	 * @param remoteName the name of a file that is made
	 */
	public OneFileTree(Remote remote, RemoteTarget target, String rootId, String name, String remoteName) {
		this.remote = remote;
		this.target = target;
		this.rootId = rootId;
		this.name = name;
		this.remoteName = remoteName;
		this.knownId = target instanceof RemoteTarget.ExistingFile(String id) ? Optional.of(id) : Optional.empty();
	}

	/**
	 * The file as the server told it last.
	 *
	 * @return empty if it was not looked at, or is not there
	 */
	public Optional<RemoteFile> seen() {
		return seen;
	}

	/**
	 * Whether it is known which file it is, so that it need only be looked at.
	 *
	 * @return false if it is to be looked for by its name, or made
	 */
	public boolean isKnown() {
		return knownId.isPresent();
	}

	/**
	 * Whether the server refused to make the file, because its name was taken.
	 *
	 * @return false after bytes were sent
	 */
	public boolean isTaken() {
		return taken;
	}

	/**
	 * Whether the server said that there is no such file, when it was asked last.
	 *
	 * @return false also if it was not asked
	 */
	public boolean isGone() {
		return gone;
	}

	/**
	 * Names the file that was in the folder when it was in step last.
	 *
	 * @param id its id; it is looked for before the name is
	 */
	public void expect(String id) {
		knownId = Optional.of(id);
	}

	/** Forgets which file it was: one of its name is looked for, or made. */
	public void forget() {
		knownId = Optional.empty();
		seen = Optional.empty();
		taken = false;
	}

	@Override
	public String rootId() {
		return rootId;
	}

	/** A mark would cost as much as the look. */
	@Override
	public Optional<String> mark(Cancellation cancellation) {
		return Optional.empty();
	}

	@Override
	public List<RemoteItem> list(String folderId, Cancellation cancellation) throws OsfException {
		Optional<RemoteFile> now = now(cancellation);
		if (now.isEmpty() && target instanceof RemoteTarget.ExistingFile) {
			throw new OsfException.Gone("The linked file is gone", OsfException.Details.NONE); //$NON-NLS-1$
		}
		return now.map(this::item).stream().toList();
	}

	@Override
	public Optional<RemoteItem> look(String id, Kind kind, Cancellation cancellation) throws OsfException {
		return kind == Kind.FILE ? lookAt(id, cancellation).map(this::item) : Optional.empty();
	}

	@Override
	public List<Version> versions(String fileId, Cancellation cancellation) throws OsfException {
		return remote.versions(file(fileId, cancellation), cancellation).stream().map(
				version -> new Version(version.number(), org.osfworkbench.sync.tree.Content.of(version.size().orElse(-1), version.hashes())))
				.toList();
	}

	@Override
	public RemoteItem createFolder(String parentId, String folder, Cancellation cancellation) {
		throw new UnsupportedOperationException(folder);
	}

	@Override
	public Sent create(String parentId, String ignored, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		if (!(target instanceof RemoteTarget.InFolder folder)) {
			throw new OsfException.Gone("The linked file is gone", OsfException.Details.NONE); //$NON-NLS-1$
		}
		try {
			return sent(remote.create(folder, remoteName, content, progress, cancellation));
		} catch (OsfException.NameConflict conflict) {
			conflict.existing().ifPresent(this::note);
			taken = true;
			throw conflict;
		}
	}

	@Override
	public Sent update(String fileId, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		return sent(remote.update(file(fileId, cancellation), content, progress, cancellation));
	}

	@Override
	public RemoteItem move(String id, Kind kind, String parentId, String newName, Cancellation cancellation) {
		throw new UnsupportedOperationException(newName);
	}

	@Override
	public void delete(String id, Kind kind, Cancellation cancellation) {
		throw new UnsupportedOperationException(id);
	}

	@Override
	public Download read(String fileId, int version, OutputStream to, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return remote.read(file(fileId, cancellation), version, to, progress, cancellation);
	}

	private Optional<RemoteFile> now(Cancellation cancellation) throws OsfException {
		Optional<String> id = knownId;
		if (id.isPresent()) {
			return lookAt(id.get(), cancellation);
		}
		Optional<RemoteFile> found = target instanceof RemoteTarget.InFolder folder ? remote.find(folder, remoteName, cancellation) : Optional.empty();
		gone = found.isEmpty();
		found.ifPresent(this::note);
		return found;
	}

	private Optional<RemoteFile> lookAt(String id, Cancellation cancellation) throws OsfException {
		Optional<RemoteFile> now = remote.look(id, cancellation) instanceof RemoteLook.Present(RemoteFile file) ? Optional.of(file) : Optional.empty();
		seen = now;
		gone = now.isEmpty();
		return now;
	}

	private void note(RemoteFile file) {
		seen = Optional.of(file);
		gone = false;
		knownId = Optional.of(file.id());
	}

	/** What was seen has the address that a write or a read goes to. */
	private RemoteFile file(String id, Cancellation cancellation) throws OsfException {
		Optional<RemoteFile> known = seen.filter(file -> file.id().equals(id));
		return known.isPresent() ? known.get()
				: lookAt(id, cancellation).orElseThrow(() -> new OsfException.Gone("The file is gone", OsfException.Details.NONE)); //$NON-NLS-1$
	}

	private Sent sent(Upload upload) {
		note(upload.file());
		taken = false;
		Sent there = Sent.of(upload, rootId);
		return new Sent(item(there.item()), there.sent());
	}

	private RemoteItem item(RemoteFile file) {
		return item(new RemoteItem(file.id(), rootId, Kind.FILE, file.name(), file.version(),
				org.osfworkbench.sync.tree.Content.of(file.size().orElse(0), file.hashes())));
	}

	private RemoteItem item(RemoteItem there) {
		return new RemoteItem(there.id(), rootId, Kind.FILE, name, there.version(), there.content());
	}
}
