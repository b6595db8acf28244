package org.osfworkbench.sync.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One file from anywhere as a tree with nothing else in it, for an upload that has no link: the file is only read, and may be on a volume or
 * in a folder that cannot be written. What the engine writes, also into the tree, is in a folder of its own.
 */
public final class LoneFileDisk implements Disk {

	private final Disk scratch;
	private final Path file;
	private final String name;

	/**
	 * Makes a disk.
	 *
	 * @param scratch takes what is written; its tree stays empty unless the engine puts something there
	 * @param file the file; links are not followed
	 * @param name what the tree calls it
	 */
	public LoneFileDisk(Disk scratch, Path file, String name) {
		this.scratch = scratch;
		this.file = file;
		this.name = name;
	}

	@Override
	public boolean hasRoot() {
		return scratch.hasRoot();
	}

	@Override
	public boolean ignoresCase() {
		return false;
	}

	/** It is a name on the server and not on this disk. */
	@Override
	public boolean allows(String some) {
		return true;
	}

	@Override
	public List<DiskItem> list(Place folder) throws IOException {
		return isRoot(folder) ? item().stream().toList() : scratch.list(folder);
	}

	@Override
	public Optional<DiskItem> look(Place place) throws IOException {
		return isFile(place) ? item() : scratch.look(place);
	}

	@Override
	public InputStream read(Place place) throws IOException {
		return isFile(place) ? Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS) : scratch.read(place);
	}

	@Override
	public OutputStream write(Place place) throws IOException {
		return scratch.write(place);
	}

	@Override
	public void force(Place place) throws IOException {
		if (!isFile(place)) {
			scratch.force(place);
		}
	}

	@Override
	public void rename(Place from, Place to) throws IOException {
		requireOther(from);
		requireOther(to);
		scratch.rename(from, to);
	}

	@Override
	public void link(Place from, Place to) throws IOException {
		requireOther(to);
		scratch.link(from, to);
	}

	@Override
	public void remove(Place place) throws IOException {
		requireOther(place);
		scratch.remove(place);
	}

	@Override
	public void createFolder(Place folder) throws IOException {
		scratch.createFolder(folder);
	}

	@Override
	public void removeFolder(Place folder) throws IOException {
		scratch.removeFolder(folder);
	}

	@Override
	public void takeRights(Place place, Place like) throws IOException {
		scratch.takeRights(place, isFile(like) ? like.parent() : like);
	}

	private boolean isRoot(Place place) {
		return place.area() == Place.Area.TREE && place.path().isEmpty();
	}

	private boolean isFile(Place place) {
		return place.area() == Place.Area.TREE && place.path().equals(name);
	}

	private void requireOther(Place place) throws IOException {
		if (isFile(place)) {
			throw new IOException("This upload never writes here: " + file); //$NON-NLS-1$
		}
	}

	private Optional<DiskItem> item() throws IOException {
		return NioDisk.item(file, name);
	}
}
