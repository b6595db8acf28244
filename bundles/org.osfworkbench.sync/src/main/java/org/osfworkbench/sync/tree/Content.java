package org.osfworkbench.sync.tree;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Hashes;

/**
 * The bytes of a file by size and hash, packed, because there may be a million of them ({@code sync-design.md}, section 8, Memory). If
 * the SHA-256 is known the MD5 is not kept.
 */
public final class Content {

	private static final int SHA256_WORDS = 4;
	private static final int HEX_OF_WORD = 16;
	private static final int HEX_OF_MD5 = 32;
	private static final int HEX_OF_SHA256 = 64;

	private final long size;
	private final long @Nullable [] hash;

	private Content(long size, long @Nullable [] hash) {
		this.size = size;
		this.hash = hash;
	}

	/**
	 * Packs what is known.
	 *
	 * @param size number of bytes, zero or more
	 * @param hashes none, one or both known, in lower case hexadecimal
	 * @return the content
	 */
	public static Content of(long size, Hashes hashes) {
		Optional<String> best = hashes.sha256().filter(text -> text.length() == HEX_OF_SHA256)
				.or(() -> hashes.md5().filter(text -> text.length() == HEX_OF_MD5));
		return new Content(size, best.isPresent() ? pack(best.orElseThrow()) : null);
	}

	/**
	 * From a store.
	 *
	 * @param size number of bytes, zero or more
	 * @param packed what {@link #packed()} gave
	 * @return the content
	 */
	public static Content ofPacked(long size, byte[] packed) {
		long[] words = new long[packed.length / Long.BYTES];
		ByteBuffer.wrap(packed).asLongBuffer().get(words);
		return new Content(size, words.length == 0 ? null : words);
	}

	/**
	 * For a store.
	 *
	 * @return the bytes of the hash; none if it is not known
	 */
	public byte[] packed() {
		long[] words = hash;
		if (words == null) {
			return new byte[0];
		}
		ByteBuffer bytes = ByteBuffer.allocate(words.length * Long.BYTES);
		bytes.asLongBuffer().put(words);
		return bytes.array();
	}

	/**
	 * The size.
	 *
	 * @return number of bytes, zero or more
	 */
	public long size() {
		return size;
	}

	/**
	 * The hash that is kept.
	 *
	 * @return one of the two or none
	 */
	public Hashes hashes() {
		long[] words = hash;
		if (words == null) {
			return Hashes.UNKNOWN;
		}
		StringBuilder text = new StringBuilder(HEX_OF_SHA256);
		for (long word : words) {
			text.append(HexFormat.of().toHexDigits(word));
		}
		Optional<String> hex = Optional.of(text.toString());
		return words.length == SHA256_WORDS ? new Hashes(Optional.empty(), hex) : new Hashes(hex, Optional.empty());
	}

	/**
	 * Whether a hash says that the bytes are the same. False if the hashes cannot be compared.
	 *
	 * @param other other bytes
	 * @return true if size and hash are equal
	 */
	public boolean sameBytes(Content other) {
		return hash != null && equals(other);
	}

	@Override
	public boolean equals(@Nullable Object object) {
		return object instanceof Content other && size == other.size && java.util.Arrays.equals(hash, other.hash);
	}

	@Override
	public int hashCode() {
		long[] words = hash;
		return words == null ? Long.hashCode(size) : Long.hashCode(words[0]);
	}

	@Override
	public String toString() {
		return size + ":" + hashes().sha256().or(() -> hashes().md5()).orElse("?"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static long[] pack(String hex) {
		long[] words = new long[hex.length() / HEX_OF_WORD];
		for (int index = 0; index < words.length; index++) {
			words[index] = HexFormat.fromHexDigitsToLong(hex, index * HEX_OF_WORD, (index + 1) * HEX_OF_WORD);
		}
		return words;
	}
}
