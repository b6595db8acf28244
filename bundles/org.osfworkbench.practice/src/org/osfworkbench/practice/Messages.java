package org.osfworkbench.practice;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts about the practice server. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String leaving;
	public static String name;

	static {
		NLS.initializeMessages("org.osfworkbench.practice.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
