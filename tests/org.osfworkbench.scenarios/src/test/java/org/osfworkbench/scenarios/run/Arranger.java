package org.osfworkbench.scenarios.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.osfworkbench.scenarios.format.Scenario.Given;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalEntry;
import org.osfworkbench.scenarios.world.LocalUser;
import org.osfworkbench.scenarios.world.RemoteEntry;
import org.osfworkbench.scenarios.world.RemoteUser;

/** Brings both sides into a given state by what people can do. Knows which id of the server a scenario's id stands for. */
final class Arranger {

	private final LocalUser local;
	private final RemoteUser remote;
	private final Map<String, String> ids = new HashMap<>();
	private int aside;

	Arranger(LocalUser local, RemoteUser remote) {
		this.local = local;
		this.remote = remote;
	}

	/** The server's id for one of the scenario. */
	Optional<String> id(String name) {
		return Optional.ofNullable(ids.get(name));
	}

	/** Brings the disk into a state; files that are right already are not touched. */
	void local(Map<String, LocalEntry> wanted) {
		Set<String> folders = withFolders(wanted.keySet());
		for (String path : new TreeSet<>(local.tree().keySet()).descendingSet()) {
			LocalEntry there = local.tree().get(path);
			LocalEntry target = wanted.get(path);
			boolean keep = there instanceof LocalEntry.Folder ? folders.contains(path) : there.getClass().isInstance(target);
			if (!keep) {
				local.delete(path);
			}
		}
		wanted.forEach((path, entry) -> {
			if (!entry.equals(local.tree().get(path))) {
				make(path, entry);
			}
		});
	}

	private void make(String path, LocalEntry entry) {
		switch (entry) {
			case LocalEntry.File file -> local.write(path, file.bytes());
			case LocalEntry.Folder folder -> local.mkdir(path);
			case LocalEntry.Link link -> local.link(path, link.target());
		}
	}

	/** Brings the server into a state; what has an id that is there already is moved. */
	void remote(Map<String, Given> wanted) {
		List<String> paths = withFolders(wanted.keySet()).stream().sorted(Comparator.comparing(Arranger::depth).thenComparing(path -> path))
				.toList();
		Set<String> placed = new HashSet<>();
		for (String path : paths) {
			Given given = wanted.getOrDefault(path, new Given(Optional.empty(), "", 0));
			place(path, given);
			placed.add(path);
		}
		for (String path : new TreeSet<>(remote.tree().keySet()).descendingSet()) {
			if (!placed.contains(path)) {
				remote.delete(path);
			}
		}
		wanted.forEach(this::write);
	}

	/** Sees to it that the right entry has the name, whatever its bytes. */
	private void place(String path, Given given) {
		Optional<String> here = at(path);
		Optional<String> wanted = id(given.id());
		if (given.id().isEmpty() ? here.isPresent() : here.isPresent() && here.equals(wanted)) {
			return;
		}
		here.ifPresent(other -> remote.rename(path, "aside-" + aside++ + (path.endsWith("/") ? "/" : "")));
		Optional<String> old = wanted.flatMap(this::pathOf);
		if (old.isPresent()) {
			remote.rename(old.orElseThrow(), path);
		} else if (path.endsWith("/")) {
			remote.mkdir(path);
		} else {
			remote.write(path, given.version() == 1 ? given.bytes().orElseThrow() : filler(path, 1));
		}
		if (!given.id().isEmpty()) {
			ids.put(given.id(), at(path).orElseThrow());
		}
	}

	private void write(String path, Given given) {
		if (given.bytes().isEmpty()) {
			return;
		}
		RemoteEntry entry = remote.tree().get(path);
		int versions = entry.versions().size();
		if (versions == given.version() && entry.newest().equals(given.bytes().orElseThrow())) {
			return;
		}
		for (int version = versions + 1; version < given.version(); version++) {
			remote.write(path, filler(path, version));
		}
		remote.write(path, given.bytes().orElseThrow());
		if (remote.tree().get(path).versions().size() != given.version()) {
			throw new IllegalArgumentException("The server cannot come to version " + given.version() + " of " + path);
		}
	}

	private static Bytes filler(String path, int version) {
		return Bytes.of("version " + version + " of " + path);
	}

	private Optional<String> at(String path) {
		return Optional.ofNullable(remote.tree().get(path)).map(RemoteEntry::id);
	}

	private Optional<String> pathOf(String id) {
		return remote.tree().entrySet().stream().filter(entry -> entry.getValue().id().equals(id)).map(Map.Entry::getKey).findFirst();
	}

	static Set<String> withFolders(Set<String> paths) {
		Set<String> all = new TreeSet<>(paths);
		for (String path : paths) {
			for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
				all.add(path.substring(0, slash + 1));
			}
		}
		return all;
	}

	private static long depth(String path) {
		return path.chars().filter(one -> one == '/').count() * 2 - (path.endsWith("/") ? 1 : 0);
	}
}
