package org.osfworkbench.export;

import java.nio.file.Path;
import java.util.List;

/**
 * How an export ended.
 *
 * @param bag the finished bag
 * @param files files in it, also descriptions and older versions
 * @param bytes their size
 * @param fetchedBytes bytes of files that this run fetched
 * @param unreadable what is not in it
 */
public record ExportSummary(Path bag, long files, long bytes, long fetchedBytes, List<Unreadable> unreadable) {

	/** Copies the list. */
	public ExportSummary {
		unreadable = List.copyOf(unreadable);
	}
}
