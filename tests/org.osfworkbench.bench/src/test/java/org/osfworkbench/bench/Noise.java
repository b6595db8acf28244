package org.osfworkbench.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A large file that cannot be packed. */
final class Noise {

	static final long TWO_GIGABYTES = 2_000_000_000L;
	private static final int BLOCK = 1 << 20;

	private Noise() {
	}

	static Path file(Path path, long size) throws IOException {
		byte[] block = new byte[BLOCK];
		Random random = new Random(11);
		try (OutputStream out = Files.newOutputStream(path)) {
			for (long left = size; left > 0; left -= BLOCK) {
				random.nextBytes(block);
				out.write(block, 0, (int) Math.min(left, BLOCK));
			}
		}
		return path;
	}
}
