package org.osfworkbench.workspace.internal.transfer;

import org.eclipse.osgi.util.NLS;

/** Texts about transfers. */
final class Messages extends NLS {

	static String changedMeanwhile = ""; //$NON-NLS-1$
	static String changingLink = ""; //$NON-NLS-1$
	static String checking = ""; //$NON-NLS-1$
	static String conflictMarker = ""; //$NON-NLS-1$
	static String creatingFolder = ""; //$NON-NLS-1$
	static String deleting = ""; //$NON-NLS-1$
	static String downloading = ""; //$NON-NLS-1$
	static String folderNotCreated = ""; //$NON-NLS-1$
	static String illegalName = ""; //$NON-NLS-1$
	static String journalInUse = ""; //$NON-NLS-1$
	static String journalNotOpened = ""; //$NON-NLS-1$
	static String linkNotChanged = ""; //$NON-NLS-1$
	static String linking = ""; //$NON-NLS-1$
	static String listNotWhole = ""; //$NON-NLS-1$
	static String movedOn = ""; //$NON-NLS-1$
	static String notAFile = ""; //$NON-NLS-1$
	static String notAll = ""; //$NON-NLS-1$
	static String notChecked = ""; //$NON-NLS-1$
	static String notCheckedFile = ""; //$NON-NLS-1$
	static String notDeleted = ""; //$NON-NLS-1$
	static String notDownloaded = ""; //$NON-NLS-1$
	static String notLinked = ""; //$NON-NLS-1$
	static String notOnDisk = ""; //$NON-NLS-1$
	static String notResolved = ""; //$NON-NLS-1$
	static String notThere = ""; //$NON-NLS-1$
	static String notUnlinked = ""; //$NON-NLS-1$
	static String notUploaded = ""; //$NON-NLS-1$
	static String onlyFiles = ""; //$NON-NLS-1$
	static String resolving = ""; //$NON-NLS-1$
	static String severalFiles = ""; //$NON-NLS-1$
	static String unlinking = ""; //$NON-NLS-1$
	static String uploading = ""; //$NON-NLS-1$
	static String whyBadAnswer = ""; //$NON-NLS-1$
	static String whyForbidden = ""; //$NON-NLS-1$
	static String whyGone = ""; //$NON-NLS-1$
	static String whyLocal = ""; //$NON-NLS-1$
	static String whyMaintenance = ""; //$NON-NLS-1$
	static String whyNameConflict = ""; //$NON-NLS-1$
	static String whyNotFound = ""; //$NON-NLS-1$
	static String whyNotSignedIn = ""; //$NON-NLS-1$
	static String whyQuota = ""; //$NON-NLS-1$
	static String whyThrottled = ""; //$NON-NLS-1$
	static String whyUnavailable = ""; //$NON-NLS-1$
	static String whyWriteRefused = ""; //$NON-NLS-1$
	static String writing = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
