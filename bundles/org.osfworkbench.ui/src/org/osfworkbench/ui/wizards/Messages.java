package org.osfworkbench.ui.wizards;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the wizards. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Always;
	public static String Files_label;
	public static String Files_text;
	public static String Files_title;
	public static String From_job;
	public static String From_text;
	public static String From_title;
	public static String Loading;
	public static String Name_label;
	public static String Name_taken;
	public static String Name_text;
	public static String Name_title;
	public static String Place_label;
	public static String Place_readOnly;
	public static String Place_signIn;
	public static String Place_signInLink;
	public static String Share_text;
	public static String Share_title;
	public static String Share_window;
	public static String To_text;
	public static String To_title;
	public static String To_versions;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.wizards.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
