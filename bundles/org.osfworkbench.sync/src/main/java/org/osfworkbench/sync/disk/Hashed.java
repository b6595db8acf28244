package org.osfworkbench.sync.disk;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.osfworkbench.client.api.Hashes;

/**
 * Hashes of a stream of bytes.
 *
 * @param hashes both known
 * @param size how many bytes there were
 */
@SuppressWarnings("nls") // names of algorithms
public record Hashed(Hashes hashes, long size) {

	private static final int BUFFER = 128 * 1024;

	/**
	 * Reads a stream to its end. Both kinds are computed in the same pass, because the server reports both.
	 *
	 * @param stream not closed
	 * @return hashes and size
	 * @throws IOException if it cannot be read
	 */
	public static Hashed of(InputStream stream) throws IOException {
		MessageDigest md5 = digest("MD5");
		MessageDigest sha256 = digest("SHA-256");
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
			md5.update(buffer, 0, read);
			sha256.update(buffer, 0, read);
			size += read;
		}
		return new Hashed(new Hashes(Optional.of(hex(md5)), Optional.of(hex(sha256))), size);
	}

	private static String hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java runtime has " + algorithm, e);
		}
	}
}
