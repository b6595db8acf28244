package org.osfworkbench.client.jsonapi;

/** An answer is not JSON, or lacks something that cannot be done without. The message holds no part of the answer. */
public final class MalformedAnswerException extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * Says what is wrong.
	 *
	 * @param message for the log; holds no text of the answer, because a server may repeat secrets in it
	 */
	public MalformedAnswerException(String message) {
		super(message);
	}
}
