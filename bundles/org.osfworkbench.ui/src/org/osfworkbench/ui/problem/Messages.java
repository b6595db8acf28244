package org.osfworkbench.ui.problem;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the quick fixes. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String Fix_delete;
	public static String Fix_details;
	public static String Fix_keep;
	public static String Fix_rename;
	public static String Fix_retry;
	public static String Fix_unlink;
	public static String Fix_web;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.problem.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
