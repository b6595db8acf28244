package org.osfworkbench.workspace.internal.transfer;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.StatusListener;
import org.osfworkbench.workspace.transfer.SyncState;

/** What is known about linked files, for reading at any time from any thread. */
final class StatusBoard {

	/** What is shown of one file. */
	record Shown(String linkId, FileStatus status, Optional<Conflict> conflict) {
	}

	private final Map<IFile, Shown> entries = new ConcurrentHashMap<>();
	private final List<StatusListener> listeners = new CopyOnWriteArrayList<>();
	private final Clock clock;

	StatusBoard(Clock clock) {
		this.clock = clock;
	}

	Optional<FileStatus> status(IFile file) {
		return Optional.ofNullable(entries.get(file)).map(Shown::status);
	}

	Optional<Conflict> conflict(IFile file) {
		return Optional.ofNullable(entries.get(file)).flatMap(Shown::conflict);
	}

	Map<IFile, FileStatus> statuses() {
		return entries.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().status()));
	}

	Optional<Shown> shown(IFile file) {
		return Optional.ofNullable(entries.get(file));
	}

	/** Shows what was shown before. */
	void restore(IFile file, Shown before) {
		entries.put(file, before);
		tell(Set.of(file));
	}

	boolean isIn(IFile file, SyncState state) {
		return status(file).filter(known -> known.state() == state).isPresent();
	}

	List<IFile> files(String linkId, SyncState state) {
		return entries.entrySet().stream().filter(entry -> entry.getValue().linkId().equals(linkId) && entry.getValue().status().state() == state)
				.map(Map.Entry::getKey).toList();
	}

	/** Whether something waits for its host. What waits for a person is not helped by trying again. */
	boolean anyWaits() {
		return entries.values().stream().map(Shown::status)
				.anyMatch(status -> status.state() == SyncState.WAITING && status.waitsFor().isEmpty());
	}

	void set(String linkId, IFile file, SyncState state, int version) {
		put(linkId, file, state, version, Optional.empty(), Optional.empty());
	}

	void setProblem(String linkId, IFile file, SyncState state, int version, OsfException problem) {
		put(linkId, file, state, version, Optional.of(problem), Optional.empty());
	}

	void setWaitsFor(String linkId, IFile file, int version, String name) {
		put(file, new Shown(linkId, new FileStatus(SyncState.WAITING, version, clock.instant(), Optional.empty(), Optional.of(name)),
				Optional.empty()));
	}

	void setConflict(IFile file, Conflict conflict) {
		put(conflict.link().id(), file, SyncState.CONFLICT, conflict.baseVersion(), Optional.empty(), Optional.of(conflict));
	}

	void remove(IFile file) {
		if (entries.containsKey(file)) {
			entries.remove(file);
			tell(Set.of(file));
		}
	}

	/** Forgets all files of a link and answers which they were. */
	Set<IFile> removeLink(String linkId) {
		Set<IFile> gone = new HashSet<>();
		entries.forEach((file, entry) -> {
			if (entry.linkId().equals(linkId)) {
				gone.add(file);
			}
		});
		gone.forEach(entries::remove);
		if (!gone.isEmpty()) {
			tell(gone);
		}
		return gone;
	}

	void removeProject(IProject project) {
		entries.keySet().removeIf(file -> project.equals(file.getProject()));
	}

	void remoteChanged(String nodeId, String folderId) {
		listeners.forEach(listener -> listener.remoteChanged(nodeId, folderId));
	}

	/** Tells that files look different now although their own status is the same, for example because a link was made. */
	void tell(Set<IFile> files) {
		Set<IFile> snapshot = Set.copyOf(files);
		listeners.forEach(listener -> listener.statusChanged(snapshot));
	}

	void addListener(StatusListener listener) {
		listeners.add(listener);
	}

	void removeListener(StatusListener listener) {
		listeners.remove(listener);
	}

	private void put(String linkId, IFile file, SyncState state, int version, Optional<OsfException> problem, Optional<Conflict> conflict) {
		put(file, new Shown(linkId, new FileStatus(state, version, clock.instant(), problem, Optional.empty()), conflict));
	}

	private void put(IFile file, Shown next) {
		if (Optional.ofNullable(entries.get(file)).filter(before -> isSame(before, next)).isEmpty()) {
			entries.put(file, next);
			tell(Set.of(file));
		}
	}

	/** Whether nobody would see a difference. */
	private static boolean isSame(Shown before, Shown next) {
		FileStatus old = before.status();
		FileStatus status = next.status();
		return old.state() == status.state() && old.remoteVersion() == status.remoteVersion()
				&& old.problem().map(Object::getClass).equals(status.problem().map(Object::getClass)) && old.waitsFor().equals(status.waitsFor())
				&& before.conflict().equals(next.conflict()) && before.linkId().equals(next.linkId());
	}
}
