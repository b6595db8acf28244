package org.osfworkbench.sync.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a rename between two folders can be done at once. */
@SuppressWarnings("nls") // names of attributes
public final class Volumes {

	/** How the platform names the volume of a path. */
	@FunctionalInterface
	public interface Lookup {
		/**
		 * Names a volume.
		 *
		 * @param path an existing path
		 * @return equal for equal volumes
		 * @throws IOException if it cannot be told
		 */
		Object volumeOf(Path path) throws IOException;
	}

	private final Lookup lookup;

	/**
	 * Asks the platform.
	 *
	 * @param lookup usually {@code Files::getFileStore}
	 */
	public Volumes(Lookup lookup) {
		this.lookup = lookup;
	}

	/**
	 * Whether two existing folders are on one volume.
	 *
	 * @param left one folder
	 * @param right the other folder
	 * @return false if it cannot be told, which costs a hidden folder and nothing else
	 * @throws IOException if a folder cannot be read
	 */
	public boolean same(Path left, Path right) throws IOException {
		try {
			return lookup.volumeOf(left).equals(lookup.volumeOf(right));
		} catch (IOException unknown) {
			return sameDevice(left, right);
		}
	}

	/** In a container or a changed root the table of mounts may lack the folder's own; the device is still known. */
	private static boolean sameDevice(Path left, Path right) throws IOException {
		if (!left.getFileSystem().supportedFileAttributeViews().contains("unix")) {
			return false;
		}
		return Files.getAttribute(left, "unix:dev").equals(Files.getAttribute(right, "unix:dev"));
	}
}
