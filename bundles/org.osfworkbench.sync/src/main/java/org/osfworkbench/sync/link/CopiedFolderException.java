package org.osfworkbench.sync.link;

import java.io.IOException;
import java.nio.file.Path;

/** A folder brought the links of another one along: it was copied. It needs links of its own, because two folders must not share a record. */
public final class CopiedFolderException extends IOException {

	private static final long serialVersionUID = 1L;
	private final transient Path original;

	/**
	 * Says which folders.
	 *
	 * @param copy the folder that was to be used
	 * @param original the folder that has the link already
	 */
	CopiedFolderException(Path copy, Path original) {
		super(copy + " is a copy of the linked folder " + original); //$NON-NLS-1$
		this.original = original;
	}

	/**
	 * The folder that has the link already.
	 *
	 * @return its path
	 */
	public Path original() {
		return original;
	}
}
