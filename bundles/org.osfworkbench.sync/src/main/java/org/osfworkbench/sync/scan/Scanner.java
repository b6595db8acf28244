package org.osfworkbench.sync.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.disk.Sha256;
import org.osfworkbench.sync.engine.Workers;
import org.osfworkbench.sync.observe.LocalObserver;
import org.osfworkbench.sync.tree.BaseFacts;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.Stat;
import org.osfworkbench.sync.tree.Tree;

/**
 * Walks the local tree, level by level, without following links. A file whose stat is the recorded one is not read, unless the stat is
 * too young to prove anything ({@code sync-design.md}, section 8, Scan).
 */
public final class Scanner {

	/** How far a file system's clock may lag behind: a write in the same step leaves the same time. */
	private static final long CLOCK_STEP = Duration.ofSeconds(2).toNanos();
	private static final int CHUNK = 4096;

	private final Disk disk;
	private final Workers workers;
	private final Clock clock;
	private final Tree<BaseFacts> base;

	/** A folder and its record. */
	private record Folder(Node<LocalFacts> node, @Nullable Node<BaseFacts> record) {
	}

	/** A file that has to be read. */
	private record Unread(Node<LocalFacts> node, Place place, Stat stat) {
	}

	/** What came of reading a file: its bytes, or that it is gone, or neither. */
	private record Bytes(Optional<Content> content, long time, boolean gone) {
	}

	/**
	 * Makes a scanner.
	 *
	 * @param disk what is scanned
	 * @param workers run listing and reading
	 * @param clock for the times of stats
	 * @param base the record, whose stats are trusted
	 */
	public Scanner(Disk disk, Workers workers, Clock clock, Tree<BaseFacts> base) {
		this.disk = disk;
		this.workers = workers;
		this.clock = clock;
		this.base = base;
	}

	/**
	 * Whether an unchanged stat proves that a file is unchanged.
	 *
	 * @param stat the stat
	 * @param time when it was taken, nanoseconds since 1970
	 * @return false if the file may have been written again in the same step of the clock
	 */
	public static boolean isProof(Stat stat, long time) {
		return stat.modified() < time - CLOCK_STEP;
	}

	/**
	 * The time as stats have it.
	 *
	 * @param clock the clock
	 * @return nanoseconds since 1970
	 */
	public static long nanos(Clock clock) {
		var now = clock.instant();
		return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
	}

	/**
	 * Scans the whole tree.
	 *
	 * @param observer is told
	 * @param cancellation stops it
	 * @throws CancellationException if cancelled
	 */
	public void scan(LocalObserver observer, Cancellation cancellation) {
		List<Folder> level = List.of(new Folder(observer.root(), base.root()));
		while (!level.isEmpty()) {
			List<Folder> next = new ArrayList<>();
			List<Unread> unread = new ArrayList<>();
			for (int from = 0; from < level.size(); from += CHUNK) {
				list(observer, level.subList(from, Math.min(level.size(), from + CHUNK)), next, unread, cancellation);
			}
			for (int from = 0; from < unread.size(); from += CHUNK) {
				read(observer, unread.subList(from, Math.min(unread.size(), from + CHUNK)), cancellation);
			}
			level = next;
		}
	}

	private void list(LocalObserver observer, List<Folder> folders, List<Folder> next, List<Unread> unread, Cancellation cancellation) {
		List<Callable<Optional<List<DiskItem>>>> tasks = new ArrayList<>(folders.size());
		for (Folder folder : folders) {
			Place place = place(folder.node());
			tasks.add(() -> listed(place, cancellation));
		}
		List<Optional<List<DiskItem>>> found = Tasks.all(workers, tasks);
		for (int index = 0; index < folders.size(); index++) {
			Folder folder = folders.get(index);
			if (found.get(index).isEmpty()) {
				observer.unreadable(folder.node());
			} else {
				sort(observer, folder, found.get(index).orElseThrow(), next, unread);
			}
		}
	}

	private static void sort(LocalObserver observer, Folder folder, List<DiskItem> items, List<Folder> next, List<Unread> unread) {
		Map<String, Stat> stats = new HashMap<>();
		items.forEach(item -> stats.put(item.name(), item.stat()));
		Node<BaseFacts> record = folder.record();
		for (Node<LocalFacts> node : observer.listed(folder.node(), items)) {
			Node<BaseFacts> known = record == null ? null : record.child(node.key());
			if (node.kind() == Kind.FOLDER) {
				next.add(new Folder(node, known != null && known.kind() == Kind.FOLDER ? known : null));
				continue;
			}
			Stat stat = stats.get(node.name());
			Content content = known == null ? null : proven(known.facts(), stat);
			if (known != null && content != null) {
				observer.file(node, sameStat(known.facts(), stat), known.facts().statTime(), content);
			} else {
				unread.add(new Unread(node, place(node), stat));
			}
		}
	}

	// equal stats are kept once
	private static Stat sameStat(BaseFacts record, Stat stat) {
		Stat recorded = record.stat();
		return recorded != null && recorded.equals(stat) ? recorded : stat;
	}

	private static @Nullable Content proven(BaseFacts record, Stat stat) {
		return stat.equals(record.stat()) && isProof(stat, record.statTime()) ? record.content() : null;
	}

	private void read(LocalObserver observer, List<Unread> files, Cancellation cancellation) {
		List<Callable<Bytes>> tasks = new ArrayList<>(files.size());
		files.forEach(file -> tasks.add(() -> bytes(file.place(), cancellation)));
		List<Bytes> found = Tasks.all(workers, tasks);
		for (int index = 0; index < files.size(); index++) {
			Unread file = files.get(index);
			Bytes bytes = found.get(index);
			if (bytes.content().isPresent()) {
				observer.file(file.node(), file.stat(), bytes.time(), bytes.content().orElseThrow());
			} else if (bytes.gone()) {
				observer.vanished(file.node());
			} else {
				observer.unreadable(file.node());
			}
		}
	}

	private Optional<List<DiskItem>> listed(Place place, Cancellation cancellation) {
		Tasks.stopIfCancelled(cancellation);
		try {
			return Optional.of(disk.list(place));
		} catch (NoSuchFileException | NotDirectoryException gone) {
			return goneOrUnreadable(place, gone);
		} catch (@SuppressWarnings("unused") IOException unreadable) {
			return Optional.empty();
		}
	}

	// A folder that vanished since its own folder was listed has nothing in it; the root does not vanish like that.
	private static Optional<List<DiskItem>> goneOrUnreadable(Place place, IOException gone) {
		if (place.path().isEmpty()) {
			throw new UncheckedIOException(gone);
		}
		return Optional.empty();
	}

	// The stat is older than the bytes: if the file is written to meanwhile, its stat is another one later.
	private Bytes bytes(Place place, Cancellation cancellation) {
		Tasks.stopIfCancelled(cancellation);
		long time = nanos(clock);
		try (InputStream stream = disk.read(place)) {
			return new Bytes(Optional.of(Sha256.of(stream)), time, false);
		} catch (@SuppressWarnings("unused") NoSuchFileException gone) {
			return new Bytes(Optional.empty(), time, true);
		} catch (@SuppressWarnings("unused") IOException unreadable) {
			return new Bytes(Optional.empty(), time, false);
		}
	}

	private static Place place(Node<LocalFacts> node) {
		return new Place(Place.Area.TREE, node.path());
	}
}
