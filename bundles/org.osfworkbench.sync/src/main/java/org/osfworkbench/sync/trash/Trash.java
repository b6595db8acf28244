package org.osfworkbench.sync.trash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.disk.NoReplace;
import org.osfworkbench.sync.disk.PrivateFiles;
import org.osfworkbench.sync.disk.Volumes;

/**
 * Keeps the bytes that leave their place on this computer, private to the user, once for equal bytes, with an index that tells
 * path, time and reason. Safe for use from any thread of one instance.
 *
 * <p>
 * A file enters in two steps, so that it can be compared after nobody can write to it by name any more: {@link #hold(Path)} moves
 * it away, {@link #keep(Held, String)} files it or {@link #putBack(Held)} undoes it. Where it came from is noted before it moves,
 * so a crash between the steps leaves something that {@link #left(Path)} finds.
 *
 * <p>
 * Source: {@code sync-design.md}, section 6.
 */
@SuppressWarnings("nls") // names of files in the store
public final class Trash {

	private final Path slots;
	private final Path held;
	private final TrashIndex index;
	private final Clock clock;
	private final Volumes volumes = new Volumes(Files::getFileStore);

	/**
	 * Opens or makes a store.
	 *
	 * @param folder used by one instance only
	 * @param clock for the index
	 * @throws IOException if it cannot be made
	 */
	public Trash(Path folder, Clock clock) throws IOException {
		PrivateFiles.createFolder(folder);
		this.slots = PrivateFiles.createFolder(folder.resolve("slots"));
		this.held = PrivateFiles.createFolder(folder.resolve("held"));
		this.index = new TrashIndex(folder.resolve("index.tsv"));
		this.clock = clock;
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
	 * Moves a file away from its name.
	 *
	 * @param file an absolute path
	 * @return where it is now
	 * @throws NoSuchFileException if there is no such file; nothing was changed
	 * @throws IOException if it cannot be moved; nothing was changed
	 */
	public synchronized Held hold(Path file) throws IOException {
		Held moved = HeldNote.write(staging(file), file);
		try {
			Files.move(file, moved.bytes());
		} catch (IOException e) {
			Files.deleteIfExists(moved.note());
			throw e;
		}
		PrivateFiles.forceFolder(parent(file));
		PrivateFiles.forceFolder(parent(moved.bytes()));
		return moved;
	}

	/**
	 * Gives a file its name back, if the name is free.
	 *
	 * @param file what was moved away
	 * @return false if something has the name; the file then stays held
	 * @throws IOException if it cannot be moved
	 */
	public synchronized boolean putBack(Held file) throws IOException {
		try {
			NoReplace.link(file.bytes(), file.origin());
		} catch (FileAlreadyExistsException taken) {
			return false;
		}
		PrivateFiles.forceFolder(parent(file.origin()));
		Files.deleteIfExists(file.bytes());
		Files.deleteIfExists(file.note());
		return true;
	}

	/**
	 * Files what was moved away under its hash.
	 *
	 * @param file what was moved away
	 * @param reason one word or a short text for the index
	 * @return the entry
	 * @throws IOException if it cannot be filed; it then stays held
	 */
	public synchronized TrashEntry keep(Held file, String reason) throws IOException {
		Hashed hashed = hash(file.bytes());
		String name = hashed.hashes().sha256().orElseThrow();
		Path slot = slots.resolve(name);
		if (!isWhole(slot, hashed)) {
			Files.deleteIfExists(slot);
			Files.move(file.bytes(), slot);
			PrivateFiles.forceFolder(slots);
		}
		TrashEntry entry = new TrashEntry(clock.instant(), name, hashed.size(), reason, file.origin().toString());
		index.add(entry);
		Files.deleteIfExists(file.bytes());
		Files.deleteIfExists(file.note());
		return entry;
	}

	/**
	 * What was moved away from a name and neither filed nor put back, because a crash cut it off.
	 *
	 * @param file an absolute path
	 * @return oldest first
	 * @throws IOException if it cannot be told
	 */
	public synchronized List<Held> left(Path file) throws IOException {
		if (!Files.isDirectory(parent(file))) {
			return List.of();
		}
		List<Held> found = new ArrayList<>();
		for (Held candidate : HeldNote.read(staging(file))) {
			if (!Files.exists(candidate.bytes())) {
				Files.deleteIfExists(candidate.note());
			} else if (candidate.origin().equals(file)) {
				found.add(candidate);
			}
		}
		return found;
	}

	/**
	 * The index.
	 *
	 * @return oldest first; equal bytes may occur more than once
	 * @throws IOException if it cannot be read
	 */
	public synchronized List<TrashEntry> entries() throws IOException {
		return index.read();
	}

	/**
	 * Opens bytes that were kept.
	 *
	 * @param hashes with a known sha256
	 * @return a stream that the caller closes, or empty if the store does not have them
	 * @throws IOException if they cannot be read
	 */
	public Optional<InputStream> open(Hashes hashes) throws IOException {
		Path slot = slots.resolve(hashes.sha256().orElseThrow());
		return Files.exists(slot) ? Optional.of(Files.newInputStream(slot)) : Optional.empty();
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

	private static boolean isWhole(Path slot, Hashed wanted) throws IOException {
		return Files.exists(slot) && hash(slot).equals(wanted);
	}

	private static Hashed hash(Path file) throws IOException {
		try (InputStream stream = Files.newInputStream(file)) {
			return Hashed.of(stream);
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
