package org.osfworkbench.scenarios.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.osfworkbench.client.api.Hashes;

/** A byte string with the equality of its bytes. */
public final class Bytes {

	private final byte[] bytes;
	private Hashes known;

	private Bytes(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Bytes that nobody changes afterwards. */
	public static Bytes of(byte[] bytes) {
		return new Bytes(bytes);
	}

	/** The UTF-8 of a word. */
	public static Bytes of(String word) {
		return new Bytes(word.getBytes(StandardCharsets.UTF_8));
	}

	/** Not to be changed. */
	public byte[] array() {
		return bytes;
	}

	public int length() {
		return bytes.length;
	}

	public Hashes hashes() {
		if (known == null) {
			known = new Hashes(Optional.of(hex("MD5")), Optional.of(hex("SHA-256")));
		}
		return known;
	}

	private String hex(String algorithm) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	public String sha256() {
		return hashes().sha256().orElseThrow();
	}

	@Override
	public boolean equals(Object object) {
		return object instanceof Bytes other && Arrays.equals(bytes, other.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(bytes);
	}

	@Override
	public String toString() {
		return '"' + new String(bytes, StandardCharsets.UTF_8) + '"';
	}
}
