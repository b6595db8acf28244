package org.osfworkbench.ui.versions;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts about versions of files. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Failure_editor;
	public static String Failure_open;
	public static String Failure_openFile;
	public static String Failure_title;
	public static String Opening;
	public static String Opening_file;
	public static String State_name;
	public static String Version_name;
	public static String Version_place;
	public static String Version_tip;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.versions.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
