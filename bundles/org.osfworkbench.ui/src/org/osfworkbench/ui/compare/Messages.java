package org.osfworkbench.ui.compare;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of comparisons. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Choose_button;
	public static String Choose_cancel;
	public static String Choose_loading;
	public static String Choose_row;
	public static String Choose_text;
	public static String Choose_title;
	public static String Failure_list;
	public static String Fetching;
	public static String Side_base;
	public static String Side_mine;
	public static String Side_newest;
	public static String Side_state;
	public static String Side_version;
	public static String Title_mine;
	public static String Title_others;
	public static String What_newest;
	public static String What_state;
	public static String What_version;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.compare.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
