package org.osfworkbench.workspace.internal.team;

import org.eclipse.core.resources.IResource;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.act.Failures;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.team.TreeProblem.Kind;

import java.util.Optional;

/** Puts what the engine left alone into words: what, why, and what to do now (architecture, section 6). */
final class Problems {

	private Problems() {
	}

	/** A side could not be reached at all. */
	static Problem of(OsfException failure) {
		return new Problem(Failures.kind(failure, false), "", 1, Optional.of(Problem.Side.REMOTE), Optional.of(failure)); //$NON-NLS-1$
	}

	/** A file that another program is writing. */
	static TreeProblem unfinished(String path, IResource resource) {
		return new TreeProblem(Kind.UNFINISHED, path, resource, 1, Messages.bind(Messages.unfinished, path), Optional.empty());
	}

	static TreeProblem of(Problem problem, IResource resource) {
		String path = problem.path();
		String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path; //$NON-NLS-1$
		return new TreeProblem(kind(problem), plain, resource, problem.count(), text(problem, plain.isEmpty() ? resource.getName() : plain),
				problem.cause());
	}

	private static Kind kind(Problem problem) {
		return switch (problem.kind()) {
			case UNAVAILABLE, LISTING_FAILED, UNSTEADY -> Kind.WAITS;
			case FORBIDDEN -> problem.cause().filter(OsfException.NotSignedIn.class::isInstance).isPresent() ? Kind.WAITS : Kind.REFUSED;
			case MASS_DELETE -> Kind.DELETES;
			case LOCKED, READ_ONLY -> Kind.REFUSED;
			case QUOTA, TOO_LARGE -> Kind.TOO_LARGE;
			case CASE_CLASH, NAME_SHARED, UNSAFE_NAME -> Kind.NAME;
			case SYMLINK, SPECIAL_FILE -> Kind.NOT_A_FILE;
			case ROOT_MISSING, REMOTE_GONE -> Kind.ROOT;
			case UNREADABLE, UNWRITABLE -> Kind.LOCAL;
			case HASH_MISMATCH -> Kind.DAMAGED;
		};
	}

	private static String text(Problem problem, String name) {
		boolean signedOut = problem.cause().filter(OsfException.NotSignedIn.class::isInstance).isPresent();
		boolean here = problem.side().filter(Problem.Side.LOCAL::equals).isPresent();
		String pattern = switch (problem.kind()) {
			case UNAVAILABLE -> Messages.unavailable;
			case LISTING_FAILED -> Messages.listingFailed;
			case UNSTEADY -> Messages.unsteady;
			case FORBIDDEN -> signedOut ? Messages.signedOut : Messages.forbidden;
			case MASS_DELETE -> here ? Messages.deletesHere : Messages.deletesThere;
			case LOCKED -> Messages.locked;
			case READ_ONLY -> Messages.readOnly;
			case QUOTA -> Messages.quota;
			case TOO_LARGE -> Messages.tooLarge;
			case CASE_CLASH -> Messages.caseClash;
			case NAME_SHARED -> Messages.nameShared;
			case UNSAFE_NAME -> Messages.unsafeName;
			case SYMLINK -> Messages.symbolicLink;
			case SPECIAL_FILE -> Messages.specialFile;
			case ROOT_MISSING -> Messages.rootMissing;
			case REMOTE_GONE -> Messages.remoteGone;
			case UNREADABLE -> Messages.unreadable;
			case UNWRITABLE -> Messages.unwritable;
			case HASH_MISMATCH -> Messages.damaged;
		};
		return Messages.bind(pattern, name, Integer.valueOf(problem.count()));
	}
}
