package org.osfworkbench.ui.link;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the link strip and of the decorations. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String SavedAs_both;
	public static String SavedAs_failed;
	public static String SavedAs_keep;
	public static String SavedAs_move;
	public static String SavedAs_question;
	public static String SavedAs_title;
	public static String State_conflict;
	public static String State_deleted;
	public static String State_failed;
	public static String State_incoming;
	public static String State_outgoing;
	public static String State_synced;
	public static String State_transferring;
	public static String State_waiting;
	public static String State_waitingBusy;
	public static String State_waitingForPerson;
	public static String State_waitingOffline;
	public static String State_waitingSignIn;
	public static String Strip_alwaysData;
	public static String Strip_alwaysExperiment;
	public static String Strip_data;
	public static String Strip_dataWaiting;
	public static String Strip_details;
	public static String Strip_experiment;
	public static String Strip_get;
	public static String Strip_hint;
	public static String Strip_hintSignIn;
	public static String Strip_looking;
	public static String Strip_mark;
	public static String Strip_old;
	public static String Strip_oldSignIn;
	public static String Strip_osfStorage;
	public static String Strip_place;
	public static String Strip_project;
	public static String Strip_projectState;
	public static String Strip_root;
	public static String Strip_settle;
	public static String Strip_unlink;
	public static String Strip_unlinkTip;
	public static String Strip_upload;
	public static String Strip_version;
	public static String Strip_words;
	public static String Suffix_folder;
	public static String Suffix_ignored;
	public static String Suffix_quiet;
	public static String Suffix_state;
	public static String Suffix_version;
	public static String TakeOver_also;
	public static String TakeOver_data;
	public static String TakeOver_experiment;
	public static String TakeOver_failed;
	public static String TakeOver_folder;
	public static String TakeOver_job;
	public static String TakeOver_link;
	public static String TakeOver_title;
	public static String Unlink_cancel;
	public static String Unlink_question;
	public static String Unlink_title;
	public static String Unlink_unlink;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.link.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
