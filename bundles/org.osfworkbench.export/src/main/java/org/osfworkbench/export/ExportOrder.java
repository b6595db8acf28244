package org.osfworkbench.export;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be brought home.
 *
 * @param nodeId the project, component or registration at the top; a part of a project is exported by naming its component
 * @param components whether everything below it comes, too
 * @param versions which versions of files and wiki pages
 * @param providers the storages to take, for example {@code osfstorage}; empty for all that can be read
 * @param within the folder of the storages to take, begins and ends with a slash; {@code /} for all of them
 * @param parts what comes beside files and descriptions
 */
public record ExportOrder(String nodeId, boolean components, Versions versions, Set<String> providers, String within, Set<Part> parts) {

	/** All that is in a storage. */
	public static final String EVERYWHERE = "/"; //$NON-NLS-1$

	/** Which versions. */
	public enum Versions {
		/** The newest of each file. */
		NEWEST,
		/** Every one that the server keeps. */
		ALL
	}

	/** What can be left out. */
	public enum Part {
		/** The pages of the wiki. */
		WIKI,
		/** What was done in the project, by whom and when. */
		LOGS;

		/** All of them. */
		public static final Set<Part> ALL = Set.of(values());
	}

	/** Copies the sets. */
	public ExportOrder {
		providers = java.util.Collections.unmodifiableSet(new TreeSet<>(providers));
		parts = java.util.Collections.unmodifiableSet(new TreeSet<>(parts));
	}

	/**
	 * With all parts.
	 *
	 * @param nodeId the project, component or registration at the top
	 * @param components whether everything below it comes, too
	 * @param versions which versions of files and wiki pages
	 * @param providers the storages to take; empty for all that can be read
	 * @param within the folder of the storages to take
	 */
	public ExportOrder(String nodeId, boolean components, Versions versions, Set<String> providers, String within) {
		this(nodeId, components, versions, providers, within, Part.ALL);
	}

	/**
	 * Whole storages.
	 *
	 * @param nodeId the project, component or registration at the top
	 * @param components whether everything below it comes, too
	 * @param versions which versions of files and wiki pages
	 * @param providers the storages to take; empty for all that can be read
	 */
	public ExportOrder(String nodeId, boolean components, Versions versions, Set<String> providers) {
		this(nodeId, components, versions, providers, EVERYWHERE);
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
	 * What is left out, for records of an order; nothing in most.
	 *
	 * @return names of parts in lower case, in an order that does not change
	 */
	public java.util.List<String> without() {
		return EnumSet.allOf(Part.class).stream().filter(part -> !parts.contains(part)).map(part -> part.name().toLowerCase(java.util.Locale.ROOT))
				.toList();
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

	/**
	 * Whether a folder is wanted, or something in it.
	 *
	 * @param path as the server tells it, begins and ends with a slash
	 * @return true for the wanted folder, what is in it, and what it is in
	 */
	public boolean wantsFolder(String path) {
		return path.startsWith(within) || within.startsWith(path);
	}

	/**
	 * Whether a file is wanted.
	 *
	 * @param path as the server tells it, begins with a slash
	 * @return true if it is in the wanted folder
	 */
	public boolean wantsFile(String path) {
		return path.startsWith(within);
	}
}
