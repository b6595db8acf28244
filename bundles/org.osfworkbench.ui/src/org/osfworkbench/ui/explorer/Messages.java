package org.osfworkbench.ui.explorer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Column_created;
	public static String Column_kind;
	public static String Column_modified;
	public static String Column_name;
	public static String Column_size;
	public static String Column_version;
	public static String Filter_hint;
	public static String Filter_noId;
	public static String Filter_nothing;
	public static String Filter_notOpened;
	public static String Filter_otherKind;
	public static String Filter_searching;
	public static String Filter_tooltip;
	public static String Job_list;
	public static String Job_open;
	public static String Job_projects;
	public static String Tree_name;
	public static String Welcome_againText;
	public static String Welcome_againTitle;
	public static String Welcome_browse;
	public static String Welcome_data;
	public static String Welcome_experiment;
	public static String Welcome_signIn;
	public static String Welcome_signingIn;
	public static String Welcome_signInTooltip;
	public static String Welcome_text;
	public static String Welcome_title;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.explorer.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
