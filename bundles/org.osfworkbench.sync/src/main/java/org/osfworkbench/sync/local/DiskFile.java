package org.osfworkbench.sync.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.osfworkbench.sync.disk.NoReplace;
import org.osfworkbench.sync.disk.PrivateFiles;
import org.osfworkbench.sync.trash.Trash;

/** A new file on disk: its bytes are there before its name is, and nothing that has the name is ever replaced. */
@SuppressWarnings("nls") // names of files and log texts
public final class DiskFile {

	private final Path path;
	private final Trash trash;

	/**
	 * Names a file.
	 *
	 * @param path made absolute; may or may not exist, its folder has to
	 * @param trash tells where a file may wait for its name
	 */
	public DiskFile(Path path, Trash trash) {
		this.path = path.toAbsolutePath().normalize();
		this.trash = trash;
	}

	/**
	 * Makes this file.
	 *
	 * @param source a private file with the bytes. Moved away or left, but still there if this throws
	 * @throws java.nio.file.FileAlreadyExistsException if something has the name; it is not touched
	 * @throws IOException if it could not be done; there is then no file of that name
	 */
	public void createFrom(Path source) throws IOException {
		Path fresh = stage(source);
		try {
			givePlainPermissions(fresh);
			NoReplace.link(fresh, path);
		} catch (IOException e) {
			Files.move(fresh, source);
			throw e;
		}
		Files.deleteIfExists(fresh);
		PrivateFiles.forceFolder(folder());
	}

	// On the file's own volume, so that giving it the name is one step; its bytes are on the disk before its name is.
	private Path stage(Path source) throws IOException {
		Path staging = trash.staging(path);
		for (int number = 0;; number++) {
			Path fresh = staging.resolve(number + ".fresh");
			try {
				Files.move(source, fresh);
			} catch (FileAlreadyExistsException taken) {
				continue;
			}
			PrivateFiles.force(fresh);
			return fresh;
		}
	}

	// A file that did not exist before gets what its folder grants, without the right to execute.
	private void givePlainPermissions(Path fresh) throws IOException {
		if (!PrivateFiles.isPosix(fresh)) {
			return;
		}
		Set<PosixFilePermission> granted = PosixFilePermissions.fromString("rw-rw-r--");
		granted.retainAll(Files.getPosixFilePermissions(folder()));
		granted.add(PosixFilePermission.OWNER_READ);
		granted.add(PosixFilePermission.OWNER_WRITE);
		Files.setPosixFilePermissions(fresh, granted);
	}

	private Path folder() throws IOException {
		Path parent = path.getParent();
		if (parent == null) {
			throw new IOException("Not a file in a folder: " + path);
		}
		return parent;
	}
}
