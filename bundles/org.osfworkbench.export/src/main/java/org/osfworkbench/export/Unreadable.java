package org.osfworkbench.export;

/**
 * Something that the server did not give. Every bag lists what is not in it.
 *
 * @param nodeId the node it belongs to
 * @param what the thing, for example {@code osfstorage/data/run 1.csv} or {@code wiki}
 * @param reason why, for programs
 * @param words what the server said; may be empty
 */
public record Unreadable(String nodeId, String what, Reason reason, String words) {

	/** Why something could not be had. */
	public enum Reason {
		/** Only people who are signed in see it. */
		SIGN_IN_NEEDED,
		/** This account may not see it. */
		FORBIDDEN,
		/** It is listed and still not there. */
		NOT_FOUND,
		/** It was deleted. */
		DELETED,
		/** The service behind it, for example of an add-on, does not answer. */
		UNAVAILABLE,
		/** What came cannot be right, for example has other hashes than the server says. */
		WRONG_ANSWER,
		/** The server listed fewer things than it announced. */
		INCOMPLETE
	}
}
