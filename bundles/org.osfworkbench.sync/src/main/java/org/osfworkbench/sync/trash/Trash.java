package org.osfworkbench.sync.trash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.osfworkbench.sync.disk.PrivateFiles;
import org.osfworkbench.sync.disk.Volumes;

/**
 * The bytes that earlier releases kept when they replaced files of links of single files: only what is old is removed. What is replaced now
 * goes to the trash of its link ({@link SlotTrash}). Tells also where a new file may wait for its name. Safe for use from any thread of one
 * instance.
 */
@SuppressWarnings("nls") // names of files in the store
public final class Trash {

	private final Path slots;
	private final Path held;
	private final TrashIndex index;
	private final Volumes volumes = new Volumes(Files::getFileStore);

	/**
	 * Opens or makes a store.
	 *
	 * @param folder used by one instance only
	 * @throws IOException if it cannot be made
	 */
	public Trash(Path folder) throws IOException {
		PrivateFiles.createFolder(folder);
		this.slots = PrivateFiles.createFolder(folder.resolve("slots"));
		this.held = PrivateFiles.createFolder(folder.resolve("held"));
		this.index = new TrashIndex(folder.resolve("index.tsv"));
	}

	/**
	 * Where a file is moved first: in the store if that is on the same volume, else in a hidden folder beside the file, because
	 * only a rename inside a volume is done at once.
	 *
	 * @param file an absolute path
	 * @return an existing private folder
	 * @throws IOException if it cannot be made
	 */
	public Path staging(Path file) throws IOException {
		Path parent = parent(file);
		if (volumes.same(parent, held)) {
			return held;
		}
		return PrivateFiles.createFolder(parent.resolve(".osfworkbench"));
	}

	/**
	 * Removes what was kept long ago. Never call during a sync.
	 *
	 * @param before entries from before are removed, and bytes that no entry names any more
	 * @throws IOException if it cannot be done; may be called again
	 */
	public synchronized void expire(Instant before) throws IOException {
		List<TrashEntry> young = index.read().stream().filter(entry -> !entry.time().isBefore(before)).toList();
		index.replace(young);
		List<String> named = young.stream().map(TrashEntry::sha256).toList();
		List<Path> all;
		try (Stream<Path> stored = Files.list(slots)) {
			all = stored.toList();
		}
		for (Path slot : all) {
			if (!named.contains(String.valueOf(slot.getFileName()))) {
				Files.deleteIfExists(slot);
			}
		}
	}

	private static Path parent(Path file) {
		Path parent = file.getParent();
		if (parent == null) {
			throw new IllegalArgumentException("Not a file in a folder: " + file);
		}
		return parent;
	}
}
