package org.osfworkbench.client.api;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Why an operation on the OSF did not succeed. Callers decide by the type, never by a status number or a text
 * (architecture, section 6). The message is for logs and details; what people read is made by the user interface from the
 * type. No message holds a token.
 */
public abstract sealed class OsfException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Details details;

	/**
	 * What the server said, for the details of a message.
	 *
	 * @param status HTTP status, or 0 if there was no answer
	 * @param serverWords the server's own text, unescaped, without markup, at most a few hundred characters; may be empty
	 * @param requestId the id the server gave to the request; may be empty
	 * @param request method and address without query, for example {@code GET https://api.osf.io/v2/}; may be empty
	 */
	public record Details(int status, String serverWords, String requestId, String request) {
		/** Nothing is known, because there was no answer. */
		public static final Details NONE = new Details(0, "", "", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private OsfException(String message, Details details, @Nullable Throwable cause) {
		super(message, cause);
		this.details = details;
	}

	/**
	 * What the server said.
	 *
	 * @return status, words and ids of the answer; {@link Details#NONE} if there was no answer
	 */
	public final Details details() {
		return details;
	}

	/** No valid credentials: none were given, or the token is unknown, revoked or expired. */
	public static final class NotSignedIn extends OsfException {
		private static final long serialVersionUID = 1L;

		/**
		 * Says that a sign-in is needed.
		 *
		 * @param message for the log
		 * @param details what the server said
		 */
		public NotSignedIn(String message, Details details) {
			super(message, details, null);
		}
	}

	/** Signed in, but without the right, or with a token of too small a scope. */
	public static final class Forbidden extends OsfException {
		private static final long serialVersionUID = 1L;

		/**
		 * Says that a right is missing.
		 *
		 * @param message for the log
		 * @param details what the server said
		 */
		public Forbidden(String message, Details details) {
			super(message, details, null);
		}
	}

	/** There is no such thing, or it is not shown to this caller. */
	public static final class NotFound extends OsfException {
		private static final long serialVersionUID = 1L;

		/**
		 * Says that something is not there.
		 *
		 * @param message for the log
		 * @param details what the server said
		 */
		public NotFound(String message, Details details) {
			super(message, details, null);
		}
	}

	/** It was there and has been deleted. */
	public static final class Gone extends OsfException {
		private static final long serialVersionUID = 1L;

		/**
		 * Says that something was deleted.
		 *
		 * @param message for the log
		 * @param details what the server said
		 */
		public Gone(String message, Details details) {
			super(message, details, null);
		}
	}

	/** A file or folder of that name is already there. */
	public static final class NameConflict extends OsfException {
		private static final long serialVersionUID = 1L;
		@SuppressWarnings("serial") // exceptions of the client are not serialised
		private final Optional<RemoteFile> existing;

		/**
		 * Says that a name is taken.
		 *
		 * @param message for the log
		 * @param details what the server said
		 * @param existing the file that has the name, if the server told
		 */
		public NameConflict(String message, Details details, Optional<RemoteFile> existing) {
			super(message, details, null);
			this.existing = existing;
		}

		/**
		 * The file that has the name.
		 *
		 * @return the file, or empty if the server did not tell or it is a folder
		 */
		public Optional<RemoteFile> existing() {
			return existing;
		}
	}

	/** Too many requests. */
	public static final class Throttled extends OsfException {
		private static final long serialVersionUID = 1L;
		@SuppressWarnings("serial") // exceptions of the client are not serialised
		private final Optional<Duration> wait;

		/**
		 * Says that a limit was reached.
		 *
		 * @param message for the log
		 * @param details what the server said
		 * @param wait how long the server asks to wait, if it told
		 */
		public Throttled(String message, Details details, Optional<Duration> wait) {
			super(message, details, null);
			this.wait = wait;
		}

		/**
		 * How long to wait before the next request.
		 *
		 * @return a duration of zero or more, or empty if the server did not tell
		 */
		public Optional<Duration> waitFor() {
			return wait;
		}
	}

	/** The server refuses writing here: read-only host, registration, check-out, phase-out ({@code osf-api.md}, section 0). */
	public static final class WriteRefused extends OsfException {
		private static final long serialVersionUID = 1L;

		/**
		 * Says that a write was refused.
		 *
		 * @param message for the log
		 * @param details what the server said
		 */
		public WriteRefused(String message, Details details) {
			super(message, details, null);
		}
	}

	/** The storage of the node is full, or the file is larger than the server takes. */
	public static final class QuotaExceeded extends OsfException {
		private static final long serialVersionUID = 1L;

		/**
		 * Says that there is no room.
		 *
		 * @param message for the log
		 * @param details what the server said
		 */
		public QuotaExceeded(String message, Details details) {
			super(message, details, null);
		}
	}

	/** No answer: offline, host down, connection cut, time-out, maintenance. Worth another try later. */
	public static final class Unavailable extends OsfException {
		private static final long serialVersionUID = 1L;
		private final boolean maintenance;

		/**
		 * Says that the server could not be reached.
		 *
		 * @param message for the log
		 * @param details what the server said, if anything
		 * @param cause what the network said, or null
		 */
		public Unavailable(String message, Details details, @Nullable Throwable cause) {
			super(message, details, cause);
			this.maintenance = false;
		}

		/**
		 * Says that the server is being maintained ({@code osf-api.md}, section 6.4).
		 *
		 * @param message for the log
		 * @param details what the server said
		 * @return the exception, with {@link #maintenance()} true
		 */
		public static Unavailable forMaintenance(String message, Details details) {
			return new Unavailable(message, details);
		}

		private Unavailable(String message, Details details) {
			super(message, details, null);
			this.maintenance = true;
		}

		/**
		 * Whether the server said that it is being maintained, so that trying again soon is of no use.
		 *
		 * @return true only if it said so
		 */
		public boolean maintenance() {
			return maintenance;
		}
	}

	/** An answer that cannot be right: not the promised format, wrong length, wrong hash, an untrusted redirect. */
	public static final class BadAnswer extends OsfException {
		private static final long serialVersionUID = 1L;

		/**
		 * Says that an answer cannot be used.
		 *
		 * @param message for the log
		 * @param details what the server said
		 * @param cause what the parser said, or null
		 */
		public BadAnswer(String message, Details details, @Nullable Throwable cause) {
			super(message, details, cause);
		}
	}
}
