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
	public static String Fact_access;
	public static String Fact_category;
	public static String Fact_checkedOut;
	public static String Fact_created;
	public static String Fact_description;
	public static String Fact_downloads;
	public static String Fact_general;
	public static String Fact_guid;
	public static String Fact_id;
	public static String Fact_kind;
	public static String Fact_modified;
	public static String Fact_name;
	public static String Fact_nodeId;
	public static String Fact_permission;
	public static String Fact_place;
	public static String Fact_private;
	public static String Fact_project;
	public static String Fact_public;
	public static String Fact_size;
	public static String Fact_storage;
	public static String Fact_tags;
	public static String Fact_title;
	public static String Fact_version;
	public static String Fact_web;
	public static String Filter_hint;
	public static String Filter_noId;
	public static String Filter_nothing;
	public static String Filter_notOpened;
	public static String Filter_otherKind;
	public static String Filter_searching;
	public static String Filter_tooltip;
	public static String Job_facts;
	public static String Job_list;
	public static String Job_open;
	public static String Job_projects;
	public static String Tree_name;
	public static String Practice_banner;
	public static String Practice_failed;
	public static String Practice_job;
	public static String Practice_title;
	public static String Welcome_againText;
	public static String Welcome_againTitle;
	public static String Welcome_browse;
	public static String Welcome_data;
	public static String Welcome_experiment;
	public static String Welcome_practise;
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
