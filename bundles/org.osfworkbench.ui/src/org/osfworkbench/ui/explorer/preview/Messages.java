package org.osfworkbench.ui.explorer.preview;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Fact_backend;
	public static String Fact_dataFile;
	public static String Fact_description;
	public static String Fact_files;
	public static String Fact_items;
	public static String Fact_participant;
	public static String Fact_pool;
	public static String Fact_routines;
	public static String Fact_savedBy;
	public static String Fact_units;
	public static String Fact_window;
	public static String Job_preview;
	public static String Preview_broken;
	public static String Preview_cut;
	public static String Preview_failed;
	public static String Preview_large;
	public static String Preview_loading;
	public static String Preview_none;
	public static String Preview_picture;
	public static String Preview_select;
	public static String Preview_text;
	public static String Summary_loop;
	public static String Summary_missing;
	public static String Summary_structure;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.explorer.preview.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
