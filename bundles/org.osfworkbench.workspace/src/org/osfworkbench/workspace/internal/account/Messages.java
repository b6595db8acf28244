package org.osfworkbench.workspace.internal.account;

import org.eclipse.osgi.util.NLS;

/** Texts about accounts. */
final class Messages extends NLS {

	public static String signingIn = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
