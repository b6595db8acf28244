package org.osfworkbench.workspace.transfer;

/** Names of the markers that tell in the Problems view why a linked file or project does not go on by itself. */
@SuppressWarnings("nls") // ids
public final class ProblemMarker {

	/** Type of the markers, declared in {@code plugin.xml}. Conflicts have a type of their own. */
	public static final String TYPE = Preferences.NODE + ".problem";

	/** Attribute: the name of a {@link Reason}. */
	public static final String REASON = "org.osfworkbench.reason";

	/** Attribute: the id of the link. */
	public static final String LINK = "org.osfworkbench.link";

	/** Why, as far as it decides what a person can do. */
	public enum Reason {
		/** The file or folder on the OSF, or the one here, is gone. */
		BROKEN,
		/** The person may not write there, or the host takes no changes at all. */
		READ_ONLY,
		/** There is no room, or one file is over 5 GB. */
		TOO_LARGE,
		/** A name that cannot be made on the other side, or clashes there. */
		NAME,
		/** Many deletes at once wait for a person's leave. */
		DELETES,
		/** Anything else; the text says it. */
		OTHER
	}

	private ProblemMarker() {
	}
}
