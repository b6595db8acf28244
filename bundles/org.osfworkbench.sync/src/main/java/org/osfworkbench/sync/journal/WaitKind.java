package org.osfworkbench.sync.journal;

import org.osfworkbench.client.api.OsfException;

/** Why a file waits. The names are in journals. */
public enum WaitKind {
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
	FAILED;

	/**
	 * What a failure means for the file.
	 *
	 * @param cause the failure
	 * @return why the file waits
	 */
	public static WaitKind of(OsfException cause) {
		return switch (cause) {
			case OsfException.NotSignedIn signedOut -> SIGNED_OUT;
			case OsfException.Forbidden forbidden -> NO_PERMISSION;
			case OsfException.NotFound gone -> REMOTE_DELETED;
			case OsfException.Gone gone -> REMOTE_DELETED;
			case OsfException.NameConflict taken -> FAILED;
			case OsfException.Throttled throttled -> OFFLINE;
			case OsfException.WriteRefused refused -> REFUSED;
			case OsfException.QuotaExceeded full -> QUOTA;
			case OsfException.Unavailable offline -> OFFLINE;
			case OsfException.BadAnswer wrong -> FAILED;
		};
	}
}
