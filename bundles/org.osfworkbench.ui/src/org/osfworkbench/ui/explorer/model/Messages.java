package org.osfworkbench.ui.explorer.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Badge_component;
	public static String Badge_private;
	public static String Badge_public;
	public static String Badge_readOnly;
	public static String Badge_registration;
	public static String Empty_folder;
	public static String Empty_node;
	public static String Empty_opened;
	public static String Empty_projects;
	public static String Name_empty;
	public static String Name_slash;
	public static String Name_taken;
	public static String Opened_name;
	public static String Row_incomplete;
	public static String Row_loading;
	public static String Row_stopped;
	public static String Size_b;
	public static String Size_bytes;
	public static String Size_gb;
	public static String Size_kb;
	public static String Size_mb;
	public static String Size_tb;
	public static String Time_days;
	public static String Time_hours;
	public static String Time_minutes;
	public static String Time_now;
	public static String Time_yesterday;
	public static String Tooltip_linked;
	public static String Tooltip_modified;
	public static String Tooltip_version;
	public static String Unknown;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.explorer.model.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
