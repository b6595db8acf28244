package org.osfworkbench.ui.account;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.workspace.account.AccountState;

/**
 * What the account badge says ({@code ui-design.md}, section 2). A value, made from values, so that every state can be looked at without
 * a window.
 *
 * @param text short, always shown
 * @param tooltip a sentence with the next step
 * @param icon name of the picture; its shape tells the state too
 */
record BadgeText(String text, String tooltip, String icon) {

	/** The picture of somebody who is signed in and in no trouble. */
	static final String PERSON = "account"; //$NON-NLS-1$
	/** No service: a component did not start. */
	static final BadgeText MISSING = new BadgeText(Messages.Badge_missing, Messages.Badge_missingTip, "account_problem"); //$NON-NLS-1$

	/**
	 * Words for a state.
	 *
	 * @param state the account's state
	 * @param waiting how many files wait for an upload
	 * @param readOnly whether the host refuses changes
	 * @return the words
	 */
	@SuppressWarnings("nls") // names of pictures
	static BadgeText of(AccountState state, int waiting, boolean readOnly) {
		String host = state.host().name();
		return switch (state) {
		case AccountState.SignedOut out -> new BadgeText(withWaiting(Messages.Badge_signIn, waiting),
				NLS.bind(Messages.Badge_signInTip, host), "account_none");
		case AccountState.SigningIn in -> new BadgeText(Messages.Badge_signingIn, NLS.bind(Messages.Badge_signingInTip, host),
				"account_busy");
		case AccountState.SignedIn in -> signedIn(in, waiting, readOnly);
		case AccountState.Offline off -> new BadgeText(withWaiting(Messages.Badge_offline, waiting),
				NLS.bind(Messages.Badge_offlineTip, host), "account_offline");
		case AccountState.Rejected rejected -> new BadgeText(withWaiting(Messages.Badge_again, waiting),
				NLS.bind(Messages.Badge_againTip, host), "account_problem");
		};
	}

	private static BadgeText signedIn(AccountState.SignedIn in, int waiting, boolean readOnly) {
		String fullName = in.account().user().fullName();
		String name = fullName.isBlank() ? in.account().user().id() : fullName;
		String host = in.host().name();
		if (readOnly) {
			return new BadgeText(NLS.bind(Messages.Badge_readOnly, name), NLS.bind(Messages.Badge_readOnlyTip, host), "account_locked"); //$NON-NLS-1$
		}
		String text = waiting == 0 ? name : NLS.bind(Messages.Badge_uploads, name, waiting);
		String tip = in.kept() ? Messages.Badge_signedInTip : Messages.Badge_notKeptTip;
		return new BadgeText(text, NLS.bind(tip, name, host), PERSON);
	}

	private static String withWaiting(String text, int waiting) {
		return waiting == 0 ? text : NLS.bind(Messages.Badge_waiting, text, waiting);
	}
}
