package org.osfworkbench.sync.journal;

/** Why a file waits. */
public enum PendingKind {
	/** An upload is wanted and not done yet. */
	UPLOAD,
	/** Both sides changed; a person has to decide. */
	CONFLICT,
	/** The remote file is gone; a person has to decide. */
	REMOTE_DELETED,
	/** The server refuses writing here: registration, check-out, phase-out. */
	REFUSED,
	/** No answer, or too many requests. Worth another try later. */
	OFFLINE,
	/** There is no valid token. */
	SIGNED_OUT,
	/** Signed in, but without the right. */
	NO_PERMISSION,
	/** The storage is full or the file is too large. */
	QUOTA,
	/** Anything else, for example an answer that cannot be right. */
	FAILED
}
