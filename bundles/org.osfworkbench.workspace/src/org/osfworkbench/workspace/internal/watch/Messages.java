package org.osfworkbench.workspace.internal.watch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Names of the jobs that look at folders of data. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String following;
	public static String refreshing;
	public static String waiting;

	static {
		NLS.initializeMessages("org.osfworkbench.workspace.internal.watch.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
