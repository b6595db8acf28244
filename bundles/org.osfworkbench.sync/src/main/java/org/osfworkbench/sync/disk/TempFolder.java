package org.osfworkbench.sync.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Temporary files in a folder of their own, private to the user. */
public final class TempFolder {

	private final Path folder;
	private final AtomicLong next = new AtomicLong();

	/**
	 * Makes or takes over a folder. What an earlier run left there is removed: nothing in it was ever the only copy.
	 *
	 * @param folder used by this instance only, on the volume of the files for speed
	 * @throws IOException if it cannot be made or emptied
	 */
	public TempFolder(Path folder) throws IOException {
		this.folder = PrivateFiles.createFolder(folder);
		try (Stream<Path> old = Files.list(folder)) {
			old.forEach(TempFolder::remove);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/**
	 * Makes an empty private file.
	 *
	 * @return the file; its user removes it
	 * @throws IOException if it cannot be made
	 */
	public Path create() throws IOException {
		while (true) {
			try {
				return PrivateFiles.createFile(folder.resolve(next.getAndIncrement() + ".tmp")); //$NON-NLS-1$
			} catch (FileAlreadyExistsException taken) {
				// another one with the next number
			}
		}
	}

	private static void remove(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
