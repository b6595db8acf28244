package org.osfworkbench.workspace.internal.link;

import org.eclipse.osgi.util.NLS;

/** Texts about links. */
final class Messages extends NLS {

	public static String linksNotSaved = ""; //$NON-NLS-1$
	public static String readingLinks = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
