package org.osfworkbench.workspace.internal.transfer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.transfer.Preferences;

/** Puts failures into words: what did not happen, why, and what to do now (architecture, section 6). */
final class Problems {

	private Problems() {
	}

	static IStatus error(String what, OsfException cause) {
		return status(IStatus.ERROR, what + ' ' + why(cause), cause);
	}

	static IStatus warning(String what, OsfException cause) {
		return status(IStatus.WARNING, what + ' ' + why(cause), cause);
	}

	static IStatus warning(String text) {
		return new Status(IStatus.WARNING, Preferences.NODE, text);
	}

	static IStatus error(String what, CoreException cause) {
		return status(IStatus.ERROR, what + ' ' + cause.getStatus().getMessage(), cause);
	}

	/** The local side failed; the words of the system say best why. */
	static IStatus error(String what, Exception cause) {
		return status(IStatus.ERROR, what + ' ' + Messages.bind(Messages.whyLocal, cause.getLocalizedMessage()), cause);
	}

	static String why(OsfException cause) {
		return switch (cause) {
			case OsfException.NotSignedIn signedOut -> Messages.whyNotSignedIn;
			case OsfException.Forbidden forbidden -> Messages.whyForbidden;
			case OsfException.NotFound gone -> Messages.whyNotFound;
			case OsfException.Gone gone -> Messages.whyGone;
			case OsfException.NameConflict taken -> Messages.whyNameConflict;
			case OsfException.Throttled throttled -> Messages.whyThrottled;
			case OsfException.WriteRefused refused -> Messages.whyWriteRefused;
			case OsfException.QuotaExceeded full -> Messages.whyQuota;
			case OsfException.Unavailable offline -> offline.maintenance() ? Messages.whyMaintenance : Messages.whyUnavailable;
			case OsfException.BadAnswer wrong -> Messages.whyBadAnswer;
		};
	}

	private static IStatus status(int severity, String text, Throwable cause) {
		return new Status(severity, Preferences.NODE, text, cause);
	}
}
