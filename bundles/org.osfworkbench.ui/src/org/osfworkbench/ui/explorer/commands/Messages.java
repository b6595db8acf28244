package org.osfworkbench.ui.explorer.commands;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Cancel;
	public static String Choose;
	public static String Copy_failed;
	public static String Create;
	public static String Data_already;
	public static String Data_failed;
	public static String Data_pick;
	public static String Data_question;
	public static String Data_title;
	public static String Delete_component;
	public static String Delete_delete;
	public static String Delete_failed;
	public static String Delete_files;
	public static String Delete_folders;
	public static String Delete_notDeleted;
	public static String Delete_project;
	public static String Delete_title;
	public static String Delete_type;
	public static String Download_choose;
	public static String Download_failed;
	public static String Download_refresh;
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
	public static String LinkProject_pick;
	public static String LinkProject_question;
	public static String LinkProject_title;
	public static String Move_failed;
	public static String Move_inside;
	public static String Move_leave;
	public static String Move_looking;
	public static String Move_move;
	public static String Move_number;
	public static String Move_place;
	public static String Move_readOnly;
	public static String Move_taken;
	public static String Move_text;
	public static String Move_there;
	public static String Move_title;
	public static String Move_what;
	public static String Names_more;
	public static String NewComponent_name;
	public static String NewComponent_title;
	public static String NewFolder_failed;
	public static String NewFolder_name;
	public static String NewFolder_title;
	public static String NewNode_failed;
	public static String NewProject_name;
	public static String NewProject_title;
	public static String Open_failed;
	public static String Open_noEditor;
	public static String Paste_nothing;
	public static String Project_failed;
	public static String Project_making;
	public static String Project_new;
	public static String Project_open;
	public static String Project_pick;
	public static String Project_taken;
	public static String Project_title;
	public static String Rename_failed;
	public static String Rename_name;
	public static String Rename_rename;
	public static String Rename_title;
	public static String Unlink_failed;
	public static String Upload_choose;
	public static String Upload_chooseFolder;
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
