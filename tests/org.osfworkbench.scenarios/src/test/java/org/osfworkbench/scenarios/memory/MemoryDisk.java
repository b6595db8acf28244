package org.osfworkbench.scenarios.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.DiskItem.Type;
import org.osfworkbench.sync.disk.Place;

/** The engine's side of a disk in memory, with what may go wrong there. */
final class MemoryDisk implements Disk {

	private final FileSystem files;
	private final Power power;
	private final List<String> complaints = new ArrayList<>();
	private final Set<String> movedOut = new HashSet<>();
	private boolean missing;
	private long room = -1;
	private int writes;

	MemoryDisk(FileSystem files, Power power) {
		this.files = files;
		this.power = power;
	}

	void rootMissing(boolean isMissing) {
		missing = isMissing;
	}

	boolean isMissing() {
		return missing;
	}

	void fullAfter(long bytes) {
		room = bytes;
	}

	/** Changes inside the tree; a replaced file counts once. */
	int writes() {
		return writes;
	}

	List<String> complaints() {
		return complaints;
	}

	@Override
	public boolean hasRoot() {
		power.call("disk hasRoot " + !missing);
		return !missing;
	}

	@Override
	public boolean ignoresCase() {
		return files.platform() != Platform.POSIX;
	}

	@Override
	public boolean allows(String name) {
		return Names.allows(files.platform(), name);
	}

	@Override
	public List<DiskItem> list(Place folder) throws IOException {
		power.call("disk list " + text(folder));
		present(folder);
		Inode inode = files.folder(folder);
		readable(inode, folder);
		return inode.names.entrySet().stream().map(entry -> item(entry.getKey(), entry.getValue())).toList();
	}

	@Override
	public Optional<DiskItem> look(Place place) throws IOException {
		power.call("disk look " + text(place));
		present(place);
		if (place.path().isEmpty()) {
			return Optional.of(item("", files.root(place.area())));
		}
		return files.look(place).map(entry -> item(entry.name(), entry.inode()));
	}

	@Override
	public InputStream read(Place file) throws IOException {
		power.call("disk read " + text(file));
		present(file);
		Inode inode = files.entry(file).inode();
		readable(inode, file);
		if (inode.type != Type.FILE) {
			throw new FileSystemException(text(file), null, "not a file");
		}
		return new Reading(inode, text(file));
	}

	@Override
	public OutputStream write(Place file) throws IOException {
		privateOnly(file);
		String what = "disk write " + text(file);
		power.begin(what);
		Inode inode = files.make(Type.FILE);
		files.add(file, inode);
		power.end(what);
		return new Writing(inode, text(file));
	}

	@Override
	public void force(Place place) throws IOException {
		String what = "disk force " + text(place);
		present(place);
		power.begin(what);
		Inode inode = place.path().isEmpty() ? files.root(place.area()) : files.entry(place).inode();
		if (inode.isFolder()) {
			files.force(inode);
		} else {
			inode.force();
		}
		power.end(what);
	}

	@Override
	public void rename(Place from, Place to) throws IOException {
		String what = "disk rename " + text(from) + " to " + text(to);
		present(from);
		present(to);
		power.begin(what);
		legal(to);
		files.rename(from, to);
		files.there(files.entry(to).inode());
		count(from, to);
		power.end(what);
	}

	@Override
	public void link(Place from, Place to) throws IOException {
		String what = "disk link " + text(from) + " to " + text(to);
		present(from);
		present(to);
		power.begin(what);
		legal(to);
		Inode inode = files.entry(from).inode();
		if (inode.type != Type.FILE) {
			throw new FileSystemException(text(from), null, "not a file");
		}
		files.add(to, inode);
		count(new Place(Place.Area.PRIVATE, ""), to);
		files.there(inode);
		power.end(what);
	}

	@Override
	public void remove(Place file) throws IOException {
		privateOnly(file);
		String what = "disk remove " + text(file);
		power.begin(what);
		if (files.look(file).isPresent()) {
			if (files.entry(file).inode().isFolder()) {
				throw new FileSystemException(text(file), null, "a folder");
			}
			files.remove(file);
		}
		power.end(what);
	}

