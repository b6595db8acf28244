package org.osfworkbench.workspace.home;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * A project that was brought home and checked.
 *
 * @param bag the finished bag
 * @param files files in it, also descriptions and older versions
 * @param bytes their size
 * @param missing what the server did not give, see {@link Missing}
 * @param damage files that the check after it found not to be as they were fetched; empty if all is well
 * @param commits how many commits the Git repository has; empty if none was made
 */
public record HomeResult(Path bag, long files, long bytes, List<Missing> missing, List<String> damage, OptionalInt commits) {

	/**
	 * Something that is listed in the bag and not in it.
	 *
	 * @param nodeId the node it belongs to
	 * @param what the thing, for example {@code osfstorage/data/run 1.csv} or {@code wiki}
	 * @param why the reason
	 * @param words what the server said; may be empty
	 */
	public record Missing(String nodeId, String what, Why why, String words) {
	}

	/** Why something is missing. */
	public enum Why {
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
		/** What came cannot be right. */
		WRONG_ANSWER,
		/** The server listed fewer things than it announced. */
		INCOMPLETE
	}

	/** Copies the lists. */
	public HomeResult {
		missing = List.copyOf(missing);
		damage = List.copyOf(damage);
	}
}
