package org.osfworkbench.export.bag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.osfworkbench.client.api.Cancellation;

/** Hashes of bytes, several kinds in one pass. */
@SuppressWarnings("nls") // names of algorithms
public final class Hashing {

	private static final int BUFFER = 1 << 16;

	/** The kinds of RFC 8493, as manifests name them, and as Java does. */
	static final Map<String, String> KINDS = Map.of("md5", "MD5", "sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512");

	private Hashing() {
	}

	/**
	 * Both hashes of a file.
	 *
	 * @param file the file
	 * @param path what to call it
	 * @param cancellation stops it
	 * @return size and hashes
	 * @throws IOException if it cannot be read
	 */
	public static Fixity of(Path file, String path, Cancellation cancellation) throws IOException {
		Map<String, String> hashes = of(file, Set.of("md5", "sha256"), cancellation);
		return new Fixity(path, Files.size(file), known(hashes, "md5"), known(hashes, "sha256"));
	}

	/**
	 * Both hashes of bytes.
	 *
	 * @param bytes the bytes
	 * @param path what to call them
	 * @return size and hashes
	 */
	public static Fixity of(byte[] bytes, String path) {
		return new Fixity(path, bytes.length, hex(digest("MD5").digest(bytes)), hex(digest("SHA-256").digest(bytes)));
	}

	/**
	 * The SHA-256 of a text's UTF-8 bytes.
	 *
	 * @param text the text
	 * @return 64 lower-case hexadecimal digits
	 */
	public static String sha256(String text) {
		return hex(digest("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Hashes of the wanted kinds, each by its name in manifests. */
	static Map<String, String> of(Path file, Set<String> kinds, Cancellation cancellation) throws IOException {
		Map<String, MessageDigest> digests = new LinkedHashMap<>();
		kinds.forEach(kind -> digests.put(kind, digest(known(KINDS, kind))));
		byte[] buffer = new byte[BUFFER];
		try (InputStream in = Files.newInputStream(file)) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				for (MessageDigest digest : digests.values()) {
					digest.update(buffer, 0, count);
				}
				if (cancellation.isCancelled()) {
					throw new java.util.concurrent.CancellationException();
				}
			}
		}
		Map<String, String> hashes = new LinkedHashMap<>();
		digests.forEach((kind, digest) -> hashes.put(kind, hex(digest.digest())));
		return hashes;
	}

	private static String known(Map<String, String> map, String key) {
		return java.util.Optional.ofNullable(map.get(key)).orElseThrow(() -> new IllegalArgumentException("No hash of kind " + key));
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	private static MessageDigest digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has " + algorithm, e);
		}
	}
}
