package org.osfworkbench.scenarios.format;

/** A file that is not of the format. The message names the file, the scenario and the key. */
public final class FormatException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	FormatException(String where, String what) {
		super(where + ": " + what);
	}

	FormatException(String where, Throwable cause) {
		super(where + ": " + cause.getMessage(), cause);
	}
}
