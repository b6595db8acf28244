package org.osfworkbench.workspace.internal.problem;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.ProblemMarker;
import org.osfworkbench.workspace.transfer.ProblemMarker.Reason;
import org.osfworkbench.workspace.transfer.SyncState;

/**
 * A marker that shall be there.
 *
 * @param resource an existing resource
 * @param reason why
 * @param text for people
 * @param linkId the link
 */
record Wanted(IResource resource, Reason reason, String text, String linkId) {

	/** What waits goes on by itself and gets no marker; a conflict has its own. */
	static Optional<Wanted> of(IFile file, FileStatus status, String linkId) {
		if (status.state() == SyncState.REMOTE_DELETED) {
			return Optional.of(new Wanted(file, Reason.BROKEN, NLS.bind(Messages.deleted, file.getName()), linkId));
		}
		return status.state() != SyncState.FAILED ? Optional.empty()
				: Optional.of(status.problem().map(problem -> refused(file, problem, linkId))
						.orElseGet(() -> new Wanted(file, Reason.OTHER, NLS.bind(Messages.other, file.getName()), linkId)));
	}

	private static Wanted refused(IFile file, OsfException problem, String linkId) {
		return switch (problem) {
			case OsfException.Forbidden e -> new Wanted(file, Reason.READ_ONLY, NLS.bind(Messages.forbidden, file.getName()), linkId);
			case OsfException.WriteRefused e -> new Wanted(file, Reason.READ_ONLY, NLS.bind(Messages.readOnly, file.getName()), linkId);
			case OsfException.QuotaExceeded e -> new Wanted(file, Reason.TOO_LARGE, NLS.bind(Messages.quota, file.getName()), linkId);
			case OsfException.NameConflict e -> new Wanted(file, Reason.NAME, NLS.bind(Messages.name, file.getName()), linkId);
			case OsfException.NotFound e -> new Wanted(file, Reason.BROKEN, NLS.bind(Messages.deleted, file.getName()), linkId);
			case OsfException.Gone e -> new Wanted(file, Reason.BROKEN, NLS.bind(Messages.deleted, file.getName()), linkId);
			default -> new Wanted(file, Reason.OTHER, NLS.bind(Messages.other, file.getName()), linkId);
		};
	}

	/** A problem of a linked project; it is shown at the nearest resource that exists. */
	static Optional<Wanted> of(TreeProblem problem, String linkId) {
		IResource place = problem.resource();
		while (place.getParent() != null && !place.exists()) {
			place = place.getParent();
		}
		boolean shown = place.exists() && place.getType() != IResource.ROOT;
		IResource found = place;
		return shown ? reason(problem.kind()).map(reason -> new Wanted(found, reason, problem.text(), linkId)) : Optional.empty();
	}

	private static Optional<Reason> reason(TreeProblem.Kind kind) {
		return switch (kind) {
			case WAITS, UNFINISHED, NOT_A_FILE -> Optional.empty();
			case DELETES -> Optional.of(Reason.DELETES);
			case REFUSED -> Optional.of(Reason.READ_ONLY);
			case TOO_LARGE -> Optional.of(Reason.TOO_LARGE);
			case NAME -> Optional.of(Reason.NAME);
			case ROOT -> Optional.of(Reason.BROKEN);
			case LOCAL, DAMAGED -> Optional.of(Reason.OTHER);
		};
	}

	boolean isShownBy(IMarker marker) {
		return reason.name().equals(marker.getAttribute(ProblemMarker.REASON, "")) && text.equals(marker.getAttribute(IMarker.MESSAGE, "")) //$NON-NLS-1$ //$NON-NLS-2$
				&& linkId.equals(marker.getAttribute(ProblemMarker.LINK, "")) && resource.equals(marker.getResource()); //$NON-NLS-1$
	}

	Map<String, Object> attributes() {
		return Map.of(IMarker.SEVERITY, Integer.valueOf(IMarker.SEVERITY_WARNING), IMarker.MESSAGE, text, IMarker.LOCATION,
				resource.getProjectRelativePath().toString(), ProblemMarker.REASON, reason.name(), ProblemMarker.LINK, linkId);
	}
}
