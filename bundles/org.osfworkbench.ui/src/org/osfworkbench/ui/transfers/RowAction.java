package org.osfworkbench.ui.transfers;

/** The one thing that can be done about a row. */
public enum RowAction {
	/** Stop a job. */
	CANCEL,
	/** Try again. */
	RETRY,
	/** Upload what was changed. */
	UPLOAD,
	/** Choose between two sides, or get a newer version. */
	DECIDE,
	/** Sign in. */
	SIGN_IN,
	/** Nothing is left to do. */
	NONE;

	/**
	 * What the button says.
	 *
	 * @return a verb; empty for {@link #NONE}
	 */
	public String label() {
		return switch (this) {
		case CANCEL -> Messages.Action_cancel;
		case RETRY -> Messages.Action_retry;
		case UPLOAD -> Messages.Action_upload;
		case DECIDE -> Messages.Action_decide;
		case SIGN_IN -> Messages.Action_signIn;
		case NONE -> ""; //$NON-NLS-1$
		};
	}
}
