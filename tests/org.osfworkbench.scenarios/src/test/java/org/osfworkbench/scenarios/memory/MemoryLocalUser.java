package org.osfworkbench.scenarios.memory;

import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.osfworkbench.scenarios.memory.FileSystem.Entry;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalEntry;
import org.osfworkbench.scenarios.world.LocalUser;
import org.osfworkbench.sync.disk.DiskItem.Type;
import org.osfworkbench.sync.disk.Place;

/** The person at a disk in memory. */
final class MemoryLocalUser implements LocalUser {

	private final FileSystem files;
	private final MemoryDisk disk;
	private final VirtualClock clock;

	MemoryLocalUser(FileSystem files, MemoryDisk disk, VirtualClock clock) {
		this.files = files;
		this.disk = disk;
		this.clock = clock;
	}

	@Override
	public void write(String path, Bytes bytes) {
		clock.advance(Duration.ofMillis(7));
		Inode file = file(path);
		file.bytes = bytes.array();
		file.modified = clock.nanos();
		file.force();
		files.there(file);
	}

	@Override
	public void writeInSameTick(String path, Bytes bytes) {
		Inode file = file(path);
		file.bytes = bytes.array();
		file.force();
		files.there(file);
	}

	@Override
	public void touch(String path) {
		clock.advance(Duration.ofMillis(7));
		find(path).inode().modified = clock.nanos();
	}

	@Override
	public void age(String path) {
		find(path).inode().modified -= Duration.ofHours(1).toNanos();
	}

	@Override
	public void delete(String path) {
		Entry entry = find(path);
		for (String child : new HashSet<>(entry.inode().names.keySet())) {
			delete(plain(path) + '/' + child);
		}
		quietly(() -> files.remove(place(path)));
		files.force(entry.folder());
	}

	@Override
	public void rename(String from, String to) {
		Inode folder = find(from).folder();
		parents(plain(to));
		quietly(() -> files.rename(place(from), place(to)));
		files.force(folder);
		durable(to);
	}

	@Override
	public void mkdir(String path) {
		parents(plain(path) + "/x");
		durable(path);
	}

	@Override
	public void link(String path, String target) {
		parents(path);
		Inode link = files.make(Type.LINK);
		link.target = target;
		add(path, link);
	}

	@Override
	public void makeUnreadable(String path) {
		find(path).inode().unreadable = true;
	}

	@Override
	public void rootMissing(boolean missing) {
		disk.rootMissing(missing);
	}

	@Override
	public void diskFullAfter(long bytes) {
		disk.fullAfter(bytes);
	}

	@Override
	public SortedMap<String, LocalEntry> tree() {
		SortedMap<String, LocalEntry> all = new TreeMap<>();
		if (!disk.isMissing()) {
			collect("", files.root(Place.Area.TREE), all);
		}
		return all;
	}

	/** How long ago a file was written. */
	Duration age(String path, long now) {
		return Duration.ofNanos(Math.abs(now - find(path).inode().modified));
	}

	/** Every byte string in the private area. */
	Set<Bytes> privateBytes() {
		SortedMap<String, LocalEntry> all = new TreeMap<>();
		collect("", files.root(Place.Area.PRIVATE), all);
		Set<Bytes> bytes = new HashSet<>();
		all.values().forEach(entry -> {
			if (entry instanceof LocalEntry.File file) {
				bytes.add(file.bytes());
			}
		});
		return bytes;
	}

	private static void collect(String prefix, Inode folder, SortedMap<String, LocalEntry> to) {
		folder.names.forEach((name, inode) -> {
			switch (inode.type) {
				case FILE -> to.put(prefix + name, new LocalEntry.File(Bytes.of(inode.bytes)));
				case FOLDER -> {
					to.put(prefix + name + '/', new LocalEntry.Folder());
					collect(prefix + name + '/', inode, to);
				}
				default -> to.put(prefix + name, new LocalEntry.Link(inode.target));
			}
		});
	}

	private Inode file(String path) {
		parents(path);
		if (files.look(place(path)).isEmpty()) {
			add(path, files.make(Type.FILE));
		}
		durable(path);
		return find(path).inode();
	}

	/** What a person saved is durable with all the names that lead to it. */
	private void durable(String path) {
		quietly(() -> {
			for (Place at = place(path); !at.path().isEmpty(); at = at.parent()) {
				files.force(files.parent(at));
			}
		});
	}

	private void parents(String path) {
		for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
			String folder = path.substring(0, slash);
			if (files.look(place(folder)).isEmpty()) {
				add(folder, files.make(Type.FOLDER));
			}
		}
	}

	private void add(String path, Inode inode) {
		quietly(() -> {
			files.add(place(path), inode);
			durable(path);
		});
	}

	private Entry find(String path) {
		return files.look(place(path)).orElseThrow(() -> new IllegalArgumentException("Nothing has the local name " + path));
	}

	private static Place place(String path) {
		return new Place(Place.Area.TREE, plain(path));
	}

	private static String plain(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}

	@FunctionalInterface
	private interface Step {
		void run() throws FileSystemException;
	}

	private static void quietly(Step step) {
		try {
			step.run();
		} catch (FileSystemException e) {
			throw new IllegalArgumentException(e);
		}
	}
}
