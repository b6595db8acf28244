package org.osfworkbench.sync.disk;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.tree.Content;

/** The hash that tells whether bytes are the same ({@code sync-design.md}, section 8, Hash). Used by one thread at a time. */
public final class Sha256 {

	private static final int BUFFER = 128 * 1024;

	private final MessageDigest digest = digest();
	private long size;

	/**
	 * Reads a stream to its end.
	 *
	 * @param stream not closed
	 * @return size and hash
	 * @throws IOException if it cannot be read
	 */
	public static Content of(InputStream stream) throws IOException {
		Sha256 hash = new Sha256();
		byte[] buffer = new byte[BUFFER];
		for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
			hash.add(buffer, 0, read);
		}
		return hash.content();
	}

	/**
	 * Takes more bytes.
	 *
	 * @param bytes where they are
	 * @param from the first
	 * @param length how many
	 */
	public void add(byte[] bytes, int from, int length) {
		digest.update(bytes, from, length);
		size += length;
	}

	/**
	 * What was taken. Begins anew afterwards.
	 *
	 * @return size and hash
	 */
	public Content content() {
		Hashes hashes = new Hashes(Optional.empty(), Optional.of(HexFormat.of().formatHex(digest.digest())));
		Content content = Content.of(size, hashes);
		size = 0;
		return content;
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java runtime has SHA-256", e); //$NON-NLS-1$
		}
	}
}
