package org.osfworkbench.ui.explorer.commands;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Cancel;
	public static String Data_already;
	public static String Data_failed;
	public static String Data_pick;
	public static String Data_question;
	public static String Data_title;
	public static String Delete_delete;
	public static String Delete_failed;
	public static String Delete_files;
	public static String Delete_folders;
	public static String Delete_title;
	public static String Download_choose;
	public static String Download_failed;
	public static String Download_title;
	public static String Failure_title;
	public static String Link_already;
	public static String Link_always;
	public static String Link_failed;
	public static String Link_link;
	public static String Link_pick;
	public static String Link_title;
	public static String Link_toFile;
	public static String Link_toFolder;
	public static String Names_more;
	public static String NewFolder_failed;
	public static String NewFolder_name;
	public static String NewFolder_title;
	public static String Open_failed;
	public static String Open_noEditor;
	public static String Project_failed;
	public static String Project_making;
	public static String Project_new;
	public static String Project_pick;
	public static String Project_taken;
	public static String Project_title;
	public static String Unlink_failed;
	public static String Upload_choose;
	public static String Upload_failed;
	public static String Upload_newVersions;
	public static String Upload_taken;
	public static String Upload_title;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.explorer.commands.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
