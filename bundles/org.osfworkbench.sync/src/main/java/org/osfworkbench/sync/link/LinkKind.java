package org.osfworkbench.sync.link;

/** The presets of a link (architecture, section 2). Their names are what the preferences hold. */
public enum LinkKind {
	/** One file with one file of the OSF, both ways, asking on mismatch. */
	EXPERIMENT,
	/** A folder that is uploaded, and from which nothing is ever deleted or downloaded. */
	DATA,
	/** A folder, usually a whole project, both ways. */
	PROJECT
}
