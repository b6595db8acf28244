package org.osfworkbench.sync.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.osfworkbench.sync.tree.Stat;

/**
 * A folder on a real disk. The private area is a folder on the same volume, perhaps a hidden one inside the tree, which is then not part
 * of the tree. A file in it marks it as belonging to the tree, so that a volume that is not there is told from an empty tree.
 *
 * <p>
 * Source: {@code sync-design.md}, sections 6 and 9.
 */
@SuppressWarnings("nls") // names of files, permission words, log texts
public final class NioDisk implements Disk {

	private static final String MARKER = "linked";
	static final String TURNING = "turning-";

	private final NioPlaces places;
	private final Path area;
	private final boolean windows;
	private final Volumes volumes = new Volumes(Files::getFileStore);
	private final AtomicLong turns = new AtomicLong();
	private volatile Optional<Boolean> ignoresCase = Optional.empty();

	/**
	 * Names the two folders of a tree that was linked with {@link #link(Path, Path)} at some time. Touches nothing.
	 *
	 * @param root the tree
	 * @param area the private area
	 */
	public NioDisk(Path root, Path area) {
		this.places = new NioPlaces(root.toAbsolutePath().normalize(), area.toAbsolutePath().normalize());
		this.area = area.toAbsolutePath().normalize();
		this.windows = root.getFileSystem().getSeparator().equals("\\");
	}

	/**
	 * Takes a folder for a tree: makes and marks the private area.
	 *
	 * @param root the tree, an existing folder
	 * @param area the private area, on the same volume; may exist
	 * @return the disk
	 * @throws IOException if that is not possible
	 */
	public static NioDisk link(Path root, Path area) throws IOException {
		PrivateFiles.createFolder(area);
		Path marker = area.resolve(MARKER);
		if (!Files.exists(marker)) {
			PrivateFiles.createFile(marker);
		}
		NioDisk disk = new NioDisk(root, area);
		if (!disk.hasRoot()) {
			throw new IOException("Not a folder, or not on the volume of " + area + ": " + root);
		}
		return disk;
	}

	@Override
	public boolean hasRoot() {
		Path root = places.root();
		try {
			return Files.isDirectory(root) && Files.isRegularFile(area.resolve(MARKER), LinkOption.NOFOLLOW_LINKS)
					&& volumes.same(root, area);
		} catch (IOException unreadable) {
			return false;
		}
	}

	@Override
	public boolean ignoresCase() {
		Optional<Boolean> known = ignoresCase;
		if (known.isEmpty()) {
			known = Optional.of(Files.exists(area.resolve(MARKER.toUpperCase(Locale.ROOT))));
			ignoresCase = known;
		}
		return known.orElseThrow();
	}

	@Override
	public boolean allows(String name) {
		return DiskNames.allows(places.root(), windows, name);
	}

	@Override
	public List<DiskItem> list(Place folder) throws IOException {
		Path path = places.folder(folder);
		List<DiskItem> items = new ArrayList<>();
		try (DirectoryStream<Path> names = Files.newDirectoryStream(path)) {
			for (Path each : names) {
				if (!each.equals(area)) {
					item(each).ifPresent(items::add);
				}
			}
		} catch (DirectoryIteratorException e) {
			throw e.getCause();
		}
		return items;
	}

	@Override
	public Optional<DiskItem> look(Place place) throws IOException {
		if (place.path().isEmpty()) {
			return item(places.folder(place).toRealPath());
		}
		Path path;
		try {
			path = places.name(place);
		} catch (NoSuchFileException | NotDirectoryException noFolder) {
			return Optional.empty();
		}
		return ignoresCase() && Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? item(path.toRealPath(LinkOption.NOFOLLOW_LINKS)) : item(path);
	}

	@Override
	public InputStream read(Place file) throws IOException {
		Path path = places.name(file);
		if (!attributes(path).isRegularFile()) {
			throw new IOException("Not an ordinary file: " + file.path());
		}
		return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
	}

	@Override
	public OutputStream write(Place file) throws IOException {
		return Files.newOutputStream(PrivateFiles.createFile(places.own(file)));
	}

	@Override
	public void force(Place place) throws IOException {
		Path path = place.path().isEmpty() ? places.folder(place) : places.name(place);
		if (attributes(path).isDirectory()) {
			PrivateFiles.forceFolder(path);
		} else {
			PrivateFiles.force(path);
		}
	}

	@Override
	public void rename(Place from, Place to) throws IOException {
		Path old = places.name(from);
		Path name = places.name(to);
		boolean folder = attributes(old).isDirectory();
		if (ignoresCase() && from.parent().equals(to.parent()) && from.name().equalsIgnoreCase(to.name())) {
			respell(old, name);
		} else if (to.area() == Place.Area.PRIVATE || folder) {
			NoReplace.move(old, name);
		} else if (from.area() == Place.Area.PRIVATE) {
			NoReplace.link(old, name);
			Files.deleteIfExists(old);
		} else {
			moveFile(from, old, name);
		}
	}

