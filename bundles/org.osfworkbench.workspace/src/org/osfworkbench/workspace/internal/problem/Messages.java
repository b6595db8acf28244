package org.osfworkbench.workspace.internal.problem;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts of the problem markers. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String deleted;
	public static String forbidden;
	public static String job;
	public static String name;
	public static String other;
	public static String quota;
	public static String readOnly;

	static {
		NLS.initializeMessages("org.osfworkbench.workspace.internal.problem.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
