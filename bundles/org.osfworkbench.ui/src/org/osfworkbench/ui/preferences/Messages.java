package org.osfworkbench.ui.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the preference page. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Page_always;
	public static String Page_delay;
	public static String Page_notify;
	public static String Page_notifySuccess;
	public static String Page_text;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.preferences.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
