package org.osfworkbench.ui.decisions;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the notifications. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Conflict_button;
	public static String Conflict_text;
	public static String Conflict_title;
	public static String Deleted_button;
	public static String Deleted_text;
	public static String Deleted_title;
	public static String Incoming_button;
	public static String Incoming_text;
	public static String Incoming_title;
	public static String Incoming_unread;
	public static String Merged_text;
	public static String Merged_title;
	public static String Merged_upload;
	public static String Person_text;
	public static String Person_title;
	public static String Problem_details;
	public static String Problem_signIn;
	public static String Problem_title;
	public static String Project_button;
	public static String Project_text;
	public static String Project_title;
	public static String Success_many;
	public static String Success_one;
	public static String Success_version;
	public static String Upload_always;
	public static String Upload_alwaysFolder;
	public static String Upload_notNow;
	public static String Upload_title;
	public static String Upload_yes;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.decisions.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
