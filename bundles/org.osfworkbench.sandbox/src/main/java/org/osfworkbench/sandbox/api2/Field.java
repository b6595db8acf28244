package org.osfworkbench.sandbox.api2;

import java.util.function.Function;

/**
 * A field lists can be filtered and sorted by (osf-api.md 1.4).
 *
 * @param value gives a text, number, time, truth value or list of texts; for a missing one an empty text
 */
record Field<T>(Kind kind, Function<T, Object> value) {

	enum Kind {
		/** Compared as a substring, ignoring case. */
		TEXT,
		/** Compared as a whole; several values separated by commas. */
		ID,
		/** Compared as a whole; {@code null} stands for a missing one. */
		REFERENCE,
		/** A list of texts compared as a whole, ignoring case. */
		LIST,
		/** A whole number. */
		NUMBER,
		/** A time. */
		DATE,
		/** True or false. */
		TRUTH,
		/** {@code folder}, or anything else for a file. */
		KIND,
		/** Known, but nothing to filter by. */
		FIXED
	}

	Object of(T item) {
		return value.apply(item);
	}
}
