package org.osfworkbench.scenarios.world;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.disk.Hashed;

/** A byte string with the equality of its bytes. */
public final class Bytes {

	private final byte[] bytes;

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
		try {
			return Hashed.of(new ByteArrayInputStream(bytes)).hashes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
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
