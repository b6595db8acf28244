package org.osfworkbench.export;

import java.io.IOException;
import java.nio.file.Path;

/** The folder is not one that this export may write to. Nothing was changed in it. */
public final class ExportRefusedException extends IOException {

	private static final long serialVersionUID = 1L;

	/** Why. */
	public enum Reason {
		/** It holds other things. */
		NOT_EMPTY,
		/** It holds the beginning of another export. */
		OTHER_EXPORT,
		/** It is a finished bag. */
		FINISHED,
		/** Another program is just exporting into it. */
		BUSY,
		/** Somebody put a file among those of the bag. */
		FOREIGN_FILE
	}

	private final Reason reason;
	private final transient Path path;

	/**
	 * Refuses.
	 *
	 * @param reason why
	 * @param path the folder or file
	 */
	public ExportRefusedException(Reason reason, Path path) {
		super(reason + " " + path); //$NON-NLS-1$
		this.reason = reason;
		this.path = path;
	}

	/**
	 * Why it was refused.
	 *
	 * @return the reason
	 */
	public Reason reason() {
		return reason;
	}

	/**
	 * What is in the way.
	 *
	 * @return a folder or file
	 */
	public Path path() {
		return path;
	}
}
