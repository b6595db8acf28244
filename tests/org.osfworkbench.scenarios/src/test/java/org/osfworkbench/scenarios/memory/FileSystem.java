package org.osfworkbench.scenarios.memory;

import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.sync.disk.DiskItem.Type;
import org.osfworkbench.sync.disk.Place;

/** Two areas on one volume, as programs see them and as a crash leaves them. Knows nothing of faults. */
final class FileSystem {

	/** A name in a folder. */
	record Entry(Inode folder, String name, Inode inode) {
	}

	private final Platform platform;
	private final VirtualClock clock;
	private final Inode tree;
	private final Inode priv;
	private final Set<Bytes> everThere = new HashSet<>();
	private List<NameChange> pending = new ArrayList<>();
	private long nextKey = 1;

	FileSystem(Platform platform, VirtualClock clock) {
		this.platform = platform;
		this.clock = clock;
		this.tree = make(Type.FOLDER);
		this.priv = make(Type.FOLDER);
	}

	Platform platform() {
		return platform;
	}

	Inode root(Place.Area area) {
		return area == Place.Area.TREE ? tree : priv;
	}

	/** Notes that bytes are in the tree. */
	void there(Inode inode) {
		if (inode.type == Type.FILE) {
			everThere.add(Bytes.of(inode.bytes));
		}
	}

	/** Whether bytes ever were in the tree. */
	boolean wereThere(Bytes bytes) {
		return everThere.contains(bytes);
	}

	/** Something without a name yet. */
	Inode make(Type type) {
		return new Inode(nextKey++, type, clock.nanos());
	}

	/** What has a name, spelled as the folder has it. */
	Optional<Entry> find(Inode folder, String name) {
		Inode exact = folder.names.get(name);
		if (exact != null) {
			return Optional.of(new Entry(folder, name, exact));
		}
		if (platform == Platform.POSIX) {
			return Optional.empty();
		}
		return folder.names.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).findFirst()
				.map(entry -> new Entry(folder, entry.getKey(), entry.getValue()));
	}

	/** The folder that a place is in. Links are not followed. */
	Inode parent(Place place) throws FileSystemException {
		return folder(place.parent());
	}

	/** The folder at a place. */
	Inode folder(Place place) throws FileSystemException {
		Inode at = root(place.area());
		if (!place.path().isEmpty()) {
			for (String name : place.path().split("/")) {
				at = find(at, name).map(Entry::inode).orElseThrow(() -> new NoSuchFileException(place.toString()));
				if (!at.isFolder()) {
					throw new NoSuchFileException(place.toString(), null, "not a folder on the way");
				}
			}
		}
		return at;
	}

	Entry entry(Place place) throws FileSystemException {
		return find(parent(place), place.name()).orElseThrow(() -> new NoSuchFileException(place.toString()));
	}

	Optional<Entry> look(Place place) {
		try {
			return find(parent(place), place.name());
		} catch (FileSystemException e) {
			return Optional.empty();
		}
	}

	void add(Place place, Inode inode) throws FileSystemException {
		Inode folder = parent(place);
		free(folder, place, null);
		folder.names.put(place.name(), inode);
		pending.add(new NameChange.Add(folder, place.name(), inode));
	}

	void remove(Place place) throws FileSystemException {
		Entry entry = entry(place);
		if (entry.inode().isFolder() && !entry.inode().names.isEmpty()) {
			throw new DirectoryNotEmptyException(place.toString());
		}
		entry.folder().names.remove(entry.name());
		pending.add(new NameChange.Remove(entry.folder(), entry.name(), entry.inode()));
	}

	void rename(Place from, Place to) throws FileSystemException {
		Entry entry = entry(from);
		Inode folder = parent(to);
		free(folder, to, entry.inode());
		if (isBelow(folder, entry.inode())) {
			throw new FileSystemException(from.toString(), to.toString(), "into itself");
		}
		entry.folder().names.remove(entry.name());
		folder.names.put(to.name(), entry.inode());
		pending.add(new NameChange.Rename(entry.folder(), entry.name(), folder, to.name(), entry.inode()));
	}

	/** Makes the names in a folder durable, and whatever had to happen before. */
	void force(Inode folder) {
		Set<Inode> folders = new HashSet<>(Set.of(folder));
		List<NameChange> due = new ArrayList<>();
		List<NameChange> left = new ArrayList<>();
		for (NameChange change : pending.reversed()) {
			if (change.folders().stream().anyMatch(folders::contains)) {
				folders.addAll(change.folders());
				due.addFirst(change);
			} else {
				left.addFirst(change);
			}
		}
		due.forEach(NameChange::apply);
		pending = left;
	}

	/** Keeps what is durable, and any part of the rest. */
	void crash(Random random) {
		pending.stream().filter(change -> random.nextBoolean()).forEach(NameChange::apply);
		pending = new ArrayList<>();
		tree.crash(random);
		priv.crash(random);
	}

	private void free(Inode folder, Place place, Inode besides) throws FileSystemException {
		Optional<Entry> there = find(folder, place.name());
		if (there.isPresent() && there.orElseThrow().inode() != besides) {
			throw new FileAlreadyExistsException(place.toString());
		}
		if (there.isPresent() && there.orElseThrow().name().equals(place.name())) {
			throw new FileAlreadyExistsException(place.toString());
		}
	}

	private static boolean isBelow(Inode folder, Inode top) {
		return folder == top || top.names.values().stream().filter(Inode::isFolder).anyMatch(child -> isBelow(folder, child));
	}
}
