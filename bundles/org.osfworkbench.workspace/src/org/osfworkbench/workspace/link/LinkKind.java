package org.osfworkbench.workspace.link;

/** The presets of a link (architecture, section 2). */
public enum LinkKind {
	/** One file here and one file on the OSF, both directions. */
	EXPERIMENT,
	/** A folder here whose new and changed files go up to a folder on the OSF; nothing is ever deleted or brought down. */
	DATA,
	/** A project or folder here and a storage root or folder on the OSF, both directions. */
	PROJECT
}
