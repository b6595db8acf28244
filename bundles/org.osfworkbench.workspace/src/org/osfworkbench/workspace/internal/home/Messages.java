package org.osfworkbench.workspace.internal.home;

import org.eclipse.osgi.util.NLS;

/** Texts about projects that are brought home. */
final class Messages extends NLS {

	public static String badBag = ""; //$NON-NLS-1$
	public static String bringing = ""; //$NON-NLS-1$
	public static String busy = ""; //$NON-NLS-1$
	public static String checking = ""; //$NON-NLS-1$
	public static String finished = ""; //$NON-NLS-1$
	public static String foreign = ""; //$NON-NLS-1$
	public static String forgetting = ""; //$NON-NLS-1$
	public static String git = ""; //$NON-NLS-1$
	public static String listed = ""; //$NON-NLS-1$
	public static String notBrought = ""; //$NON-NLS-1$
	public static String notEmpty = ""; //$NON-NLS-1$
	public static String notForgotten = ""; //$NON-NLS-1$
	public static String notRestored = ""; //$NON-NLS-1$
	public static String notSurveyed = ""; //$NON-NLS-1$
	public static String otherExport = ""; //$NON-NLS-1$
	public static String restoring = ""; //$NON-NLS-1$
	public static String surveying = ""; //$NON-NLS-1$
	public static String waiting = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.osfworkbench.workspace.internal.home.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