	@Override
	public void link(Place from, Place to) throws IOException {
		Path old = places.name(from);
		if (!attributes(old).isRegularFile()) {
			throw new IOException("Not an ordinary file: " + from.path());
		}
		NoReplace.link(old, places.name(to));
	}

	@Override
	public void remove(Place file) throws IOException {
		Files.deleteIfExists(places.own(file));
	}

	@Override
	public void createFolder(Place folder) throws IOException {
		Path path = places.name(folder);
		if (folder.area() == Place.Area.PRIVATE && PrivateFiles.isPosix(path)) {
			Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		} else {
			Files.createDirectory(path);
		}
	}

	@Override
	public void removeFolder(Place folder) throws IOException {
		Path path = places.name(folder);
		if (!attributes(path).isDirectory()) {
			throw new NotDirectoryException(folder.path());
		}
		try (DirectoryStream<Path> parent = Files.newDirectoryStream(parent(path))) {
			if (parent instanceof SecureDirectoryStream<Path> secure) {
				// cannot remove a file that took the name since
				secure.deleteDirectory(path.getFileName());
			} else {
				Files.delete(path);
			}
		}
	}

	@Override
	public void takeRights(Place file, Place like) throws IOException {
		Path path = places.own(file);
		if (!PrivateFiles.isPosix(path)) {
			return;
		}
		Path model = like.path().isEmpty() ? places.folder(like) : places.name(like);
		Set<PosixFilePermission> rights = Files.getPosixFilePermissions(model, LinkOption.NOFOLLOW_LINKS);
		Files.setPosixFilePermissions(path, attributes(model).isDirectory() ? plain(rights) : rights);
	}

	// A file that did not exist before gets what its folder grants, without the right to execute.
	private static Set<PosixFilePermission> plain(Set<PosixFilePermission> folder) {
		Set<PosixFilePermission> granted = PosixFilePermissions.fromString("rw-rw-r--");
		granted.retainAll(folder);
		granted.add(PosixFilePermission.OWNER_READ);
		granted.add(PosixFilePermission.OWNER_WRITE);
		return granted;
	}

	// A plain rename would silently take the place of a file that was made there since, and would carry along what was saved under the
	// old name since. So the new name is given first, and the old one taken away only from the same file.
	private void moveFile(Place from, Path old, Path name) throws IOException {
		NoReplace.link(old, name);
		if (!Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
			return;
		}
		Path turning = turning();
		NoReplace.move(old, turning);
		if (Files.isSameFile(turning, name)) {
			Files.delete(turning);
		} else {
			NoReplace.link(turning, old);
			Files.deleteIfExists(turning);
			throw new FileAlreadyExistsException(from.path(), null, "saved anew while it was renamed");
		}
	}

	// Some systems do nothing if both names stand for one file.
	private void respell(Path old, Path name) throws IOException {
		Path turning = turning();
		NoReplace.move(old, turning);
		NoReplace.move(turning, name);
	}

	private Path turning() {
		Path free;
		do {
			free = area.resolve(TURNING + turns.getAndIncrement());
		} while (Files.exists(free, LinkOption.NOFOLLOW_LINKS));
		return free;
	}

	private static Optional<DiskItem> item(Path path) throws IOException {
		return item(path, String.valueOf(path.getFileName()));
	}

	/** What is at a path, under a name of the caller's; links are not followed. */
	static Optional<DiskItem> item(Path path, String name) throws IOException {
		try {
			BasicFileAttributes found = attributes(path);
			Stat stat = new Stat(found.size(), found.lastModifiedTime().to(TimeUnit.NANOSECONDS), fileKey(found));
			return Optional.of(new DiskItem(name, type(found), stat));
		} catch (NoSuchFileException gone) {
			return Optional.empty();
		}
	}

	private static DiskItem.Type type(BasicFileAttributes found) {
		if (found.isSymbolicLink()) {
			return DiskItem.Type.LINK;
		}
		if (found.isDirectory()) {
			return DiskItem.Type.FOLDER;
		}
		return found.isRegularFile() ? DiskItem.Type.FILE : DiskItem.Type.SPECIAL;
	}

	// The number of the volume is left out, because it may be another one after the next start.
	private static long fileKey(BasicFileAttributes found) {
		String key = String.valueOf(found.fileKey());
		int number = key.indexOf("ino=");
		return number < 0 ? 0 : Long.parseLong(key, number + 4, key.length() - 1, 10);
	}

	private static BasicFileAttributes attributes(Path path) throws IOException {
		return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
	}

	private static Path parent(Path path) throws IOException {
		Path parent = path.getParent();
		if (parent == null) {
			throw new IOException("Not in a folder: " + path);
		}
		return parent;
	}
}
