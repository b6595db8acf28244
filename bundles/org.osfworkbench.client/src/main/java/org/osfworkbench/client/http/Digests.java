package org.osfworkbench.client.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.osfworkbench.client.api.Hashes;

/** Both hashes of a stream, in one pass. For one thread. */
@SuppressWarnings("nls") // names of algorithms
final class Digests {

	private final MessageDigest md5 = digest("MD5");
	private final MessageDigest sha256 = digest("SHA-256");

	void update(byte[] buffer, int length) {
		md5.update(buffer, 0, length);
		sha256.update(buffer, 0, length);
	}

	/** Ends the computation. */
	Hashes hashes() {
		HexFormat form = HexFormat.of();
		return new Hashes(Optional.of(form.formatHex(md5.digest())), Optional.of(form.formatHex(sha256.digest())));
	}

	private static MessageDigest digest(String name) {
		try {
			return MessageDigest.getInstance(name);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has both
		}
	}
}
