package org.osfworkbench.cli.demo;

import org.eclipse.osgi.util.NLS;

/** Texts of the main job. */
@SuppressWarnings("javadoc") // a field says what its text says
final class Messages extends NLS {

	public static String Answer_entries = ""; //$NON-NLS-1$
	public static String Answer_history = ""; //$NON-NLS-1$
	public static String Answer_nothing = ""; //$NON-NLS-1$
	public static String Answer_projects = ""; //$NON-NLS-1$
	public static String Answer_theirsKept = ""; //$NON-NLS-1$
	public static String Answer_unchanged = ""; //$NON-NLS-1$
	public static String Answer_user = ""; //$NON-NLS-1$
	public static String Answer_version = ""; //$NON-NLS-1$
	public static String Awaited_conflict = ""; //$NON-NLS-1$
	public static String Awaited_upload = ""; //$NON-NLS-1$
	public static String Commands_cancelled = ""; //$NON-NLS-1$
	public static String Commands_unexpected = ""; //$NON-NLS-1$
	public static String DemoCommand_noToken = ""; //$NON-NLS-1$
	public static String DemoCommand_port = ""; //$NON-NLS-1$
	public static String DemoCommand_url = ""; //$NON-NLS-1$
	public static String Expect_bytes = ""; //$NON-NLS-1$
	public static String Expect_empty = ""; //$NON-NLS-1$
	public static String Expect_entries = ""; //$NON-NLS-1$
	public static String Expect_folder = ""; //$NON-NLS-1$
	public static String Expect_history = ""; //$NON-NLS-1$
	public static String Expect_localMine = ""; //$NON-NLS-1$
	public static String Expect_localTheirs = ""; //$NON-NLS-1$
	public static String Expect_marker = ""; //$NON-NLS-1$
	public static String Expect_noMarker = ""; //$NON-NLS-1$
	public static String Expect_projects = ""; //$NON-NLS-1$
	public static String Expect_resolved = ""; //$NON-NLS-1$
	public static String Expect_user = ""; //$NON-NLS-1$
	public static String Expect_version = ""; //$NON-NLS-1$
	public static String Expect_writable = ""; //$NON-NLS-1$
	public static String MainJob_failed = ""; //$NON-NLS-1$
	public static String MainJob_line = ""; //$NON-NLS-1$
	public static String MainJob_step = ""; //$NON-NLS-1$
	public static String PrepareCommand_notKept = ""; //$NON-NLS-1$
	public static String Services_missing = ""; //$NON-NLS-1$
	public static String Stage_noLink = ""; //$NON-NLS-1$
	public static String Step_browse = ""; //$NON-NLS-1$
	public static String Step_colleague = ""; //$NON-NLS-1$
	public static String Step_colleagueAgain = ""; //$NON-NLS-1$
	public static String Step_conflict = ""; //$NON-NLS-1$
	public static String Step_folder = ""; //$NON-NLS-1$
	public static String Step_history = ""; //$NON-NLS-1$
	public static String Step_link = ""; //$NON-NLS-1$
	public static String Step_project = ""; //$NON-NLS-1$
	public static String Step_projects = ""; //$NON-NLS-1$
	public static String Step_quiet = ""; //$NON-NLS-1$
	public static String Step_reach = ""; //$NON-NLS-1$
	public static String Step_save = ""; //$NON-NLS-1$
	public static String Step_signIn = ""; //$NON-NLS-1$
	public static String Step_useMine = ""; //$NON-NLS-1$
	public static String Step_useTheirs = ""; //$NON-NLS-1$
	public static String Waiting_never = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.osfworkbench.cli.demo.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
