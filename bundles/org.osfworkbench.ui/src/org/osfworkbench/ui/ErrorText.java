package org.osfworkbench.ui;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;

/**
 * Words for failures: what happened, to what, what now (ui-design, section 7). The server's own words stay in the details. Pure;
 * safe on any thread.
 */
public final class ErrorText {

	private static final String BUNDLE = "org.osfworkbench.ui"; //$NON-NLS-1$

	private ErrorText() {
	}

	/**
	 * Why something did not work and what a person can do now.
	 *
	 * @param problem the failure
	 * @return one or two sentences
	 */
	public static String reason(OsfException problem) {
		return switch (problem) {
		case OsfException.NotSignedIn e -> Messages.ErrorText_notSignedIn;
		case OsfException.Forbidden e -> Messages.ErrorText_forbidden;
		case OsfException.NotFound e -> Messages.ErrorText_notFound;
		case OsfException.Gone e -> Messages.ErrorText_gone;
		case OsfException.NameConflict e -> nameConflict(e);
		case OsfException.Throttled e -> throttled(e);
		case OsfException.WriteRefused e -> Messages.ErrorText_writeRefused;
		case OsfException.QuotaExceeded e -> Messages.ErrorText_quotaExceeded;
		case OsfException.Unavailable e -> Messages.ErrorText_unavailable;
		case OsfException.BadAnswer e -> Messages.ErrorText_badAnswer;
		};
	}

	/**
	 * A whole message for a dialog or a notification.
	 *
	 * @param what what did not happen, to what: a sentence with its full stop, for example "Stroop.osexp was not uploaded."
	 * @param problem why
	 * @return the sentence and the reason
	 */
	public static String message(String what, OsfException problem) {
		return what + ' ' + reason(problem);
	}

	/**
	 * What the server said, for the details of a message.
	 *
	 * @param problem the failure
	 * @return some lines: the request, the status, the server's words and its request id, as far as known; may be empty
	 */
	public static String details(OsfException problem) {
		OsfException.Details details = problem.details();
		StringBuilder text = new StringBuilder();
		append(text, Messages.ErrorText_request, details.request());
		append(text, Messages.ErrorText_status, details.status() == 0 ? "" : String.valueOf(details.status())); //$NON-NLS-1$
		append(text, Messages.ErrorText_words, details.serverWords());
		append(text, Messages.ErrorText_requestId, details.requestId());
		return text.toString();
	}

	/**
	 * A status for an error dialog: the words in front, the server's in the details.
	 *
	 * @param what see {@link #message(String, OsfException)}
	 * @param cause what a job ended with; an {@link OsfException} anywhere in its causes is put into words
	 * @return an error status whose children are the details
	 */
	public static IStatus status(String what, IStatus cause) {
		Optional<OsfException> problem = find(cause);
		if (problem.isEmpty()) {
			return new MultiStatus(BUNDLE, 0, new IStatus[] { cause }, what + ' ' + cause.getMessage(), cause.getException());
		}
		OsfException known = problem.get();
		IStatus[] lines = details(known).lines().map(line -> new Status(IStatus.ERROR, BUNDLE, line)).toArray(IStatus[]::new);
		return new MultiStatus(BUNDLE, 0, lines, message(what, known), null);
	}

	/**
	 * The OSF's failure behind a status.
	 *
	 * @param status what a job ended with
	 * @return the first such failure in the status, its causes and its children
	 */
	public static Optional<OsfException> find(IStatus status) {
		for (@Nullable Throwable cause = status.getException(); cause != null; cause = cause.getCause()) {
			if (cause instanceof OsfException problem) {
				return Optional.of(problem);
			}
		}
		for (IStatus child : status.getChildren()) {
			Optional<OsfException> found = find(child);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private static String nameConflict(OsfException.NameConflict problem) {
		return problem.existing().map(file -> NLS.bind(Messages.ErrorText_nameConflictWith, file.name())).orElse(Messages.ErrorText_nameConflict);
	}

	private static String throttled(OsfException.Throttled problem) {
		return problem.waitFor().map(ErrorText::waitText).orElse(Messages.ErrorText_throttled);
	}

	private static String waitText(Duration wait) {
		long seconds = Math.max(1, wait.toSeconds());
		return seconds < 90 ? NLS.bind(Messages.ErrorText_throttledSeconds, Long.valueOf(seconds))
				: NLS.bind(Messages.ErrorText_throttledMinutes, Long.valueOf((seconds + 59) / 60));
	}

	private static void append(StringBuilder text, String pattern, String value) {
		if (!value.isEmpty()) {
			text.append(NLS.bind(pattern, value)).append(System.lineSeparator());
		}
	}
}
