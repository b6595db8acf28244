package org.osfworkbench.sync.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that only their owner can read, where the file system knows of owners. */
@SuppressWarnings("nls") // permission words and names of file attribute views
public final class PrivateFiles {

	private PrivateFiles() {
	}

	/**
	 * Makes a folder and its parents.
	 *
	 * @param folder may exist already
	 * @return the folder
	 * @throws IOException if it cannot be made
	 */
	public static Path createFolder(Path folder) throws IOException {
		return Files.createDirectories(folder, attributes(folder, "rwx------"));
	}

	/**
	 * Makes an empty file.
	 *
	 * @param file must not exist
	 * @return the file
	 * @throws java.nio.file.FileAlreadyExistsException if something has the name
	 * @throws IOException if it cannot be made
	 */
	public static Path createFile(Path file) throws IOException {
		return Files.createFile(file, attributes(file, "rw-------"));
	}

	/**
	 * Waits until the bytes of a file are on the disk.
	 *
	 * @param file an existing file
	 * @throws IOException if the disk refuses
	 */
	public static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	/**
	 * Waits until the names in a folder are on the disk, where the system can do that (Windows does so by itself).
	 *
	 * @param folder an existing folder
	 */
	public static void forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException unsupported) {
			// a system that cannot open a folder for this has no other way to ask for it
		}
	}

	/**
	 * Whether the file system of a path has the owner, group and others of POSIX.
	 *
	 * @param path any path
	 * @return true if it has
	 */
	public static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	private static FileAttribute<?>[] attributes(Path path, String permissions) {
		return isPosix(path) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}
}
