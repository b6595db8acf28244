package org.osfworkbench.sync.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.engine.Workers;
import org.osfworkbench.sync.observe.RemoteObserver;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/**
 * Lists the remote tree, level by level: one request for each folder ({@code sync-design.md}, section 1, R3), and one for each recorded
 * entry that no list showed, because only that tells that it is gone.
 */
public final class Lister {

	private final RemoteTree remote;
	private final Workers workers;

	/** A list, or why there is none. */
	private record Listed(List<RemoteItem> items, Optional<OsfException> failure) {
	}

	/**
	 * Makes a lister.
	 *
	 * @param remote what is listed; asks again by itself where that may help
	 * @param workers run the requests
	 */
	public Lister(RemoteTree remote, Workers workers) {
		this.remote = remote;
		this.workers = workers;
	}

	/**
	 * Lists everything.
	 *
	 * @param observer is told
	 * @param cancellation stops it
	 * @throws OsfException if the root cannot be listed; nothing is known then
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	public void list(RemoteObserver observer, Cancellation cancellation) throws OsfException {
		List<Node<RemoteFacts>> level = List.of(observer.root());
		while (!level.isEmpty()) {
			List<Callable<Listed>> tasks = new ArrayList<>(level.size());
			level.forEach(folder -> tasks.add(() -> listed(folder.facts().id(), cancellation)));
			List<Listed> found = Tasks.all(workers, tasks);
			List<Node<RemoteFacts>> next = new ArrayList<>();
			for (int index = 0; index < level.size(); index++) {
				next.addAll(tell(observer, level.get(index), found.get(index)));
			}
			level = next;
		}
		lookForMissing(observer, cancellation);
	}

	private static List<Node<RemoteFacts>> tell(RemoteObserver observer, Node<RemoteFacts> folder, Listed listed) throws OsfException {
		if (listed.failure().isEmpty()) {
			return observer.listed(folder, listed.items());
		}
		if (folder.parent() == null) {
			throw listed.failure().orElseThrow();
		}
		observer.unlistable(folder, listed.failure().orElseThrow());
		return List.of();
	}

	private void lookForMissing(RemoteObserver observer, Cancellation cancellation) {
		List<Callable<Optional<String>>> tasks = new ArrayList<>();
		for (Node<BaseFacts> missing : observer.missing()) {
			tasks.add(() -> stillThere(missing, cancellation));
		}
		Tasks.all(workers, tasks).forEach(id -> id.ifPresent(observer::stillThere));
	}

	// A list that shows an entry twice may lack another one (R2), so it is asked for once more.
	private Listed listed(String folderId, Cancellation cancellation) {
		try {
			List<RemoteItem> items = ask(folderId, cancellation);
			Map<String, RemoteItem> distinct = distinct(items);
			if (distinct.size() < items.size()) {
				distinct = distinct(ask(folderId, cancellation));
			}
			return new Listed(List.copyOf(distinct.values()), Optional.empty());
		} catch (OsfException failure) {
			return new Listed(List.of(), Optional.of(failure));
		}
	}

	private List<RemoteItem> ask(String folderId, Cancellation cancellation) throws OsfException {
		Tasks.stopIfCancelled(cancellation);
		return remote.list(folderId, cancellation);
	}

	private static Map<String, RemoteItem> distinct(List<RemoteItem> items) {
		Map<String, RemoteItem> distinct = new LinkedHashMap<>();
		items.forEach(item -> distinct.put(item.id(), item));
		return distinct;
	}

	// What cannot be told counts as there.
	private Optional<String> stillThere(Node<BaseFacts> record, Cancellation cancellation) {
		Tasks.stopIfCancelled(cancellation);
		String id = record.facts().remoteId();
		try {
			return remote.look(id, record.kind(), cancellation).map(item -> id);
		} catch (@SuppressWarnings("unused") OsfException unknown) {
			return Optional.of(id);
		}
	}
}
