package org.osfworkbench.ui.conflict;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the dialogs about files that need a decision. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Close;
	public static String Conflict_base;
	public static String Conflict_changed;
	public static String Conflict_compare;
	public static String Conflict_here;
	public static String Conflict_keepBoth;
	public static String Conflict_keepBothTip;
	public static String Conflict_later;
	public static String Conflict_never;
	public static String Conflict_quickFix;
	public static String Conflict_since;
	public static String Conflict_size;
	public static String Conflict_there;
	public static String Conflict_title;
	public static String Conflict_useMine;
	public static String Conflict_useMineTip;
	public static String Conflict_useRemote;
	public static String Conflict_useRemoteTip;
	public static String Conflict_version;
	public static String Deleted_text;
	public static String Deleted_title;
	public static String Deleted_unlink;
	public static String Incoming_get;
	public static String Incoming_looking;
	public static String Incoming_text;
	public static String Incoming_title;
	public static String Incoming_unread;
	public static String Later;
	public static String Problem_retry;
	public static String Problem_safe;
	public static String Problem_signIn;
	public static String Problem_text;
	public static String Problem_title;
	public static String Size_bytes;
	public static String Size_kilo;
	public static String Size_mega;
	public static String Unknown;
	public static String When_by;
	public static String When_date;
	public static String When_today;
	public static String When_yesterday;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.conflict.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
