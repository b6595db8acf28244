package org.osfworkbench.ui.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of signing in and of the account badge. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Accounts_of;
	public static String Address_api;
	public static String Address_files;
	public static String Address_sandbox;
	public static String Address_web;
	public static String Back;
	public static String Badge_again;
	public static String Badge_againTip;
	public static String Badge_missing;
	public static String Badge_missingTip;
	public static String Badge_notKeptTip;
	public static String Badge_offline;
	public static String Badge_offlineTip;
	public static String Badge_readOnly;
	public static String Badge_readOnlyTip;
	public static String Badge_signIn;
	public static String Badge_signInTip;
	public static String Badge_signedInTip;
	public static String Badge_signingIn;
	public static String Badge_signingInTip;
	public static String Badge_uploads;
	public static String Badge_waiting;
	public static String Browser_again;
	public static String Browser_agreed;
	public static String Browser_declined;
	public static String Browser_intro;
	public static String Browser_notAgreed;
	public static String Browser_steps;
	public static String Browser_timedOut;
	public static String Browser_title;
	public static String Browser_waiting;
	public static String Cancel;
	public static String Host_accounts;
	public static String Host_accountsHint;
	public static String Host_add;
	public static String Host_addButton;
	public static String Host_addTitle;
	public static String Host_badAddress;
	public static String Host_change;
	public static String Host_custom;
	public static String Host_edit;
	public static String Host_editTitle;
	public static String Host_files;
	public static String Host_intro;
	public static String Host_name;
	public static String Host_nameHint;
	public static String Host_sandbox;
	public static String Host_taken;
	public static String Next;
	public static String Password_code;
	public static String Password_codeNeeded;
	public static String Password_codeWrong;
	public static String Password_institution;
	public static String Password_intro;
	public static String Password_kept;
	public static String Password_password;
	public static String Password_refused;
	public static String Password_title;
	public static String Password_tokenName;
	public static String Password_user;
	public static String Password_waiting;
	public static String Portrait_job;
	public static String SignIn_again;
	public static String SignIn_asking;
	public static String SignIn_askingHost;
	public static String SignIn_badAddress;
	public static String SignIn_belongs;
	public static String SignIn_button;
	public static String SignIn_heading;
	public static String SignIn_host;
	public static String SignIn_illegal;
	public static String SignIn_intro;
	public static String SignIn_kept;
	public static String SignIn_looksLikeId;
	public static String SignIn_notKept;
	public static String SignIn_phaseOut;
	public static String SignIn_title;
	public static String SignIn_token;
	public static String SignIn_tokenHint;
	public static String SignIn_tokenPage;
	public static String SignIn_tokenPageOther;
	public static String SignIn_unknownToken;
	public static String SignOut_button;
	public static String SignOut_text;
	public static String SignOut_title;
	public static String Token_intro;
	public static String Way_browser;
	public static String Way_browserWhy;
	public static String Way_password;
	public static String Way_passwordWhy;
	public static String Way_question;
	public static String Way_title;
	public static String Way_token;
	public static String Way_tokenWhy;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.account.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
