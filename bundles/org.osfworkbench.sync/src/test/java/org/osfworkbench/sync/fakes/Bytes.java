package org.osfworkbench.sync.fakes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.disk.Hashed;

/** Hashes of texts. */
public final class Bytes {

	private Bytes() {
	}

	public static Hashes hashes(byte[] bytes) {
		try {
			return Hashed.of(new ByteArrayInputStream(bytes)).hashes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static Hashes hashes(String text) {
		return hashes(text.getBytes());
	}
}
