package org.osfworkbench.scenarios.real;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.Kind;

/** A remote tree behind a gate. */
final class GatedRemote implements RemoteTree {

	private final RemoteTree tree;
	private final Gate gate;
	private final Consumer<String> looks;
	private final AtomicInteger downloads;

	/**
	 * @param looks told the id before each look
	 * @param downloads counts
	 */
	GatedRemote(RemoteTree tree, Gate gate, Consumer<String> looks, AtomicInteger downloads) {
		this.tree = tree;
		this.gate = gate;
		this.looks = looks;
		this.downloads = downloads;
	}

	@Override
	public String rootId() {
		return tree.rootId();
	}

	/** None: scenarios are about listings, which a mark would save. */
	@Override
	public Optional<String> mark(Cancellation cancellation) {
		return Optional.empty();
	}

	@Override
	public List<RemoteItem> list(String folderId, Cancellation cancellation) throws OsfException {
		return gate.pass("list", () -> tree.list(folderId, cancellation));
	}

	@Override
	public Optional<RemoteItem> look(String id, Kind kind, Cancellation cancellation) throws OsfException {
		looks.accept(id);
		return gate.pass("look", () -> tree.look(id, kind, cancellation));
	}

	@Override
	public List<Version> versions(String fileId, Cancellation cancellation) throws OsfException {
		return gate.pass("versions", () -> tree.versions(fileId, cancellation));
	}

	@Override
	public RemoteItem createFolder(String parentId, String name, Cancellation cancellation) throws OsfException {
		return gate.pass("createFolder", () -> tree.createFolder(parentId, name, cancellation));
	}

	@Override
	public Sent create(String parentId, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return gate.<Sent, IOException>pass("create", () -> thrown(() -> tree.create(parentId, name, content, progress, cancellation)));
	}

	@Override
	public Sent update(String fileId, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		return gate.<Sent, IOException>pass("update", () -> thrown(() -> tree.update(fileId, content, progress, cancellation)));
	}

	@Override
	public RemoteItem move(String id, Kind kind, String parentId, String name, Cancellation cancellation) throws OsfException {
		return gate.pass("move", () -> tree.move(id, kind, parentId, name, cancellation));
	}

	@Override
	public void delete(String id, Kind kind, Cancellation cancellation) throws OsfException {
		gate.pass("delete", () -> {
			tree.delete(id, kind, cancellation);
			return true;
		});
	}

	@Override
	public Download read(String fileId, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		Download download = gate.<Download, IOException>pass("read", () -> thrown(() -> tree.read(fileId, version, target, progress, cancellation)));
		downloads.incrementAndGet();
		return download;
	}

	@FunctionalInterface
	private interface Transfer<T> {
		T run() throws OsfException, IOException;
	}

	/** A method can be generic in one exception only. */
	@SuppressWarnings("unchecked")
	private static <T, E extends Exception> T thrown(Transfer<T> transfer) throws E {
		try {
			return transfer.run();
		} catch (OsfException | IOException e) {
			throw (E) e;
		}
	}
}
