package org.osfworkbench.sandbox.faults;

import java.net.URI;
import java.util.OptionalInt;

/** What goes wrong with one request. */
public sealed interface Trouble {

	/** Nothing. */
	record None() implements Trouble {
	}

	/**
	 * Nothing is done.
	 *
	 * @param status in the form of the part that is asked
	 * @param retryAfter seconds in a header of that name
	 */
	record Refused(int status, OptionalInt retryAfter) implements Trouble {
	}

	/** What is asked is done, and the connection breaks before the answer. */
	record LostAnswer() implements Trouble {
	}

	/** The connection breaks after that many bytes of the answer's body. */
	record Cut(long bytes) implements Trouble {
	}

	/** The connection breaks after that many bytes of the request's body. */
	record CutRequest(long bytes) implements Trouble {
	}

	/** The answer's body is only that long, and says so. */
	record Shortened(long bytes) implements Trouble {
	}

	/** The last byte of the answer's body is another. */
	record WrongByte() implements Trouble {
	}

	/** The whole is given although a part was asked for. */
	record Whole() implements Trouble {
	}

	/** The answer leads elsewhere. */
	record Redirected(URI target) implements Trouble {
	}

	/** A list leaves out the entry of one name and has that of another twice; an empty name is none. */
	record Relisted(String without, String twice) implements Trouble {
	}

	/** Somebody else does something after the server has looked at the headers and before it acts. */
	record Raced(Runnable other) implements Trouble {
	}
}
