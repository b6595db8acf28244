package org.osfworkbench.workspace.save;

import org.eclipse.osgi.util.NLS;

/** Texts about what follows a save. */
final class Messages extends NLS {

	public static String notSynchronized = ""; //$NON-NLS-1$
	public static String synchronizing = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
