package org.osfworkbench.sync.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.disk.NoReplace;
import org.osfworkbench.sync.disk.PrivateFiles;
import org.osfworkbench.sync.trash.Held;
import org.osfworkbench.sync.trash.Trash;

/** A file on disk, replaced by the protocol of {@code sync-design.md}, section 6 ("Replace a local file"). */
@SuppressWarnings("nls") // reasons in the trash's index and log texts
public final class DiskFile implements LocalFile {

	private final Path path;
	private final Trash trash;

	/**
	 * Names a file.
	 *
	 * @param path made absolute; may or may not exist, its folder has to
	 * @param trash where replaced bytes go
	 */
	public DiskFile(Path path, Trash trash) {
		this.path = path.toAbsolutePath().normalize();
		this.trash = trash;
	}

	/**
	 * Where it is.
	 *
	 * @return an absolute path
	 */
	public Path path() {
		return path;
	}

	@Override
	public String name() {
		return String.valueOf(path.getFileName());
	}

	@Override
	public Optional<LocalState> look() throws IOException {
		try {
			BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			if (!found.isRegularFile()) {
				throw new IOException("Not an ordinary file: " + path);
			}
			return Optional.of(new LocalState(found.size(), found.lastModifiedTime().toInstant()));
		} catch (NoSuchFileException gone) {
			return Optional.empty();
		}
	}

	@Override
	public InputStream open() throws IOException {
		return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
	}

	@Override
	public ReplaceResult replaceWith(Path downloaded, Hashes expectedCurrent) throws IOException {
		Path fresh = stage(downloaded);
		try {
			copyPermissions(path, fresh);
			return swap(fresh, expectedCurrent);
		} catch (NoSuchFileException gone) {
			return ReplaceResult.CHANGED_MEANWHILE;
		} finally {
			Files.deleteIfExists(fresh);
		}
	}

	@Override
	public LocalFile sibling(String name) {
		if (name.isEmpty() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
			throw new IllegalArgumentException("Not a name: " + name);
		}
		return new DiskFile(path.resolveSibling(name), trash);
	}

	@Override
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

	@Override
	public void settle() throws IOException {
		for (Held left : trash.left(path)) {
			if (!trash.putBack(left)) {
				trash.keep(left, "cut off");
			}
		}
	}

	private ReplaceResult swap(Path fresh, Hashes expectedCurrent) throws IOException {
		Held old = trash.hold(path);
		if (!holds(old, expectedCurrent)) {
			giveBack(old);
			return ReplaceResult.CHANGED_MEANWHILE;
		}
		try {
			NoReplace.link(fresh, path);
		} catch (FileAlreadyExistsException saved) {
			trash.keep(old, "written while it was replaced");
			return ReplaceResult.CHANGED_MEANWHILE;
		} catch (IOException e) {
			giveBack(old);
			throw e;
		}
		PrivateFiles.forceFolder(folder());
		trash.keep(old, "replaced by the remote version");
		return ReplaceResult.REPLACED;
	}

	private void giveBack(Held old) throws IOException {
		if (!trash.putBack(old)) {
			trash.keep(old, "written while it was replaced");
		}
	}

	private static boolean holds(Held file, Hashes expected) throws IOException {
		try (InputStream stream = Files.newInputStream(file.bytes())) {
			return Hashed.of(stream).hashes().sameBytes(expected);
		}
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

	private static void copyPermissions(Path from, Path to) throws IOException {
		if (PrivateFiles.isPosix(to)) {
			Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS));
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
