package org.osfworkbench.sandbox.json;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/** Turns a value that may be null into an {@link Optional} in a way the compiler's null analysis understands. */
public final class Maybe {

	private Maybe() {
	}

	/** The value, or nothing for null. */
	public static <T> Optional<T> of(@Nullable T value) {
		return value == null ? Optional.empty() : Optional.of(value);
	}

	/** The value, or null for nothing. */
	public static <T> @Nullable T orNull(Optional<T> value) {
		return value.isPresent() ? value.get() : null;
	}
}
