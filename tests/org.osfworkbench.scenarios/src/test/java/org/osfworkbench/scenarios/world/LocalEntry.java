package org.osfworkbench.scenarios.world;

/** What has a name in the local tree. */
public sealed interface LocalEntry {

	/** A file, whether the engine can read it or not. */
	record File(Bytes bytes) implements LocalEntry {
	}

	/** A folder. */
	record Folder() implements LocalEntry {
	}

	/** A symbolic link. */
	record Link(String target) implements LocalEntry {
	}
}
