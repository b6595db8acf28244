package org.osfworkbench.cli.command;

/** The arguments or the environment cannot be understood. The message is for the person. */
public final class UsageException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * Says what cannot be understood.
	 *
	 * @param message for the person; holds no secret
	 */
	public UsageException(String message) {
		super(message);
	}
}
