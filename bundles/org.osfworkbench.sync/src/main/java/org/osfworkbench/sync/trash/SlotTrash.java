package org.osfworkbench.sync.trash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.disk.Sha256;
import org.osfworkbench.sync.journal.Kept;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.tree.Content;

/**
 * The trash of a tree: slots named after the hash of the bytes in them, in the private area; the index is in the journal. A file enters
 * in two steps, so that it can be compared after nobody can write to it by its name any more: {@link #hold} moves it away,
 * {@link #keep} files it or {@link #putBack} undoes it. The caller notes in the journal where it was before it moves. Safe for use from
 * any thread.
 *
 * <p>
 * Source: {@code sync-design.md}, section 6.
 */
@SuppressWarnings("nls") // names of folders
public final class SlotTrash implements TreeTrash {

	private static final Place AREA = new Place(Place.Area.PRIVATE, "");
	private static final Place SLOTS = AREA.child("slots");
	private static final Place HELD = AREA.child("held");
	private static final Place FRESH = AREA.child("fresh");

	private final Disk disk;
	private final LinkJournal journal;
	private final Clock clock;

	/**
	 * Names the trash of a disk. Touches nothing yet.
	 *
	 * @param disk the disk
	 * @param journal of the same link
	 * @param clock for the index
	 */
	public SlotTrash(Disk disk, LinkJournal journal, Clock clock) {
		this.disk = disk;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Makes the folders of the private area where they are missing.
	 *
	 * @throws IOException if they cannot be made
	 */
	public void prepare() throws IOException {
		boolean made = false;
		for (Place folder : List.of(SLOTS, HELD, FRESH)) {
			if (disk.look(folder).isEmpty()) {
				disk.createFolder(folder);
				made = true;
			}
		}
		if (made) {
			disk.force(AREA);
		}
	}

	/**
	 * A place for a download that is not verified yet.
	 *
	 * @param id of what was begun
	 * @return a free name in the private area
	 */
	public Place fresh(long id) {
		return FRESH.child(Long.toString(id));
	}

	/**
	 * Where a file is while it is compared.
	 *
	 * @param id of what was begun
	 * @return a name in the private area
	 */
	public Place held(long id) {
		return HELD.child(Long.toString(id));
	}

	/**
	 * Moves a file away from its name.
	 *
	 * @param file a file in the tree
	 * @param id of what was begun, which notes the place
	 * @return where it is now
	 * @throws IOException if it was not moved
	 */
	public Place hold(Place file, long id) throws IOException {
		Place held = held(id);
		disk.rename(file, held);
		disk.force(HELD);
		forceIfThere(file.parent());
		return held;
	}

	// Somebody may remove the folder in the moment after a file in it got its name, or lost it.
	private void forceIfThere(Place folder) throws IOException {
		try {
			disk.force(folder);
		} catch (@SuppressWarnings("unused") NoSuchFileException removed) {
			// then there is nothing left to be made durable
		}
	}

	/**
	 * Gives a file its name back, if the name is free and its folder is there.
	 *
	 * @param held where it is
	 * @param name where it was
	 * @return false if something has the name, or the folder is gone; the file then stays held
	 * @throws IOException if it was not moved
	 */
	public boolean putBack(Place held, Place name) throws IOException {
		try {
			disk.rename(held, name);
		} catch (@SuppressWarnings("unused") FileAlreadyExistsException | NoSuchFileException notPossible) {
			return false;
		}
		forceIfThere(name.parent());
		return true;
	}

	/**
	 * Files bytes under their hash.
	 *
	 * @param from a file in the private area
	 * @param content its bytes
	 * @param reason one word or a short text
	 * @param path where they were, relative to the root
	 * @return the lines of the index, to be committed
	 * @throws IOException if they were not filed
	 */
	public synchronized List<LinkChange> keep(Place from, Content content, String reason, String path) throws IOException {
		List<LinkChange> lines = new ArrayList<>();
		Place slot = SLOTS.child(sha256(content));
		if (isWhole(slot, content)) {
			disk.remove(from);
		} else {
			if (disk.look(slot).isPresent()) {
				lines.add(rename(slot, path));
			}
			disk.rename(from, slot);
			disk.force(SLOTS);
		}
		lines.add(line(content, reason, path));
		return lines;
	}

	/**
	 * A line of the index for bytes that are kept.
	 *
	 * @param content with its SHA-256
	 * @param reason one word or a short text
	 * @param path where they were, relative to the root
	 * @return to be committed
	 */
	public LinkChange line(Content content, String reason, String path) {
		return new LinkChange.PutKept(new Kept(clock.millis(), sha256(content), content.size(), reason, path));
	}

	// A program that still had the file open wrote to it in its slot: these are other bytes, and somebody's.
	private LinkChange rename(Place slot, String path) throws IOException {
		Content content = read(slot);
		Place right = SLOTS.child(sha256(content));
		if (disk.look(right).isEmpty()) {
			disk.rename(slot, right);
		} else {
			disk.remove(slot);
		}
		return line(content, "written to in the trash", path);
	}

	/**
	 * Whether the bytes are kept.
	 *
	 * @param content with its SHA-256; else the answer is no
	 * @return true if they are
	 * @throws IOException if it cannot be told
	 */
	public boolean has(Content content) throws IOException {
		Optional<String> name = content.hashes().sha256();
		return name.isPresent() && isWhole(SLOTS.child(name.orElseThrow()), content);
	}

	/**
	 * Reads a file of the private area or the tree.
	 *
	 * @param file where
	 * @return its bytes' size and hash
	 * @throws IOException if it cannot be read
	 */
	public Content read(Place file) throws IOException {
		try (InputStream stream = disk.read(file)) {
			return Sha256.of(stream);
		}
	}

	/**
	 * What was moved away and neither filed nor put back, because a crash cut it off.
	 *
	 * @return the numbers of what was begun
	 * @throws IOException if it cannot be told
	 */
	public List<Long> left() throws IOException {
		return disk.list(HELD).stream().map(item -> Long.valueOf(item.name())).sorted().toList();
	}

	/**
	 * What was downloaded, wholly or in part, and not put in its place, because a crash cut it off.
	 *
	 * @return where
	 * @throws IOException if it cannot be told
	 */
	public List<Place> arrived() throws IOException {
		return disk.list(FRESH).stream().map(item -> FRESH.child(item.name())).toList();
	}

	/**
	 * Removes downloads that a crash left, after all that may be the only copy was kept.
	 *
	 * @throws IOException if they cannot be removed
	 */
	public void sweep() throws IOException {
		for (Place fresh : arrived()) {
			disk.remove(fresh);
		}
	}

	/** Bytes whose line a crash cut off come last, without a path, until the next sync. */
	@Override
	public List<TrashEntry> entries() throws IOException {
		List<TrashEntry> entries = new ArrayList<>();
		Set<String> named = new HashSet<>();
		for (Kept kept : journal.kept()) {
			named.add(kept.sha256());
			entries.add(new TrashEntry(Instant.ofEpochMilli(kept.time()), kept.sha256(), kept.size(), kept.reason(), kept.path()));
		}
		for (DiskItem slot : slots()) {
			if (!named.contains(slot.name())) {
				entries.add(new TrashEntry(Instant.ofEpochSecond(0, slot.stat().modified()), slot.name(), slot.stat().size(), "cut off", ""));
			}
		}
		return entries;
	}

	private List<DiskItem> slots() throws IOException {
		return disk.look(SLOTS).isPresent() ? disk.list(SLOTS) : List.of();
	}

	@Override
	public Optional<InputStream> open(String sha256) throws IOException {
		Place slot = SLOTS.child(sha256);
		return disk.look(slot).isPresent() ? Optional.of(disk.read(slot)) : Optional.empty();
	}

	/**
	 * Removes what was kept long ago. Never to be called during a sync.
	 *
	 * @param before lines of the index from before are dropped, and the bytes that no line names any more
	 * @throws IOException if it cannot be done; may be called again
	 */
	public void expire(Instant before) throws IOException {
		if (!journal.readWithoutNodes().begun().isEmpty()) {
			return;
		}
		journal.commit(List.of(new LinkChange.DropKept(before.toEpochMilli())));
		Set<String> named = journal.kept().stream().map(Kept::sha256).collect(Collectors.toCollection(HashSet::new));
		for (DiskItem slot : slots()) {
			if (!named.contains(slot.name())) {
				disk.remove(SLOTS.child(slot.name()));
			}
		}
	}

	private boolean isWhole(Place slot, Content content) throws IOException {
		Optional<DiskItem> there = disk.look(slot);
		return there.isPresent() && there.orElseThrow().stat().size() == content.size() && read(slot).sameBytes(content);
	}

	private static String sha256(Content content) {
		return content.hashes().sha256().orElseThrow(() -> new IllegalArgumentException("No SHA-256: " + content));
	}
}
