package org.osfworkbench.workspace.internal.transfer;

import org.eclipse.osgi.util.NLS;

/** Texts about transfers. */
final class Messages extends NLS {

	public static String changedMeanwhile = ""; //$NON-NLS-1$
	public static String changingLink = ""; //$NON-NLS-1$
	public static String changingNode = ""; //$NON-NLS-1$
	public static String checking = ""; //$NON-NLS-1$
	public static String conflictMarker = ""; //$NON-NLS-1$
	public static String copying = ""; //$NON-NLS-1$
	public static String creatingFolder = ""; //$NON-NLS-1$
	public static String creatingNode = ""; //$NON-NLS-1$
	public static String deleting = ""; //$NON-NLS-1$
	public static String downloading = ""; //$NON-NLS-1$
	public static String folderNotCreated = ""; //$NON-NLS-1$
	public static String illegalName = ""; //$NON-NLS-1$
	public static String intoItself = ""; //$NON-NLS-1$
	public static String journalInUse = ""; //$NON-NLS-1$
	public static String journalNotOpened = ""; //$NON-NLS-1$
	public static String linking = ""; //$NON-NLS-1$
	public static String linkNotChanged = ""; //$NON-NLS-1$
	public static String listNotWhole = ""; //$NON-NLS-1$
	public static String movedOn = ""; //$NON-NLS-1$
	public static String moving = ""; //$NON-NLS-1$
	public static String nodeNotCreated = ""; //$NON-NLS-1$
	public static String notAFile = ""; //$NON-NLS-1$
	public static String notAll = ""; //$NON-NLS-1$
	public static String notChecked = ""; //$NON-NLS-1$
	public static String notCheckedFile = ""; //$NON-NLS-1$
	public static String notCopied = ""; //$NON-NLS-1$
	public static String notDeleted = ""; //$NON-NLS-1$
	public static String notDownloaded = ""; //$NON-NLS-1$
	public static String notLinked = ""; //$NON-NLS-1$
	public static String notMoved = ""; //$NON-NLS-1$
	public static String notOnDisk = ""; //$NON-NLS-1$
	public static String notRenamed = ""; //$NON-NLS-1$
	public static String notResolved = ""; //$NON-NLS-1$
	public static String notThere = ""; //$NON-NLS-1$
	public static String notUnlinked = ""; //$NON-NLS-1$
	public static String notUploaded = ""; //$NON-NLS-1$
	public static String onlyFiles = ""; //$NON-NLS-1$
	public static String resolving = ""; //$NON-NLS-1$
	public static String severalFiles = ""; //$NON-NLS-1$
	public static String unlinked = ""; //$NON-NLS-1$
	public static String unlinking = ""; //$NON-NLS-1$
	public static String uploading = ""; //$NON-NLS-1$
	public static String whyBadAnswer = ""; //$NON-NLS-1$
	public static String whyForbidden = ""; //$NON-NLS-1$
	public static String whyGone = ""; //$NON-NLS-1$
	public static String whyLocal = ""; //$NON-NLS-1$
	public static String whyMaintenance = ""; //$NON-NLS-1$
	public static String whyNameConflict = ""; //$NON-NLS-1$
	public static String whyNotFound = ""; //$NON-NLS-1$
	public static String whyNotSignedIn = ""; //$NON-NLS-1$
	public static String whyQuota = ""; //$NON-NLS-1$
	public static String whyThrottled = ""; //$NON-NLS-1$
	public static String whyUnavailable = ""; //$NON-NLS-1$
	public static String whyWriteRefused = ""; //$NON-NLS-1$
	public static String writing = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
