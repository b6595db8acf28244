package org.osfworkbench.workspace.internal.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeChange.Direction;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.team.TreeState;
import org.osfworkbench.workspace.team.TreeVersion;

/** Turns what the engine saw into what is known and shown of a link. For one thread. */
final class Looking {

	private final Link link;
	private final IContainer root;
	private final TreeDesk.Opened opened;
	/** By the server's spelling. */
	private final Map<String, TreeVersion> recorded = new HashMap<>();
	/** By this disk's spelling. */
	private final Map<String, TreeVersion> base = new HashMap<>();
	/** This disk's spelling of a path of the server's. */
	private final Map<String, String> spelled = new HashMap<>();

	Looking(Link link, IContainer root, TreeDesk.Opened opened) {
		this.link = link;
		this.root = root;
		this.opened = opened;
		readRecord();
	}

	/** What is known after a look; if a side could not be looked at, the differences of an earlier look stay. */
	Known known(Changes seen, Optional<Known> before, Instant now) {
		boolean complete = seen.status() != Status.FAILED;
		List<TreeChange> changes = complete ? changes(seen) : before.map(known -> known.snapshot().changes()).orElse(List.of());
		return known(changes, problems(seen), complete, now);
	}

	/** What waits, in words. */
	List<TreeProblem> problems(Changes seen) {
		return seen.problems().stream().map(this::problem).toList();
	}

	private TreeProblem problem(Problem problem) {
		IResource resource = resource(problem.path());
		return opened.disk().isUnfinished(problem.path()) ? Problems.unfinished(problem.path(), resource) : Problems.of(problem, resource);
	}

	private Known known(List<TreeChange> changes, List<TreeProblem> problems, boolean complete, Instant now) {
		Map<String, TreeChange> byPath = new HashMap<>();
		Map<String, TreeState> states = new HashMap<>();
		for (TreeChange change : changes) {
			String path = relative(change.local());
			byPath.put(path, change);
			raise(states, path, state(change));
		}
		for (TreeProblem problem : problems) {
			raise(states, relative(problem.resource()), waits(problem) ? TreeState.WAITING : TreeState.FAILED);
		}
		return new Known(root, new TreeSnapshot(link.id(), now, changes, problems, complete), states, byPath, base, Map.of(),
				opened.ignore());
	}

	/**
	 * What is known after a comparison that asked the server nothing: what has changed here is seen anew, what the server had at the
	 * last look stays.
	 *
	 * @param problems those that are still so
	 */
	Known compared(Changes here, Optional<Known> before, List<TreeProblem> problems, Instant now) {
		List<TreeChange> old = before.map(known -> known.snapshot().changes()).orElse(List.of());
		List<TreeChange> changes = new ArrayList<>(old.stream().filter(change -> change.direction() != Direction.OUTGOING).toList());
		Set<IResource> taken = changes.stream().map(TreeChange::local).collect(Collectors.toSet());
		changes(here).stream().filter(change -> !taken.contains(change.local())).forEach(changes::add);
		boolean complete = before.filter(known -> known.snapshot().complete()).isPresent();
		return known(List.copyOf(changes), stillSo(problems, here), complete, now).with(before.map(Known::conflicts).orElse(Map.of()));
	}

	/** What another program is still writing is seen anew by each comparison. */
	private List<TreeProblem> stillSo(List<TreeProblem> problems, Changes here) {
		return Stream.concat(problems.stream().filter(problem -> problem.kind() != TreeProblem.Kind.UNFINISHED),
				problems(here).stream().filter(problem -> problem.kind() == TreeProblem.Kind.UNFINISHED)).toList();
	}

	/** The OSF's version at a path. */
	Optional<TreeVersion> remote(String path) {
		return opened.listed().wasListed() ? opened.listed().at(path).map(item -> version(item.id(), item.version(), item.kind() == Kind.FILE ? Optional.of(item.content()) : Optional.empty()))
				: Optional.ofNullable(recorded.get(path));
	}

	private void readRecord() {
		Map<Long, String> names = new HashMap<>();
		Map<Long, String> locals = new HashMap<>();
		for (BaseNode node : opened.folder().parts().journal().read().nodes()) {
			String path = below(names.getOrDefault(node.parent(), ""), node.name()); //$NON-NLS-1$
			String local = below(locals.getOrDefault(node.parent(), ""), node.localName()); //$NON-NLS-1$
			names.put(node.id(), path);
			locals.put(node.id(), local);
			TreeVersion version = version(node.remoteId(), node.remoteVersion(), node.content());
			recorded.put(path, version);
			base.put(local, version);
			spelled.put(path, local);
		}
	}

	private static boolean waits(TreeProblem problem) {
		return problem.kind() == TreeProblem.Kind.WAITS || problem.kind() == TreeProblem.Kind.UNFINISHED;
	}

	private static String below(String folder, String name) {
		return folder.isEmpty() ? name : folder + '/' + name;
	}

