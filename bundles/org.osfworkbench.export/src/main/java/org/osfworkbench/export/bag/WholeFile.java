package org.osfworkbench.export.bag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole or not at all. */
public final class WholeFile {

	private WholeFile() {
	}

	/**
	 * Writes a file by way of another name beside it. Whatever had the name is replaced.
	 *
	 * @param file the file; its folder exists
	 * @param bytes what it shall hold
	 * @throws IOException if it cannot be written; then there is no such file, or the one before
	 */
	public static void write(Path file, byte[] bytes) throws IOException {
		Path temporary = file.resolveSibling(file.getFileName() + ".tmp"); //$NON-NLS-1$
		Files.write(temporary, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE,
				StandardOpenOption.SYNC);
		move(temporary, file);
	}

	/**
	 * Gives a file another name on the same disk.
	 *
	 * @param from the file
	 * @param to the new name; its folder exists
	 * @throws IOException if that is not possible
	 */
	public static void move(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}
}
