package org.osfworkbench.cli.demo;

/** Something read back is not what it has to be. The message is for the person. */
final class UnexpectedException extends Exception {

	private static final long serialVersionUID = 1L;

	UnexpectedException(String message) {
		super(message);
	}
}
