package org.osfworkbench.cli.command;

import org.osfworkbench.client.api.OsfException;

/** How a command ended, as a number that scripts can rely on. */
public enum ExitCode {
	/** Everything asked for was done. */
	DONE(0),
	/** Some of it was not done; what and why was printed. */
	PROBLEMS_REMAIN(1),
	/** The arguments or the environment cannot be understood. Nothing was sent. */
	USAGE(2),
	/** No token, or one the host does not know. */
	SIGN_IN(3),
	/** There is no such thing on the host. */
	NOT_FOUND(4),
	/** The server refused: a missing right, a read-only host or project, no room. */
	REFUSED(5),
	/** The server could not be reached, or asks to come back later. */
	OFFLINE(6);

	private final int number;

	ExitCode(int number) {
		this.number = number;
	}

	/**
	 * The number.
	 *
	 * @return 0 to 6
	 */
	public int number() {
		return number;
	}

	/**
	 * The worse of two ends, which is the one with the higher number.
	 *
	 * @param other another end
	 * @return one of the two
	 */
	ExitCode orWorse(ExitCode other) {
		return other.compareTo(this) > 0 ? other : this;
	}

	/**
	 * The code of a failure.
	 *
	 * @param problem what the client reported
	 * @return the code
	 */
	public static ExitCode of(OsfException problem) {
		return switch (problem) {
		case OsfException.NotSignedIn signedOut -> SIGN_IN;
		case OsfException.NotFound missing -> NOT_FOUND;
		case OsfException.Gone gone -> NOT_FOUND;
		case OsfException.Forbidden forbidden -> REFUSED;
		case OsfException.WriteRefused refused -> REFUSED;
		case OsfException.QuotaExceeded full -> REFUSED;
		case OsfException.Throttled throttled -> OFFLINE;
		case OsfException.Unavailable offline -> OFFLINE;
		case OsfException.NameConflict taken -> PROBLEMS_REMAIN;
		case OsfException.BadAnswer bad -> PROBLEMS_REMAIN;
		};
	}
}
