package org.osfworkbench.scenarios.real;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;

/**
 * A real disk behind a gate. Counts what changes in the tree, and does what a test cannot order from a real disk: to be full, and to keep
 * files even from the superuser.
 */
final class GatedDisk implements Disk {

	private final Disk disk;
	private final Supplier<Gate> gate;
	private final Set<String> unreadable = new HashSet<>();
	private final Set<String> movedOut = new HashSet<>();
	private final AtomicLong room = new AtomicLong(-1);
	private int writes;

	GatedDisk(Disk disk, Supplier<Gate> gate) {
		this.disk = disk;
		this.gate = gate;
	}

	synchronized int writes() {
		return writes;
	}

	synchronized void makeUnreadable(String path) {
		unreadable.add(path);
	}

	void fullAfter(long bytes) {
		room.set(bytes);
	}

	@Override
	public boolean hasRoot() {
		return gate.get().pass("hasRoot", disk::hasRoot);
	}

	@Override
	public boolean ignoresCase() {
		return disk.ignoresCase();
	}

	@Override
	public boolean allows(String name) {
		return disk.allows(name);
	}

	@Override
	public List<DiskItem> list(Place folder) throws IOException {
		requireReadable(folder);
		return gate.get().pass("list", () -> disk.list(folder));
	}

	@Override
	public Optional<DiskItem> look(Place place) throws IOException {
		return gate.get().pass("look", () -> disk.look(place));
	}

	@Override
	public InputStream read(Place file) throws IOException {
		requireReadable(file);
		return gate.get().pass("read", () -> disk.read(file));
	}

	@Override
	public OutputStream write(Place file) throws IOException {
		Gate mine = gate.get();
		OutputStream out = mine.pass("write", () -> disk.write(file));
		return new FilterOutputStream(out) {
			@Override
			public void write(int one) throws IOException {
				write(new byte[] { (byte) one }, 0, 1);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				mine.alive("write");
				take(length);
				out.write(bytes, offset, length);
			}
		};
	}

	private void take(int bytes) throws IOException {
		if (room.get() >= 0 && room.addAndGet(-bytes) < 0) {
			room.set(0);
			throw new IOException("No space left on device");
		}
	}

	@Override
	public void force(Place place) throws IOException {
		step("force", () -> disk.force(place));
	}

	@Override
	public void rename(Place from, Place to) throws IOException {
		step("rename", () -> {
			disk.rename(from, to);
			count(Optional.of(from), Optional.of(to));
		});
	}

	@Override
	public void link(Place from, Place to) throws IOException {
		step("link", () -> {
			disk.link(from, to);
			count(Optional.empty(), Optional.of(to));
		});
	}

	@Override
	public void remove(Place file) throws IOException {
		step("remove", () -> disk.remove(file));
	}

	@Override
	public void createFolder(Place folder) throws IOException {
		step("createFolder", () -> {
			disk.createFolder(folder);
			count(Optional.empty(), Optional.of(folder));
		});
	}

	@Override
	public void removeFolder(Place folder) throws IOException {
		step("removeFolder", () -> {
			disk.removeFolder(folder);
			count(Optional.of(folder), Optional.empty());
		});
	}

	@Override
	public void takeRights(Place file, Place like) throws IOException {
		step("takeRights", () -> disk.takeRights(file, like));
	}

	@FunctionalInterface
	private interface Change {
		void run() throws IOException;
	}

	private void step(String what, Change change) throws IOException {
		gate.get().pass(what, () -> {
			change.run();
			return true;
		});
	}

	/** A name that goes and comes back with other bytes has changed once. */
	private synchronized void count(Optional<Place> from, Optional<Place> to) {
		Optional<String> out = from.filter(GatedDisk::isInTree).map(Place::path);
		Optional<String> in = to.filter(GatedDisk::isInTree).map(Place::path);
		out.ifPresent(movedOut::add);
		if (out.isPresent() || in.isPresent() && !movedOut.remove(in.get())) {
			writes++;
		}
	}

	private static boolean isInTree(Place place) {
		return place.area() == Place.Area.TREE;
	}

	private synchronized void requireReadable(Place place) throws IOException {
		if (isInTree(place) && unreadable.contains(place.path())) {
			throw new AccessDeniedException(place.path());
		}
	}
}
