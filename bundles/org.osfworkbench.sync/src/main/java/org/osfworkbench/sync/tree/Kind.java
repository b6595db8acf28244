package org.osfworkbench.sync.tree;

/** What a name stands for. */
public enum Kind {
	/** Bytes. */
	FILE,
	/** A place for other names. */
	FOLDER
}
