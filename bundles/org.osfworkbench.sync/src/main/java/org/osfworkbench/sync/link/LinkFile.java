package org.osfworkbench.sync.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.osfworkbench.sync.disk.PrivateFiles;

/**
 * The links of one folder, in the file in which Eclipse keeps a project's preferences of the workbench, word for word in its format. What
 * is in it besides stays: other preferences, unknown keys, and links that cannot be understood, for example of a newer release.
 *
 * <p>
 * The folder may come from somebody else: a path that leads out of it is not believed, and no link of the file system is followed.
 */
@SuppressWarnings("nls") // keys, names of files, log texts
public final class LinkFile {

	/** Where it is, relative to the folder, with {@code /}. */
	public static final String NAME = ".settings/org.osfworkbench.workspace.prefs";

	/** The folder that the engine has in a tree on another volume than the user's own place. */
	static final String AREA = ".osfworkbench";

	/** Patterns for what these programs and Eclipse keep in a linked folder and what therefore takes no part. */
	static final List<String> OWN_THINGS = List.of("/.settings/", "/.project", AREA + '/');

	private static final String VERSION = "eclipse.preferences.version";
	private static final String LINKS = "links/";
	private static final long LONGEST = 4L << 20;

	private final Path folder;

	/**
	 * What is in the file.
	 *
	 * @param links those that can be understood, by id
	 * @param ignored ids of those that cannot
	 */
	public record Found(List<Link> links, List<String> ignored) {
	}

	/**
	 * Names a folder. Touches nothing.
	 *
	 * @param folder a folder, perhaps without any link
	 */
	public LinkFile(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	/**
	 * The folder.
	 *
	 * @return its absolute path
	 */
	public Path folder() {
		return folder;
	}

	/**
	 * Reads the links.
	 *
	 * @return none if there is no file
	 * @throws IOException if it cannot be read or is no file of preferences
	 */
	public Found read() throws IOException {
		Properties all = load();
		List<Link> links = new ArrayList<>();
		List<String> ignored = new ArrayList<>();
		for (String id : ids(all)) {
			LinkKeys.link(id, all, prefix(id)).ifPresentOrElse(links::add, () -> ignored.add(id));
		}
		return new Found(List.copyOf(links), List.copyOf(ignored));
	}

	/**
	 * Adds a link or changes one. Keys of it that are unknown here stay.
	 *
	 * @param link takes the place of the one with its id
	 * @throws IOException if it cannot be written; then the old file is as it was
	 */
	public void put(Link link) throws IOException {
		Properties all = load();
		LinkKeys.put(link, all, prefix(link.id()));
		save(all);
	}

	/**
	 * Removes a link with all its keys. An empty file goes, too, as Eclipse does it.
	 *
	 * @param id of a link; one that is not there is of no effect
	 * @throws IOException if it cannot be written; then the old file is as it was
	 */
	public void remove(String id) throws IOException {
		Properties all = load();
		if (all.keySet().removeIf(key -> String.valueOf(key).startsWith(prefix(id)))) {
			save(all);
		}
	}

	private static String prefix(String id) {
		return LINKS + id + '/';
	}

	private static TreeSet<String> ids(Properties all) {
		return all.stringPropertyNames().stream().filter(key -> key.startsWith(LINKS) && key.indexOf('/', LINKS.length()) > 0)
				.map(key -> key.substring(LINKS.length(), key.indexOf('/', LINKS.length()))).collect(Collectors.toCollection(TreeSet::new));
	}

	private Path file() {
		return folder.resolve(NAME);
	}

	private Properties load() throws IOException {
		Properties all = new Properties();
		requireOwn();
		if (!Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS)) {
			if (Files.exists(file(), LinkOption.NOFOLLOW_LINKS)) {
				throw new IOException("Not an ordinary file: " + file());
			}
			return all;
		}
		try (InputStream bytes = Files.newInputStream(file(), LinkOption.NOFOLLOW_LINKS)) {
			byte[] found = bytes.readNBytes(Math.toIntExact(LONGEST) + 1);
			if (found.length > LONGEST) {
				throw new IOException("Too long for preferences: " + file());
			}
			all.load(new ByteArrayInputStream(found));
			return all;
		} catch (IllegalArgumentException odd) {
			throw new IOException("Not a file of preferences: " + file(), odd);
		}
	}

	private void requireOwn() throws IOException {
		Path settings = parent();
		if (Files.exists(settings, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(settings, LinkOption.NOFOLLOW_LINKS)) {
			throw new NotDirectoryException(settings.toString());
		}
	}

	private Path parent() {
		return file().resolveSibling("");
	}

	private void save(Properties all) throws IOException {
		all.remove(VERSION);
		if (all.isEmpty()) {
			removeFile();
			return;
		}
		all.setProperty(VERSION, "1");
		Files.createDirectories(parent());
		Path fresh = Files.createTempFile(parent(), ".links", ".new");
		try {
			Files.writeString(fresh, text(all), StandardCharsets.ISO_8859_1);
			PrivateFiles.force(fresh);
			takeRights(fresh);
			Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			PrivateFiles.forceFolder(parent());
		} finally {
			Files.deleteIfExists(fresh);
		}
	}

	// A new temporary file is private; the preferences of a project are not.
	private void takeRights(Path fresh) throws IOException {
		if (PrivateFiles.isPosix(fresh)) {
			Path model = Files.exists(file(), LinkOption.NOFOLLOW_LINKS) ? file() : parent();
			var rights = Files.getPosixFilePermissions(model, LinkOption.NOFOLLOW_LINKS);
			rights.retainAll(java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw-r--"));
			rights.addAll(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
			Files.setPosixFilePermissions(fresh, rights);
		}
	}

	private void removeFile() throws IOException {
		Files.deleteIfExists(file());
		try {
			Files.deleteIfExists(parent());
		} catch (@SuppressWarnings("unused") DirectoryNotEmptyException others) {
			// preferences of others are in it
		}
	}

	private static String text(Properties all) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		all.store(bytes, null);
		return bytes.toString(StandardCharsets.ISO_8859_1).lines().filter(line -> !line.startsWith("#")).sorted()
				.collect(Collectors.joining("\n", "", "\n"));
	}
}
