package org.osfworkbench.sync.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds which folder has the links of a path: as in version control, the nearest one upwards. */
@SuppressWarnings("nls") // names of files, and separators of paths
public final class LinkSearch {

	private static final String PROJECT_OF_ECLIPSE = ".project";

	/**
	 * Links that have to do with a path: of a file or folder that it is, lies in, or has in it.
	 *
	 * @param file the folder that has them
	 * @param links at least one
	 */
	public record Found(LinkFile file, List<Link> links) {

		/**
		 * The local side of a link.
		 *
		 * @param link one of these
		 * @return an absolute path
		 */
		public Path place(Link link) {
			return link.path().isEmpty() ? file.folder() : file.folder().resolve(link.path());
		}
	}

	private LinkSearch() {
	}

	/**
	 * Looks upwards from a path for links that have to do with it.
	 *
	 * @param place a file or folder, which need not exist
	 * @return the nearest, or empty if there is none
	 * @throws IOException if a file of links cannot be read
	 */
	public static Optional<Found> links(Path place) throws IOException {
		Path wanted = place.toAbsolutePath().normalize();
		for (Path folder = wanted; folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve(LinkFile.NAME), LinkOption.NOFOLLOW_LINKS)) {
				LinkFile file = new LinkFile(folder);
				String relative = relative(folder, wanted);
				List<Link> links = file.read().links().stream().filter(link -> touches(link.path(), relative)).toList();
				if (!links.isEmpty()) {
					return Optional.of(new Found(file, links));
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * The folder that shall have a new link: the Eclipse project that the path is in, so that the workbench knows the link, too; else the
	 * folder itself or that of the file.
	 *
	 * @param place an existing file or folder
	 * @return the folder
	 */
	public static Path holder(Path place) {
		Path wanted = place.toAbsolutePath().normalize();
		for (Path folder = wanted; folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve(PROJECT_OF_ECLIPSE))) {
				return folder;
			}
		}
		Path parent = wanted.getParent();
		return Files.isDirectory(wanted) || parent == null ? wanted : parent;
	}

	/**
	 * A path as links have it.
	 *
	 * @param folder the folder that has the links
	 * @param place the same or below
	 * @return with {@code /}; empty for the folder itself
	 */
	public static String relative(Path folder, Path place) {
		Path relative = folder.toAbsolutePath().normalize().relativize(place.toAbsolutePath().normalize());
		return StreamSupport.stream(relative.spliterator(), false).map(Path::toString).filter(name -> !name.isEmpty())
				.collect(Collectors.joining("/"));
	}

	/**
	 * Whether one of two paths is the other or lies in it.
	 *
	 * @param one relative to some folder; empty for itself
	 * @param other relative to the same
	 * @return true if they share something
	 */
	public static boolean touches(String one, String other) {
		return one.isEmpty() || other.isEmpty() || (one + '/').startsWith(other + '/') || (other + '/').startsWith(one + '/');
	}
}
