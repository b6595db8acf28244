package org.osfworkbench.sandbox.faults;

import java.io.IOException;

/** A fault has a value that does not fit, or names something that is not there; the message says which. */
public final class UnfitFaultException extends IOException {

	private static final long serialVersionUID = 1;

	/** Says what does not fit. */
	public UnfitFaultException(String message, Throwable cause) {
		super(message, cause);
	}
}
