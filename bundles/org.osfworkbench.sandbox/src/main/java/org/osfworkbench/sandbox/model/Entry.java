package org.osfworkbench.sandbox.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A file or folder of a provider (osf-api.md 4.3). The root folder has no parent and an empty name.
 *
 * @param versions oldest first; empty for a folder
 * @param guid five characters, or null until somebody asks for one
 * @param checkout the user who holds the lock, or null
 */
public record Entry(String id, String node, String provider, @Nullable String parent, boolean folder, String name,
		List<Version> versions, List<String> tags, @Nullable String guid, @Nullable String checkout, boolean deleted) {

	/** A new, empty folder. */
	public static Entry folder(String id, String node, String provider, @Nullable String parent, String name) {
		return new Entry(id, node, provider, parent, true, name, List.of(), List.of(), null, null, false);
	}

	/** A new file with one version. */
	public static Entry file(String id, Entry parent, String name, Version first) {
		return new Entry(id, parent.node, parent.provider, parent.id, false, name, List.of(first), List.of(), null, null,
				false);
	}

	/** Says whether this is the root folder of its provider. */
	public boolean isRoot() {
		return parent == null;
	}

	/** The newest version of a file. */
	public Version newest() {
		return versions.getLast();
	}

	/** The version of that number. */
	public Optional<Version> version(int number) {
		return number >= 1 && number <= versions.size() ? Optional.of(versions.get(number - 1)) : Optional.empty();
	}

	/** The same file with one more version. */
	public Entry add(Version next) {
		List<Version> all = new ArrayList<>(versions);
		all.add(next);
		return new Entry(id, node, provider, parent, folder, name, List.copyOf(all), tags, guid, checkout, deleted);
	}

	/** The same file or folder elsewhere; id, versions and GUID stay (osf-api.md 5.8). */
	public Entry moveTo(String newNode, String newParent, String newName) {
		return new Entry(id, newNode, provider, newParent, folder, newName, versions, tags, guid, checkout, deleted);
	}

	/** A new entity with the same versions (osf-api.md 5.8). */
	public Entry copyTo(String newId, Entry newParent, String newName) {
		return new Entry(newId, newParent.node, newParent.provider, newParent.id, folder, newName, versions, tags, null,
				null, false);
	}

	/** The same file with other tags. */
	public Entry withTags(List<String> newTags) {
		return new Entry(id, node, provider, parent, folder, name, versions, List.copyOf(newTags), guid, checkout, deleted);
	}

	/** The same file with a GUID. */
	public Entry withGuid(String newGuid) {
		return new Entry(id, node, provider, parent, folder, name, versions, tags, newGuid, checkout, deleted);
	}

	/** The same file, locked by the user or free. */
	public Entry withCheckout(@Nullable String user) {
		return new Entry(id, node, provider, parent, folder, name, versions, tags, guid, user, deleted);
	}

	/** The same entity, gone. */
	public Entry delete() {
		return new Entry(id, node, provider, parent, folder, name, versions, tags, guid, null, true);
	}
}
