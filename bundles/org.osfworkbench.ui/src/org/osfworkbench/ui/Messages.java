package org.osfworkbench.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String ErrorText_badAnswer;
	public static String ErrorText_forbidden;
	public static String ErrorText_gone;
	public static String ErrorText_nameConflict;
	public static String ErrorText_nameConflictWith;
	public static String ErrorText_notFound;
	public static String ErrorText_notSignedIn;
	public static String ErrorText_quotaExceeded;
	public static String ErrorText_request;
	public static String ErrorText_requestId;
	public static String ErrorText_status;
	public static String ErrorText_throttled;
	public static String ErrorText_throttledMinutes;
	public static String ErrorText_throttledSeconds;
	public static String ErrorText_unavailable;
	public static String ErrorText_words;
	public static String ErrorText_writeRefused;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
