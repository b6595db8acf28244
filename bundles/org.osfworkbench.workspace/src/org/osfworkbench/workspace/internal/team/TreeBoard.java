package org.osfworkbench.workspace.internal.team;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeListener;
import org.osfworkbench.workspace.team.TreeProblem;

/** What is known of linked projects and folders, for reading at any time from any thread. */
final class TreeBoard {

	private final Map<String, Known> known = new ConcurrentHashMap<>();
	private final Set<IResource> working = ConcurrentHashMap.newKeySet();
	private final List<TreeListener> listeners = new CopyOnWriteArrayList<>();

	Optional<Known> known(String linkId) {
		return Optional.ofNullable(known.get(linkId));
	}

	List<Known> all() {
		return List.copyOf(known.values());
	}

	boolean isWorking(IResource resource) {
		return working.contains(resource);
	}

	/**
	 * Shows what is known now.
	 *
	 * @param touched what was worked on, and so may look different although nothing is said of it before or now
	 */
	void put(Link link, Known now, Set<IResource> touched) {
		Optional<Known> before = Optional.ofNullable(known.put(link.id(), now));
		Set<IResource> different = differences(before, now);
		different.addAll(touched);
		tell(link, different);
	}

	void remove(Link link) {
		Optional<Known> before = Optional.ofNullable(known.remove(link.id()));
		before.ifPresent(gone -> tell(link, resources(gone)));
	}

	void removeProject(IProject project) {
		known.values().removeIf(each -> project.equals(each.root().getProject()));
	}

	/** Bytes of a file begin or end to travel. */
	void working(Link link, Known now, String path, boolean begins) {
		IFile file = now.root().getFile(IPath.fromPortableString(path));
		if (begins ? working.add(file) : working.remove(file)) {
			tell(link, Set.of(file));
		}
	}

	void addListener(TreeListener listener) {
		listeners.add(listener);
	}

	void removeListener(TreeListener listener) {
		listeners.remove(listener);
	}

	private void tell(Link link, Set<IResource> resources) {
		Set<IResource> told = Set.copyOf(resources);
		listeners.forEach(listener -> listener.treeChanged(link, told));
	}

	private static Set<IResource> resources(Known known) {
		Set<IResource> all = new HashSet<>();
		known.snapshot().changes().forEach(change -> all.add(change.local()));
		known.snapshot().problems().forEach(problem -> all.add(problem.resource()));
		return all;
	}

	/** What looks different now: another change or problem than before, or none any more. */
	private static Set<IResource> differences(Optional<Known> before, Known now) {
		Map<IResource, Set<Object>> old = before.map(TreeBoard::facts).orElse(Map.of());
		Map<IResource, Set<Object>> facts = facts(now);
		Set<IResource> different = new HashSet<>();
		old.forEach((resource, fact) -> addIf(!fact.equals(facts.get(resource)), resource, different));
		facts.forEach((resource, fact) -> addIf(!fact.equals(old.get(resource)), resource, different));
		if (before.isEmpty()) {
			different.add(now.root());
		}
		return different;
	}

	private static void addIf(boolean wanted, IResource resource, Set<IResource> set) {
		if (wanted) {
			set.add(resource);
		}
	}

	private static Map<IResource, Set<Object>> facts(Known known) {
		Map<IResource, Set<Object>> facts = new HashMap<>();
		for (TreeChange change : known.snapshot().changes()) {
			facts.computeIfAbsent(change.local(), resource -> new HashSet<>()).add(change);
		}
		for (TreeProblem problem : known.snapshot().problems()) {
			facts.computeIfAbsent(problem.resource(), resource -> new HashSet<>()).add(problem.kind());
		}
		return facts;
	}
}
