package org.osfworkbench.ui.explorer.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Badge_admin;
	public static String Badge_private;
	public static String Badge_public;
	public static String Badge_readOnly;
	public static String Badge_registration;
	public static String Badge_write;
	public static String Empty_folder;
	public static String Empty_node;
	public static String Empty_opened;
	public static String Empty_people;
	public static String Empty_person;
	public static String Empty_projects;
	public static String Empty_search;
	public static String Kind_addon;
	public static String Kind_archive;
	public static String Kind_component;
	public static String Kind_extension;
	public static String Kind_file;
	public static String Kind_film;
	public static String Kind_folder;
	public static String Kind_linked;
	public static String Kind_openSesame;
	public static String Kind_person;
	public static String Kind_picture;
	public static String Kind_project;
	public static String Kind_psychoPy;
	public static String Kind_registration;
	public static String Kind_sound;
	public static String Kind_storage;
	public static String Kind_table;
	public static String Kind_text;
	public static String Name_empty;
	public static String Name_long;
	public static String Name_slash;
	public static String Name_taken;
	public static String Opened_name;
	public static String People_name;
	public static String Row_incomplete;
	public static String Row_loading;
	public static String Row_more;
	public static String Row_moreOf;
	public static String Row_signIn;
	public static String Row_stopped;
	public static String Search_name;
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
	public static String Tooltip_created;
	public static String Tooltip_linked;
	public static String Tooltip_modified;
	public static String Tooltip_version;
	public static String Unknown;
	public static String Why_addon;
	public static String Why_linked;
	public static String Why_noAdmin;
	public static String Why_noProject;
	public static String Why_notLinked;
	public static String Why_one;
	public static String Why_readOnly;
	public static String Why_registration;
	public static String Why_storage;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.explorer.model.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
