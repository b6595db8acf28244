package org.osfworkbench.ui.history;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the history. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Column_author;
	public static String Column_hash;
	public static String Column_modified;
	public static String Column_size;
	public static String Column_version;
	public static String Compare_current;
	public static String Compare_newest;
	public static String Compare_other;
	public static String Failure_restore;
	public static String Failure_title;
	public static String Local_row;
	public static String Local_toggle;
	public static String Local_toggleTip;
	public static String Open;
	public static String Osf_base;
	public static String Osf_newest;
	public static String Osf_row;
	public static String Restore;
	public static String Restore_button;
	public static String Restore_cancel;
	public static String Restore_job;
	public static String Restore_linked;
	public static String Restore_local;
	public static String Restore_remote;
	public static String Restore_title;
	public static String Table_name;
	public static String Words_loading;
	public static String Words_none;
	public static String Words_one;
	public static String Words_problem;
	public static String Words_several;
	public static String Words_unlinked;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.history.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
