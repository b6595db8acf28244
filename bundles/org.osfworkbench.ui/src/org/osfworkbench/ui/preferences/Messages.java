package org.osfworkbench.ui.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the preference and property pages. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Accounts_account;
	public static String Accounts_add;
	public static String Accounts_address;
	public static String Accounts_changing;
	public static String Accounts_edit;
	public static String Accounts_host;
	public static String Accounts_hosts;
	public static String Accounts_last;
	public static String Accounts_linked;
	public static String Accounts_nobody;
	public static String Accounts_remove;
	public static String Accounts_signIn;
	public static String Accounts_signOut;
	public static String Accounts_text;
	public static String Delay_half;
	public static String Delay_minute;
	public static String Delay_moment;
	public static String Delay_none;
	public static String Delay_seconds;
	public static String Interval_minutes;
	public static String Interval_never;
	public static String Links_always;
	public static String Links_local;
	public static String Links_name;
	public static String Links_remote;
	public static String Links_state;
	public static String Links_text;
	public static String Links_unlink;
	public static String Links_waiting;
	public static String Links_web;
	public static String Notify_needed;
	public static String Notify_success;
	public static String Notify_text;
	public static String Policy_ask;
	public static String Policy_both;
	public static String Quiet_minute;
	public static String Quiet_minutes;
	public static String Quiet_seconds;
	public static String Sync_always;
	public static String Sync_atOnce;
	public static String Sync_badAtOnce;
	public static String Sync_badRate;
	public static String Sync_conflict;
	public static String Sync_delay;
	public static String Sync_downloadRate;
	public static String Sync_ignore;
	public static String Sync_interval;
	public static String Sync_quiet;
	public static String Sync_text;
	public static String Sync_trash;
	public static String Sync_uploadRate;
	public static String Trash_days;
	public static String Trash_ever;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.preferences.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