	private static TreeVersion version(String id, int version, Optional<Content> bytes) {
		return new TreeVersion(id, version, bytes.map(Content::size).orElse(Long.valueOf(0)).longValue(),
				bytes.flatMap(content -> content.hashes().sha256()).orElse("")); //$NON-NLS-1$
	}

	private List<TreeChange> changes(Changes seen) {
		List<TreeChange> changes = new ArrayList<>();
		seen.changes().forEach(change -> change(change).ifPresent(changes::add));
		seen.conflicts().stream().filter(conflict -> conflict.copy().isEmpty()).map(this::conflict).forEach(changes::add);
		return List.copyOf(changes);
	}

	private Optional<TreeChange> change(Change change) {
		boolean known = recorded.containsKey(change.path());
		return switch (change.action()) {
			case UPLOAD -> some(Direction.OUTGOING, known ? TreeChange.Kind.CHANGED : TreeChange.Kind.ADDED, change);
			case DOWNLOAD -> some(Direction.INCOMING, known ? TreeChange.Kind.CHANGED : TreeChange.Kind.ADDED, change);
			case MOVE_REMOTE -> some(Direction.OUTGOING, TreeChange.Kind.MOVED, change);
			case MOVE_LOCAL -> some(Direction.INCOMING, TreeChange.Kind.MOVED, change);
			case DELETE_REMOTE -> some(Direction.OUTGOING, TreeChange.Kind.DELETED, change);
			case DELETE_LOCAL -> some(Direction.INCOMING, TreeChange.Kind.DELETED, change);
			case CREATE_REMOTE_FOLDER -> some(Direction.OUTGOING, TreeChange.Kind.ADDED, change);
			case CREATE_LOCAL_FOLDER -> some(Direction.INCOMING, TreeChange.Kind.ADDED, change);
			case SET_ASIDE, ADOPT, FORGET -> Optional.empty();
		};
	}

	private Optional<TreeChange> some(Direction direction, TreeChange.Kind kind, Change change) {
		String path = change.path();
		if (direction == Direction.INCOMING && kind == TreeChange.Kind.MOVED) {
			return Optional.of(movesHere(change));
		}
		boolean movedHere = direction == Direction.OUTGOING && change.target().isPresent();
		String there = direction == Direction.INCOMING ? change.target().orElse(path) : path;
		return Optional.of(new TreeChange(direction, kind, path, change.target(),
				resource(movedHere ? change.target().orElse(path) : path, change.kind()), change.bytes(), Optional.ofNullable(recorded.get(path)),
				remote(there)));
	}

	/** The engine names what the OSF has moved by its new place; here it still stands at the old one, where a person looks for it. */
	private TreeChange movesHere(Change change) {
		Optional<TreeVersion> there = remote(change.path());
		String old = there.flatMap(version -> recorded.entrySet().stream().filter(known -> known.getValue().fileId().equals(version.fileId()))
				.map(Map.Entry::getKey).findFirst()).orElse(change.path());
		return new TreeChange(Direction.INCOMING, TreeChange.Kind.MOVED, change.path(), change.target(), resource(old, change.kind()), change.bytes(),
				Optional.ofNullable(recorded.get(old)), there);
	}

	private TreeChange conflict(Conflict conflict) {
		String path = conflict.path();
		boolean known = recorded.containsKey(path);
		Kind kind = conflict.local().isPresent() ? Kind.FILE : Kind.FOLDER;
		return new TreeChange(Direction.CONFLICT, known ? TreeChange.Kind.CHANGED : TreeChange.Kind.ADDED, path, Optional.empty(),
				resource(path, kind), conflict.remote().map(Content::size).orElse(Long.valueOf(0)).longValue(),
				Optional.ofNullable(recorded.get(path)), remote(path));
	}

	private static TreeState state(TreeChange change) {
		return switch (change.direction()) {
			case OUTGOING -> TreeState.OUTGOING;
			case INCOMING -> TreeState.INCOMING;
			case CONFLICT -> TreeState.CONFLICT;
		};
	}

	private static void raise(Map<String, TreeState> states, String path, TreeState state) {
		for (String at = path; ; at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
			states.merge(at, state, (old, added) -> old.compareTo(added) >= 0 ? old : added);
			if (at.isEmpty()) {
				return;
			}
		}
	}

	private IResource resource(String path) {
		boolean folder = path.isEmpty() || path.endsWith("/"); //$NON-NLS-1$
		return resource(folder && !path.isEmpty() ? path.substring(0, path.length() - 1) : path, folder ? Kind.FOLDER : Kind.FILE);
	}

	private IResource resource(String path, Kind kind) {
		if (path.isEmpty()) {
			return root;
		}
		IPath local = IPath.fromPortableString(spelled.getOrDefault(path, path));
		return kind == Kind.FOLDER ? root.getFolder(local) : root.getFile(local);
	}

	private String relative(IResource resource) {
		return resource.getFullPath().makeRelativeTo(root.getFullPath()).toString();
	}
}
