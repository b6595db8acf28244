package org.osfworkbench.ui.transfers;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the Transfers view. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Action_cancel;
	public static String Action_decide;
	public static String Action_none;
	public static String Action_retry;
	public static String Action_signIn;
	public static String Action_upload;
	public static String Column_action;
	public static String Column_name;
	public static String Column_place;
	public static String Column_state;
	public static String Direction_both;
	public static String Direction_down;
	public static String Direction_job;
	public static String Direction_up;
	public static String Section_done;
	public static String Section_heading;
	public static String Section_needsYou;
	public static String Section_running;
	public static String Section_waiting;
	public static String Sum_needsYou;
	public static String Sum_needsYouOne;
	public static String Sum_offline;
	public static String Sum_quiet;
	public static String Sum_running;
	public static String Sum_runningOne;
	public static String Sum_signedOut;
	public static String Sum_waiting;
	public static String Tree_name;
	public static String Words_done;
	public static String Words_rate;
	public static String Words_turn;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.transfers.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
