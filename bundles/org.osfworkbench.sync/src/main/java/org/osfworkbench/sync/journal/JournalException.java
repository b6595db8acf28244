package org.osfworkbench.sync.journal;

/** The journal cannot be read or written, for example because the disk is full. Nothing may be done without it. */
public final class JournalException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says that the journal failed.
	 *
	 * @param message for the log
	 * @param cause what the store said
	 */
	public JournalException(String message, Throwable cause) {
		super(message, cause);
	}
}
