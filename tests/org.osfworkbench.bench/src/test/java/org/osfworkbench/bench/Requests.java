package org.osfworkbench.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.Kind;

/** Counts the requests of a remote tree; one that is not to give a mark gives none, so that everything is listed. */
final class Requests implements RemoteTree {

	private final RemoteTree tree;
	private final boolean marks;
	private final AtomicInteger all = new AtomicInteger();
	private final AtomicInteger moves = new AtomicInteger();

	Requests(RemoteTree tree, boolean marks) {
		this.tree = tree;
		this.marks = marks;
	}

	int all() {
		return all.get();
	}

	int moves() {
		return moves.get();
	}

	@Override
	public String rootId() {
		return tree.rootId();
	}

	@Override
	public Optional<String> mark(Cancellation cancellation) throws OsfException {
		if (!marks) {
			return Optional.empty();
		}
		all.incrementAndGet();
		return tree.mark(cancellation);
	}

	@Override
	public List<RemoteItem> list(String folderId, Cancellation cancellation) throws OsfException {
		all.incrementAndGet();
		return tree.list(folderId, cancellation);
	}

	@Override
	public Optional<RemoteItem> look(String id, Kind kind, Cancellation cancellation) throws OsfException {
		all.incrementAndGet();
		return tree.look(id, kind, cancellation);
	}

	@Override
	public List<Version> versions(String fileId, Cancellation cancellation) throws OsfException {
		all.incrementAndGet();
		return tree.versions(fileId, cancellation);
	}

	@Override
	public RemoteItem createFolder(String parentId, String name, Cancellation cancellation) throws OsfException {
		all.incrementAndGet();
		return tree.createFolder(parentId, name, cancellation);
	}

	@Override
	public Sent create(String parentId, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		all.incrementAndGet();
		return tree.create(parentId, name, content, progress, cancellation);
	}

	@Override
	public Sent update(String fileId, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		all.incrementAndGet();
		return tree.update(fileId, content, progress, cancellation);
	}

	@Override
	public RemoteItem move(String id, Kind kind, String parentId, String name, Cancellation cancellation) throws OsfException {
		all.incrementAndGet();
		moves.incrementAndGet();
		return tree.move(id, kind, parentId, name, cancellation);
	}

	@Override
	public void delete(String id, Kind kind, Cancellation cancellation) throws OsfException {
		all.incrementAndGet();
		tree.delete(id, kind, cancellation);
	}

	@Override
	public Download read(String fileId, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		all.incrementAndGet();
		return tree.read(fileId, version, target, progress, cancellation);
	}
}
