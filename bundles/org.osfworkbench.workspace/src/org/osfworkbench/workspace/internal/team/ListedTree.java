package org.osfworkbench.workspace.internal.team;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.Kind;

/**
 * A remote tree that is reached for when it is asked for the first time, so that work that asks nobody needs nobody signed in. Remembers what
 * was listed, so that it need not be asked again for what the person is shown. And if the first question of a run finds nobody, the
 * others are not asked: the run is tried again later as a whole, and the person sees at once that it waits.
 */
final class ListedTree implements RemoteTree {

	/** The way to the server. */
	@FunctionalInterface
	interface Way {
		RemoteTree go() throws OsfException;
	}

	private final String rootId;
	private final Way way;
	private Optional<RemoteTree> tree = Optional.empty();
	private volatile boolean reached;
	private final Map<String, List<RemoteItem>> listed = new ConcurrentHashMap<>();
	private volatile Optional<OsfException> away = Optional.empty();

	ListedTree(String rootId, Way way) {
		this.rootId = rootId;
		this.way = way;
	}

	/** What was listed last at a path; empty if nothing is there, or the folder was not listed. */
	Optional<RemoteItem> at(String path) {
		String folder = rootId();
		Optional<RemoteItem> found = Optional.empty();
		for (String name : path.split("/")) { //$NON-NLS-1$
			found = listed.getOrDefault(folder, List.of()).stream().filter(item -> item.name().equals(name)).findFirst();
			if (found.isEmpty()) {
				return found;
			}
			folder = found.get().id();
		}
		return found;
	}

	/** Whether there was any listing since the last {@link #forget()}. */
	boolean wasListed() {
		return !listed.isEmpty();
	}

	void forget() {
		listed.clear();
	}

	/** Whether there is nobody to wait for. */
	boolean isAway() {
		return away.isPresent();
	}

	/** Why there is nobody. */
	Optional<OsfException> whyAway() {
		return away;
	}

	private synchronized RemoteTree tree() throws OsfException {
		Optional<OsfException> known = away;
		if (known.isPresent()) {
			throw known.get();
		}
		if (tree.isEmpty()) {
			try {
				tree = Optional.of(way.go());
			} catch (OsfException e) {
				away = Optional.of(e);
				throw e;
			}
		}
		return tree.get();
	}

	/** A question. */
	@FunctionalInterface
	private interface Question<T> {
		T ask(RemoteTree asked) throws OsfException;
	}

	private <T> T asked(Question<T> question) throws OsfException {
		RemoteTree asked = tree();
		try {
			T answer = question.ask(asked);
			reached = true;
			return answer;
		} catch (OsfException.Unavailable | OsfException.NotSignedIn e) {
			away = reached && e instanceof OsfException.Unavailable ? away : Optional.of(e);
			throw e;
		}
	}

	@Override
	public String rootId() {
		return rootId;
	}

	@Override
	public Optional<String> mark(Cancellation cancellation) throws OsfException {
		return asked(server -> server.mark(cancellation));
	}

	@Override
	public List<RemoteItem> list(String folderId, Cancellation cancellation) throws OsfException {
		List<RemoteItem> items = asked(server -> server.list(folderId, cancellation));
		listed.put(folderId, items);
		return items;
	}

	@Override
	public Optional<RemoteItem> look(String id, Kind kind, Cancellation cancellation) throws OsfException {
		return asked(server -> server.look(id, kind, cancellation));
	}

	@Override
	public List<Version> versions(String fileId, Cancellation cancellation) throws OsfException {
		return tree().versions(fileId, cancellation);
	}

	@Override
	public RemoteItem createFolder(String parentId, String name, Cancellation cancellation) throws OsfException {
		return tree().createFolder(parentId, name, cancellation);
	}

	@Override
	public Sent create(String parentId, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return tree().create(parentId, name, content, progress, cancellation);
	}

	@Override
	public Sent update(String fileId, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		return tree().update(fileId, content, progress, cancellation);
	}

	@Override
	public RemoteItem move(String id, Kind kind, String parentId, String name, Cancellation cancellation) throws OsfException {
		return tree().move(id, kind, parentId, name, cancellation);
	}

	@Override
	public void delete(String id, Kind kind, Cancellation cancellation) throws OsfException {
		tree().delete(id, kind, cancellation);
	}

	@Override
	public Download read(String fileId, int version, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return tree().read(fileId, version, target, progress, cancellation);
	}
}
