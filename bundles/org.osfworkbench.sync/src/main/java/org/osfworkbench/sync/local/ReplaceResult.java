package org.osfworkbench.sync.local;

/** What became of a replacement. */
public enum ReplaceResult {
	/** The new bytes have the name, the old ones are secured. */
	REPLACED,
	/** The file did not hold the expected bytes, or changed or vanished meanwhile. It is as its last writer left it. */
	CHANGED_MEANWHILE
}
