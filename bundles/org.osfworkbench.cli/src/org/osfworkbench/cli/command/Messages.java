package org.osfworkbench.cli.command;

import org.eclipse.osgi.util.NLS;

/** Texts of the commands. */
@SuppressWarnings("javadoc") // a field says what its text says
final class Messages extends NLS {

	public static String Checkout_free = ""; //$NON-NLS-1$
	public static String Checkout_locked = ""; //$NON-NLS-1$
	public static String Checkout_taken = ""; //$NON-NLS-1$
	public static String Confirmation_none = ""; //$NON-NLS-1$
	public static String Confirmation_yes = ""; //$NON-NLS-1$
	public static String Confirmation_yesNeeded = ""; //$NON-NLS-1$
	public static String Contributors_added = ""; //$NON-NLS-1$
	public static String Contributors_changed = ""; //$NON-NLS-1$
	public static String Contributors_hidden = ""; //$NON-NLS-1$
	public static String Contributors_invited = ""; //$NON-NLS-1$
	public static String Contributors_nothing = ""; //$NON-NLS-1$
	public static String Contributors_permission = ""; //$NON-NLS-1$
	public static String Contributors_question = ""; //$NON-NLS-1$
	public static String Contributors_removed = ""; //$NON-NLS-1$
	public static String Entries_entryNeeded = ""; //$NON-NLS-1$
	public static String Entries_fileNeeded = ""; //$NON-NLS-1$
	public static String Entries_storedNeeded = ""; //$NON-NLS-1$
	public static String Explanation_badAnswer = ""; //$NON-NLS-1$
	public static String Explanation_denied = ""; //$NON-NLS-1$
	public static String Explanation_disk = ""; //$NON-NLS-1$
	public static String Explanation_fileExists = ""; //$NON-NLS-1$
	public static String Explanation_forbidden = ""; //$NON-NLS-1$
	public static String Explanation_gone = ""; //$NON-NLS-1$
	public static String Explanation_nameTaken = ""; //$NON-NLS-1$
	public static String Explanation_noFile = ""; //$NON-NLS-1$
	public static String Explanation_notFound = ""; //$NON-NLS-1$
	public static String Explanation_notSignedIn = ""; //$NON-NLS-1$
	public static String Explanation_offline = ""; //$NON-NLS-1$
	public static String Explanation_quota = ""; //$NON-NLS-1$
	public static String Explanation_throttled = ""; //$NON-NLS-1$
	public static String Explanation_withServerWords = ""; //$NON-NLS-1$
	public static String Explanation_writeRefused = ""; //$NON-NLS-1$
	public static String GetCommand_alreadyThere = ""; //$NON-NLS-1$
	public static String GetCommand_saved = ""; //$NON-NLS-1$
	public static String GetCommand_savedAside = ""; //$NON-NLS-1$
	public static String GetCommand_unsafeName = ""; //$NON-NLS-1$
	public static String GetCommand_zipAlone = ""; //$NON-NLS-1$
	public static String GetCommand_zipFolder = ""; //$NON-NLS-1$
	public static String GroupCommand_missing = ""; //$NON-NLS-1$
	public static String InfoCommand_author = ""; //$NON-NLS-1$
	public static String InfoCommand_category = ""; //$NON-NLS-1$
	public static String InfoCommand_created = ""; //$NON-NLS-1$
	public static String InfoCommand_description = ""; //$NON-NLS-1$
	public static String InfoCommand_downloads = ""; //$NON-NLS-1$
	public static String InfoCommand_guid = ""; //$NON-NLS-1$
	public static String InfoCommand_id = ""; //$NON-NLS-1$
	public static String InfoCommand_line = ""; //$NON-NLS-1$
	public static String InfoCommand_modified = ""; //$NON-NLS-1$
	public static String InfoCommand_parent = ""; //$NON-NLS-1$
	public static String InfoCommand_path = ""; //$NON-NLS-1$
	public static String InfoCommand_permissions = ""; //$NON-NLS-1$
	public static String InfoCommand_private = ""; //$NON-NLS-1$
	public static String InfoCommand_public = ""; //$NON-NLS-1$
	public static String InfoCommand_size = ""; //$NON-NLS-1$
	public static String InfoCommand_tags = ""; //$NON-NLS-1$
	public static String InfoCommand_title = ""; //$NON-NLS-1$
	public static String InfoCommand_version = ""; //$NON-NLS-1$
	public static String InfoCommand_visibility = ""; //$NON-NLS-1$
	public static String InfoCommand_web = ""; //$NON-NLS-1$
	public static String ListCommand_limit = ""; //$NON-NLS-1$
	public static String ListCommand_more = ""; //$NON-NLS-1$
	public static String Login_already = ""; //$NON-NLS-1$
	public static String Login_code = ""; //$NON-NLS-1$
	public static String Login_codeWrong = ""; //$NON-NLS-1$
	public static String Login_done = ""; //$NON-NLS-1$
	public static String Login_environment = ""; //$NON-NLS-1$
	public static String Login_input = ""; //$NON-NLS-1$
	public static String Login_noInput = ""; //$NON-NLS-1$
	public static String Login_notKept = ""; //$NON-NLS-1$
	public static String Login_password = ""; //$NON-NLS-1$
	public static String Login_refused = ""; //$NON-NLS-1$
	public static String Login_token = ""; //$NON-NLS-1$
	public static String Login_ways = ""; //$NON-NLS-1$
	public static String Logout_done = ""; //$NON-NLS-1$
	public static String Logout_nobody = ""; //$NON-NLS-1$
	public static String Logout_notRevoked = ""; //$NON-NLS-1$
	public static String MkdirCommand_made = ""; //$NON-NLS-1$
	public static String NodeCommand_changed = ""; //$NON-NLS-1$
	public static String NodeCommand_contradiction = ""; //$NON-NLS-1$
	public static String NodeCommand_created = ""; //$NON-NLS-1$
	public static String NodeCommand_deleted = ""; //$NON-NLS-1$
	public static String NodeCommand_left = ""; //$NON-NLS-1$
	public static String NodeCommand_nothing = ""; //$NON-NLS-1$
	public static String NodeCommand_question = ""; //$NON-NLS-1$
	public static String NodeCommand_title = ""; //$NON-NLS-1$
	public static String OsfCommand_missing = ""; //$NON-NLS-1$
	public static String OsfCommand_needed = ""; //$NON-NLS-1$
	public static String OsfCommand_tooMany = ""; //$NON-NLS-1$
	public static String OsfCommand_unclear = ""; //$NON-NLS-1$
	public static String OsfCommand_unexpected = ""; //$NON-NLS-1$
	public static String OsfCommand_unknownOption = ""; //$NON-NLS-1$
	public static String OsfCommand_usage = ""; //$NON-NLS-1$
	public static String PutCommand_alreadyThere = ""; //$NON-NLS-1$
	public static String PutCommand_changed = ""; //$NON-NLS-1$
	public static String PutCommand_noFile = ""; //$NON-NLS-1$
	public static String PutCommand_notUploaded = ""; //$NON-NLS-1$
	public static String PutCommand_other = ""; //$NON-NLS-1$
	public static String PutCommand_otherBytes = ""; //$NON-NLS-1$
	public static String PutCommand_overtaken = ""; //$NON-NLS-1$
	public static String PutCommand_uploaded = ""; //$NON-NLS-1$
	public static String Registrations_embargo = ""; //$NON-NLS-1$
	public static String Registrations_embargoed = ""; //$NON-NLS-1$
	public static String Registrations_from = ""; //$NON-NLS-1$
	public static String Registrations_gone = ""; //$NON-NLS-1$
	public static String Registrations_registered = ""; //$NON-NLS-1$
	public static String Registrations_withdrawn = ""; //$NON-NLS-1$
	public static String RemoteCommand_cancelled = ""; //$NON-NLS-1$
	public static String RemoteCommand_id = ""; //$NON-NLS-1$
	public static String RemoteCommand_key = ""; //$NON-NLS-1$
	public static String RemoteCommand_path = ""; //$NON-NLS-1$
	public static String RmCommand_deleted = ""; //$NON-NLS-1$
	public static String RmCommand_folder = ""; //$NON-NLS-1$
	public static String RmCommand_question = ""; //$NON-NLS-1$
	public static String Rows_incomplete = ""; //$NON-NLS-1$
	public static String SandboxCommand_fault = ""; //$NON-NLS-1$
	public static String SandboxCommand_port = ""; //$NON-NLS-1$
	public static String SandboxCommand_value = ""; //$NON-NLS-1$
	public static String SearchCommand_nothing = ""; //$NON-NLS-1$
	public static String StorageCommand_counting = ""; //$NON-NLS-1$
	public static String StorageCommand_usage = ""; //$NON-NLS-1$
	public static String Surroundings_address = ""; //$NON-NLS-1$
	public static String Surroundings_host = ""; //$NON-NLS-1$
	public static String Surroundings_key = ""; //$NON-NLS-1$
	public static String Surroundings_token = ""; //$NON-NLS-1$
	public static String Surroundings_tokenFile = ""; //$NON-NLS-1$
	public static String TagsCommand_left = ""; //$NON-NLS-1$
	public static String TransferCommand_copied = ""; //$NON-NLS-1$
	public static String TransferCommand_inside = ""; //$NON-NLS-1$
	public static String TransferCommand_moved = ""; //$NON-NLS-1$
	public static String TransferCommand_rules = ""; //$NON-NLS-1$
	public static String TransferCommand_same = ""; //$NON-NLS-1$
	public static String ViewOnly_anonymous = ""; //$NON-NLS-1$
	public static String ViewOnly_question = ""; //$NON-NLS-1$
	public static String ViewOnly_removed = ""; //$NON-NLS-1$
	public static String WhoamiCommand_line = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.osfworkbench.cli.command.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
