package org.osfworkbench.sync.single;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;

import org.osfworkbench.sync.TreeParts;
import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Moments;
import org.osfworkbench.sync.trash.SlotTrash;
import org.osfworkbench.sync.tree.CopyName;

/**
 * Keeps the local bytes beside the file before the server's take its name. Made when those are here and verified, so that a download that
 * fails leaves no copy; and the name is never free in between, so that an editor that has the file open follows. Found again, and not made
 * twice, if a crash cut it off.
 */
final class CopyOfMine implements Moments {

	private final TreeParts parts;
	private final Place file;
	private boolean wanted;
	private Optional<String> made = Optional.empty();

	CopyOfMine(TreeParts parts, String name) {
		this.parts = parts;
		this.file = new Place(Place.Area.TREE, name);
	}

	/** Whether a copy is to be made of what the next download replaces. */
	void want(boolean copy) {
		wanted = copy;
		made = Optional.empty();
	}

	/** The name of the copy that was made. */
	Optional<String> made() {
		return made;
	}

	@Override
	public void reached(Moment moment, String path) {
		if (moment == Moment.AFTER_DOWNLOAD && wanted && made.isEmpty()) {
			try {
				made = Optional.of(make());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
		parts.moments().reached(moment, path);
	}

	private String make() throws IOException {
		Disk disk = parts.disk();
		Place fresh = new SlotTrash(disk, parts.journal(), parts.clock()).fresh(0);
		disk.remove(fresh);
		try {
			try (InputStream from = disk.read(file); OutputStream to = disk.write(fresh)) {
				from.transferTo(to);
			}
			disk.force(fresh);
			disk.takeRights(fresh, file.parent());
			return place(disk, fresh);
		} finally {
			disk.remove(fresh);
		}
	}

	private String place(Disk disk, Place fresh) throws IOException {
		CopyName name = new CopyName(file.name(), CopyName.Side.LOCAL, parts.clock().instant(), parts.clock().getZone());
		Hashed bytes = hashed(disk, fresh);
		for (int number = 1;; number++) {
			Place copy = file.parent().child(name.text(number));
			try {
				disk.link(fresh, copy);
				disk.force(copy.parent());
				return copy.name();
			} catch (@SuppressWarnings("unused") FileAlreadyExistsException taken) {
				if (hashed(disk, copy).equals(bytes)) {
					return copy.name();
				}
			}
		}
	}

	private static Hashed hashed(Disk disk, Place place) throws IOException {
		try (InputStream bytes = disk.read(place)) {
			return Hashed.of(bytes);
		}
	}
}
