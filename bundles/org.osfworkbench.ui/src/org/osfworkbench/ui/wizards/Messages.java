package org.osfworkbench.ui.wizards;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the wizards. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Always;
	public static String Browse;
	public static String Cost_again;
	public static String Cost_atLeast;
	public static String Cost_busy;
	public static String Cost_bytes;
	public static String Cost_days;
	public static String Cost_downloads;
	public static String Cost_failed;
	public static String Cost_files;
	public static String Cost_fits;
	public static String Cost_hours;
	public static String Cost_nodes;
	public static String Cost_note;
	public static String Cost_requests;
	public static String Cost_requestsValue;
	public static String Cost_stopped;
	public static String Cost_text;
	public static String Cost_time;
	public static String Cost_title;
	public static String Done_check;
	public static String Done_checkFailed;
	public static String Done_checked;
	public static String Done_commits;
	public static String Done_damaged;
	public static String Done_files;
	public static String Done_filesValue;
	public static String Done_folder;
	public static String Done_git;
	public static String Done_list;
	public static String Done_missing;
	public static String Done_open;
	public static String Done_show;
	public static String Done_title;
	public static String Done_what;
	public static String Done_whole;
	public static String Done_why;
	public static String Files_label;
	public static String Files_text;
	public static String Files_title;
	public static String From_job;
	public static String From_text;
	public static String From_title;
	public static String Home_addons;
	public static String Home_adopt;
	public static String Home_all;
	public static String Home_already;
	public static String Home_components;
	public static String Home_finished;
	public static String Home_folder;
	public static String Home_git;
	public static String Home_gitFolder;
	public static String Home_gitPick;
	public static String Home_gitTaken;
	public static String Home_log;
	public static String Home_look;
	public static String Home_newest;
	public static String Home_noPath;
	public static String Home_other;
	public static String Home_otherChoices;
	public static String Home_parts;
	public static String Home_pick;
	public static String Home_placeText;
	public static String Home_taken;
	public static String Home_text;
	public static String Home_textOf;
	public static String Home_title;
	public static String Home_unfinished;
	public static String Home_versions;
	public static String Home_wiki;
	public static String Loading;
	public static String Name_label;
	public static String Name_taken;
	public static String Name_text;
	public static String Name_title;
	public static String Place_label;
	public static String Place_project;
	public static String Place_readOnly;
	public static String Place_signIn;
	public static String Place_signInLink;
	public static String Restore_folder;
	public static String Restore_into;
	public static String Restore_new;
	public static String Restore_noBag;
	public static String Restore_pick;
	public static String Restore_placeText;
	public static String Restore_text;
	public static String Restore_title;
	public static String Restored_already;
	public static String Restored_leftOut;
	public static String Restored_list;
	public static String Restored_node;
	public static String Restored_title;
	public static String Restored_uploaded;
	public static String Restored_whole;
	public static String Share_text;
	public static String Share_title;
	public static String Share_window;
	public static String To_text;
	public static String To_title;
	public static String To_versions;
	public static String Why_damaged;
	public static String Why_deleted;
	public static String Why_forbidden;
	public static String Why_incomplete;
	public static String Why_licence;
	public static String Why_name;
	public static String Why_notFound;
	public static String Why_notRestored;
	public static String Why_otherBytes;
	public static String Why_signIn;
	public static String Why_unavailable;
	public static String Why_wrong;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.wizards.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
