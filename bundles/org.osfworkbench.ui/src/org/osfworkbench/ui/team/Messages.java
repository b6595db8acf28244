package org.osfworkbench.ui.team;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the Synchronize view. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Download;
	public static String Download_all;
	public static String Downloading;
	public static String Keep_both;
	public static String Merged;
	public static String Moved_from;
	public static String Moved_to;
	public static String Name;
	public static String Refreshing;
	public static String Settling;
	public static String Upload;
	public static String Upload_all;
	public static String Uploading;
	public static String Use_mine;
	public static String Use_remote;
	public static String Version;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.team.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
