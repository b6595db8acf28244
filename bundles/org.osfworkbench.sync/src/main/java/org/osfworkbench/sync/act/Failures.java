package org.osfworkbench.sync.act;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Problem.Kind;

/** Tells what a failure means for the operation that met it. */
@SuppressWarnings("nls") // words of the server
public final class Failures {

	private static final int TOO_LARGE = 413;

	private Failures() {
	}

	/**
	 * What the server's refusal means.
	 *
	 * @param failure the refusal
	 * @param write whether something was to be written there
	 * @return the kind of the problem
	 */
	public static Kind kind(OsfException failure, boolean write) {
		if (isCheckedOut(failure)) {
			return Kind.LOCKED;
		}
		if (failure instanceof OsfException.QuotaExceeded) {
			return failure.details().status() == TOO_LARGE ? Kind.TOO_LARGE : Kind.QUOTA;
		}
		if (failure instanceof OsfException.WriteRefused || write && failure instanceof OsfException.Forbidden) {
			return Kind.READ_ONLY;
		}
		boolean right = failure instanceof OsfException.NotSignedIn || failure instanceof OsfException.Forbidden;
		return right ? Kind.FORBIDDEN : Kind.UNAVAILABLE;
	}

	/** Whether the entry is not there any more, or the name not free any more. */
	static boolean isOutdated(OsfException failure) {
		return failure instanceof OsfException.NotFound || failure instanceof OsfException.Gone
				|| failure instanceof OsfException.NameConflict;
	}

	/** Whether somebody changed the tree under the operation. */
	static boolean isOutdated(IOException failure) {
		return failure instanceof NoSuchFileException || failure instanceof FileAlreadyExistsException
				|| failure instanceof DirectoryNotEmptyException || failure instanceof NotDirectoryException
				|| failure instanceof SteadyContent.ChangedException;
	}

	/** Whether no answer came, so that it is not known what the server did. */
	static boolean isUnclear(OsfException failure) {
		return failure instanceof OsfException.Unavailable || failure instanceof OsfException.BadAnswer;
	}

	/** A problem with one entry. */
	static Problem problem(Kind kind, String path, Problem.Side side, Optional<OsfException> cause) {
		return new Problem(kind, path, 1, Optional.of(side), cause);
	}

	private static boolean isCheckedOut(OsfException failure) {
		boolean refused = failure instanceof OsfException.Forbidden || failure instanceof OsfException.WriteRefused;
		String words = failure.details().serverWords().toLowerCase(Locale.ROOT);
		return refused && (words.contains("checkout") || words.contains("checked out"));
	}
}
