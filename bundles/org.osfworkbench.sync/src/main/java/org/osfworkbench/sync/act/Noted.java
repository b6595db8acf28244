package org.osfworkbench.sync.act;

/** The words of what is noted in the journal when something begins; they are read after a crash, perhaps by a newer program. */
@SuppressWarnings("nls") // words in the journal
final class Noted {

	static final String UPLOAD = "upload";
	static final String CREATE = "create";
	static final String DOWNLOAD = "download";
	static final String DELETE_LOCAL = "delete-local";
	static final String DELETE_REMOTE = "delete-remote";
	static final String MOVE_LOCAL = "move-local";
	static final String MOVE_REMOTE = "move-remote";
	static final String SET_ASIDE = "set-aside";
	static final String MAKE_LOCAL = "make-local-folder";
	static final String MAKE_REMOTE = "make-remote-folder";

	/** Where it is for a person, as the server spells it. */
	static final String PATH = "path";
	/** Where it is on the disk. */
	static final String LOCAL = "local";
	/** Where it shall be on the disk. */
	static final String TARGET = "target";
	/** The server's id. */
	static final String REMOTE = "remote";
	/** The id of the folder it shall be in there. */
	static final String PARENT = "parent";
	/** Its name there. */
	static final String NAME = "name";
	/** The version that was known. */
	static final String VERSION = "version";
	/** The number of the record. */
	static final String BASE = "base";
	/** The number of the record of the folder it shall be in. */
	static final String BASE_PARENT = "base-parent";
	/** Size of the bytes that are wanted, or that are moved away. */
	static final String SIZE = "size";
	/** SHA-256 of the bytes that are wanted, or that are moved away. */
	static final String SHA256 = "sha256";
	/** When it began, milliseconds since 1970. */
	static final String SINCE = "since";
	/** What becomes of the record. */
	static final String FATE = "fate";
	/** The kind of a conflict. */
	static final String CONFLICT = "conflict";

	private Noted() {
	}
}
