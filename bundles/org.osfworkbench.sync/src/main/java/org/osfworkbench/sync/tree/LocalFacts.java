package org.osfworkbench.sync.tree;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a scan knows about a local entry.
 *
 * @param stat the stat; null for a folder
 * @param statTime when the stat was taken that the content belongs to, nanoseconds since 1970: the record's own time if its stat was
 *            trusted, else the time of hashing
 * @param content the bytes, with their SHA-256; null for a folder and for what is not known
 */
public record LocalFacts(@Nullable Stat stat, long statTime, @Nullable Content content) {

	/** Of a folder, and of what is not known. */
	public static final LocalFacts NONE = new LocalFacts(null, 0, null);
}
