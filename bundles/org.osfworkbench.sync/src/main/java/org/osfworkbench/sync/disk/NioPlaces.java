package org.osfworkbench.sync.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Turns places into paths that cannot lead out of the two areas: no odd name, no link on the way ({@code sync-design.md}, section 9). */
@SuppressWarnings("nls") // log texts
record NioPlaces(Path root, Path area) {

	/** The path of a name whose folders are checked. */
	Path name(Place place) throws IOException {
		if (place.path().isEmpty()) {
			throw new FileSystemException(place.path(), null, "has no name");
		}
		return folder(place.parent()).resolve(segment(place, place.name()));
	}

	/** The path of a name in the private area. */
	Path own(Place place) throws IOException {
		if (place.area() != Place.Area.PRIVATE) {
			throw new FileSystemException(place.path(), null, "is not in the private area");
		}
		return name(place);
	}

	/** The path of a folder, checked from the area down. */
	Path folder(Place place) throws IOException {
		Path path = place.area() == Place.Area.TREE ? root : area;
		if (place.path().isEmpty()) {
			return path;
		}
		for (String name : place.path().split("/", -1)) {
			path = path.resolve(segment(place, name));
			BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			if (!found.isDirectory() || found.isSymbolicLink()) {
				throw new NotDirectoryException(place.path());
			}
		}
		return path;
	}

	private Path segment(Place place, String name) throws FileSystemException {
		try {
			Path segment = root.getFileSystem().getPath(name);
			if (!name.isEmpty() && !".".equals(name) && !"..".equals(name) && !segment.isAbsolute() && segment.getNameCount() == 1) {
				return segment;
			}
		} catch (InvalidPathException odd) {
			throw new FileSystemException(place.path(), null, odd.getReason());
		}
		throw new FileSystemException(place.path(), null, "is not a name");
	}
}
