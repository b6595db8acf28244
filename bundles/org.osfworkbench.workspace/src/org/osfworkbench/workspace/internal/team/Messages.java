package org.osfworkbench.workspace.internal.team;

import org.eclipse.osgi.util.NLS;

/** Texts about linked projects and folders. */
final class Messages extends NLS {

	public static String andMore = ""; //$NON-NLS-1$
	public static String caseClash = ""; //$NON-NLS-1$
	public static String copied = ""; //$NON-NLS-1$
	public static String damaged = ""; //$NON-NLS-1$
	public static String deletesHere = ""; //$NON-NLS-1$
	public static String deletesThere = ""; //$NON-NLS-1$
	public static String elsewhere = ""; //$NON-NLS-1$
	public static String forbidden = ""; //$NON-NLS-1$
	public static String linkInUse = ""; //$NON-NLS-1$
	public static String linkedAlready = ""; //$NON-NLS-1$
	public static String linking = ""; //$NON-NLS-1$
	public static String listingFailed = ""; //$NON-NLS-1$
	public static String locked = ""; //$NON-NLS-1$
	public static String looking = ""; //$NON-NLS-1$
	public static String movedOn = ""; //$NON-NLS-1$
	public static String nameShared = ""; //$NON-NLS-1$
	public static String notLinked = ""; //$NON-NLS-1$
	public static String notLooked = ""; //$NON-NLS-1$
	public static String notRead = ""; //$NON-NLS-1$
	public static String notSynchronized = ""; //$NON-NLS-1$
	public static String notThere = ""; //$NON-NLS-1$
	public static String onlyOsfStorage = ""; //$NON-NLS-1$
	public static String quota = ""; //$NON-NLS-1$
	public static String readOnly = ""; //$NON-NLS-1$
	public static String recordsNotOpened = ""; //$NON-NLS-1$
	public static String remoteGone = ""; //$NON-NLS-1$
	public static String rootMissing = ""; //$NON-NLS-1$
	public static String signedOut = ""; //$NON-NLS-1$
	public static String specialFile = ""; //$NON-NLS-1$
	public static String symbolicLink = ""; //$NON-NLS-1$
	public static String synchronizing = ""; //$NON-NLS-1$
	public static String tooLarge = ""; //$NON-NLS-1$
	public static String unavailable = ""; //$NON-NLS-1$
	public static String unfinished = ""; //$NON-NLS-1$
	public static String unlinked = ""; //$NON-NLS-1$
	public static String unreadable = ""; //$NON-NLS-1$
	public static String unsafeName = ""; //$NON-NLS-1$
	public static String unsteady = ""; //$NON-NLS-1$
	public static String unwritable = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