	@Override
	public void createFolder(Place folder) throws IOException {
		String what = "disk mkdir " + text(folder);
		present(folder);
		power.begin(what);
		legal(folder);
		files.add(folder, files.make(Type.FOLDER));
		count(new Place(Place.Area.PRIVATE, ""), folder);
		power.end(what);
	}

	@Override
	public void removeFolder(Place folder) throws IOException {
		String what = "disk rmdir " + text(folder);
		present(folder);
		power.begin(what);
		if (!files.entry(folder).inode().isFolder()) {
			throw new FileSystemException(text(folder), null, "not a folder");
		}
		files.remove(folder);
		count(folder, new Place(Place.Area.PRIVATE, ""));
		power.end(what);
	}

	@Override
	public void takeRights(Place file, Place like) throws IOException {
		privateOnly(file);
		power.call("disk takeRights " + text(file));
		files.entry(file);
	}

	private void count(Place from, Place to) {
		boolean out = from.area() == Place.Area.TREE;
		boolean in = to.area() == Place.Area.TREE;
		if (out) {
			writes++;
			movedOut.add(from.path());
		}
		if (in && !out && !movedOut.remove(to.path())) {
			writes++;
		}
	}

	/** A name that this disk does not have would be a mistake of the engine, and maybe a way out of the root. */
	private void legal(Place place) throws FileSystemException {
		if (!allows(place.name())) {
			complaints.add("made the name " + text(place));
			throw new FileSystemException(text(place), null, "no such names here");
		}
	}

	private void present(Place place) throws NoSuchFileException {
		if (place.path().startsWith("/") || place.path().endsWith("/")) {
			complaints.add("reached for " + text(place));
		}
		if (missing && place.area() == Place.Area.TREE) {
			throw new NoSuchFileException(text(place));
		}
	}

	private void privateOnly(Place place) throws AccessDeniedException {
		if (place.area() != Place.Area.PRIVATE) {
			complaints.add("wrote to " + text(place));
			throw new AccessDeniedException(text(place));
		}
	}

	private static void readable(Inode inode, Place place) throws AccessDeniedException {
		if (inode.unreadable) {
			throw new AccessDeniedException(text(place));
		}
	}

	private static DiskItem item(String name, Inode inode) {
		return new DiskItem(name, inode.type, inode.stat());
	}

	private static String text(Place place) {
		return place.area() == Place.Area.TREE ? "/" + place.path() : "private:" + place.path();
	}

	/** Gives a few bytes at a time, and sees what others write meanwhile. */
	private final class Reading extends InputStream {
		private static final int PIECE = 2;
		private final Inode inode;
		private final String file;
		private int at;

		Reading(Inode inode, String file) {
			this.inode = inode;
			this.file = file;
		}

		@Override
		public int read() {
			byte[] one = new byte[1];
			return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] target, int from, int length) {
			if (at >= inode.bytes.length) {
				return -1;
			}
			int piece = Math.min(Math.min(PIECE, length), inode.bytes.length - at);
			System.arraycopy(inode.bytes, at, target, from, piece);
			at += piece;
			power.call("disk bytes " + file);
			return piece;
		}
	}

	/** Writes as long as there is room. */
	private final class Writing extends OutputStream {
		private final Inode inode;
		private final String file;

		Writing(Inode inode, String file) {
			this.inode = inode;
			this.file = file;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			int taken = (int) (room < 0 ? length : Math.min(room, length));
			byte[] longer = java.util.Arrays.copyOf(inode.bytes, inode.bytes.length + taken);
			System.arraycopy(bytes, from, longer, inode.bytes.length, taken);
			inode.bytes = longer;
			room -= room < 0 ? 0 : taken;
			if (taken < length) {
				throw new FileSystemException(file, null, "No space left on device");
			}
		}
	}
}
