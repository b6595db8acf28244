package org.osfworkbench.client.api;

import java.util.Optional;

/**
 * Hashes of a file's bytes in lower-case hexadecimal. OSF Storage gives both, most add-ons none
 * ({@code osf-api.md}, section 10).
 *
 * @param md5 32 digits, or empty
 * @param sha256 64 digits, or empty
 */
public record Hashes(Optional<String> md5, Optional<String> sha256) {

	/** Nothing is known. */
	public static final Hashes UNKNOWN = new Hashes(Optional.empty(), Optional.empty());

	/**
	 * Whether another set of hashes says that the bytes are the same: at least one kind is known on both sides, and all that are
	 * known on both sides are equal.
	 *
	 * @param other the other hashes
	 * @return true if the bytes are known to be equal; false if they differ or it cannot be told
	 */
	public boolean sameBytes(Hashes other) {
		boolean comparable = md5.isPresent() && other.md5.isPresent() || sha256.isPresent() && other.sha256.isPresent();
		return comparable && !contradicts(other);
	}

	/**
	 * Whether another set of hashes proves that the bytes differ.
	 *
	 * @param other the other hashes
	 * @return true if a kind known on both sides differs
	 */
	public boolean contradicts(Hashes other) {
		return differ(md5, other.md5) || differ(sha256, other.sha256);
	}

	private static boolean differ(Optional<String> left, Optional<String> right) {
		return left.isPresent() && right.isPresent() && !left.equals(right);
	}
}
