package org.osfworkbench.export;

import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be brought home.
 *
 * @param nodeId the project or component at the top; a part of a project is exported by naming its component
 * @param components whether everything below it comes, too
 * @param versions which versions of files and wiki pages
 * @param providers the storages to take, for example {@code osfstorage}; empty for all that can be read
 */
public record ExportOrder(String nodeId, boolean components, Versions versions, Set<String> providers) {

	/** Which versions. */
	public enum Versions {
		/** The newest of each file. */
		NEWEST,
		/** Every one that the server keeps. */
		ALL
	}

	/** Copies the set. */
	public ExportOrder {
		providers = java.util.Collections.unmodifiableSet(new TreeSet<>(providers));
	}

	/**
	 * Everything: all components, all versions, all storages.
	 *
	 * @param nodeId the project or component at the top
	 * @return the order
	 */
	public static ExportOrder everything(String nodeId) {
		return new ExportOrder(nodeId, true, Versions.ALL, Set.of());
	}

	/**
	 * Whether a storage is wanted.
	 *
	 * @param provider the kind of storage
	 * @return true also if none is named
	 */
	public boolean wants(String provider) {
		return providers.isEmpty() || providers.contains(provider);
	}
}
