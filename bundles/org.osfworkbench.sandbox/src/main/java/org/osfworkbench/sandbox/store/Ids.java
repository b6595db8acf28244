package org.osfworkbench.sandbox.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes ids and secrets of the server's forms (osf-api.md 2.2, 3.3, 4); thread-safe. */
@SuppressWarnings("nls") // alphabets and algorithm names
public final class Ids {

	private static final String LOWER = "23456789abcdefghjkmnpqrstuvwxyz";
	private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
	private static final SecureRandom RANDOM = new SecureRandom();

	private Ids() {
	}

	/** Five lower-case letters and digits. */
	public static String guid() {
		return random(LOWER, 5);
	}

	/** 24 hexadecimal digits. */
	public static String hex24() {
		return hex(12);
	}

	/** That many random bytes in hexadecimal digits. */
	public static String hex(int bytes) {
		byte[] raw = new byte[bytes];
		RANDOM.nextBytes(raw);
		return HexFormat.of().formatHex(raw);
	}

	/** A personal access token: 70 letters and digits. */
	public static String token() {
		return random(LETTERS, 70);
	}

	/** SHA-256 of the UTF-8 text in hexadecimal digits. */
	public static String sha256(String text) {
		return HexFormat.of().formatHex(digest("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** A digest every Java platform has. */
	public static MessageDigest digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String random(String alphabet, int length) {
		StringBuilder text = new StringBuilder();
		RANDOM.ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
		return text.toString();
	}
}
