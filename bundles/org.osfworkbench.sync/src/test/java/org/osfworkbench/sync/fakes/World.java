package org.osfworkbench.sync.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.execute.Choice;
import org.osfworkbench.sync.execute.FileSync;
import org.osfworkbench.sync.execute.FileTask;
import org.osfworkbench.sync.execute.Outcome;
import org.osfworkbench.sync.execute.TempFiles;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.journal.Journal;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.remote.RemoteTarget;

/** One linked file with its two sides, and an engine between them. */
public final class World implements AutoCloseable {

	public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:15:30Z"), ZoneOffset.UTC);
	public static final String NAME = "stroop.osexp";
	public static final String COPY = "stroop (conflict local 2026-03-01 101530).osexp";
	public static final FileKey KEY = new FileKey("link1", "");

	public final MemoryRemote remote;
	public final MemoryFolder folder;
	public final Journal journal;
	private final Path temps;
	private RemoteTarget target = MemoryRemote.FOLDER;
	private Direction direction = Direction.TWO_WAY;

	public World() {
		this(new MemoryJournal(CLOCK));
	}

	public World(Journal journal) {
		this(journal, new MemoryRemote(), new MemoryFolder());
	}

	private World(Journal journal, MemoryRemote remote, MemoryFolder folder) {
		this.journal = journal;
		this.remote = remote;
		this.folder = folder;
		try {
			temps = Files.createTempDirectory(Files.createDirectories(Path.of("target", "worlds")), "world");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A file that is in sync: {@code base}, version 1. */
	public static World inSync() {
		World world = new World();
		world.start();
		return world;
	}

	/** Makes the file and links it by id. */
	public String start() {
		String id = remote.make(NAME, "base");
		folder.save(NAME, "base");
		linkTo(id);
		check();
		remote.requests.clear();
		return id;
	}

	/** The same two sides, seen by a new process with its own journal. */
	public World after(Journal next) {
		World world = new World(next, remote, folder);
		world.target = target;
		world.direction = direction;
		close();
		return world;
	}

	public void linkTo(String id) {
		target = new RemoteTarget.ExistingFile(id);
	}

	public void linkToFolder() {
		target = MemoryRemote.FOLDER;
	}

	public void uploadOnly() {
		direction = Direction.UPLOAD_ONLY;
	}

	public String id() {
		return remote.id(NAME).orElseThrow();
	}

	public FileTask task() {
		return new FileTask(KEY, direction, folder.file(NAME), target);
	}

	/** An engine that knows nothing but the journal, as after a start. */
	public FileSync engine() {
		return new FileSync(journal, CLOCK, new Temps(temps));
	}

	public Outcome sync() {
		return quietly(() -> engine().sync(task(), remote, Progress.NONE, Cancellation.NEVER));
	}

	public Outcome check() {
		return quietly(() -> engine().check(task(), remote, Progress.NONE, Cancellation.NEVER));
	}

	public Outcome resolve(Choice choice, int version) {
		return quietly(() -> engine().resolve(task(), choice, version, remote, Progress.NONE, Cancellation.NEVER));
	}

	public Map<FileKey, Outcome> recover() {
		return quietly(() -> engine().recover(key -> Optional.of(taskOf(key)), task -> remote, Cancellation.NEVER));
	}

	public String local() {
		return folder.text(NAME);
	}

	/** Every byte string that is anywhere. */
	public TreeSet<String> allBytes() {
		TreeSet<String> all = new TreeSet<>(folder.allBytes());
		all.addAll(remote.allBytes());
		return all;
	}

	public List<Path> leftTemps() {
		return quietly(() -> {
			try (var files = Files.list(temps)) {
				return files.toList();
			}
		});
	}

	private FileTask taskOf(FileKey key) {
		return key.equals(KEY) ? task() : new FileTask(key, direction, folder.file(key.path()), target);
	}

	@Override
	public void close() {
		leftTemps().forEach(file -> quietly(() -> Files.deleteIfExists(file)));
		quietly(() -> Files.deleteIfExists(temps));
	}

	/** What may fail with an IOException that no test expects. */
	@FunctionalInterface
	private interface Risky<T> {
		T run() throws IOException;
	}

	private static <T> T quietly(Risky<T> work) {
		try {
			return work.run();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static final class Temps implements TempFiles {
		private final Path folder;
		private int next;

		Temps(Path folder) {
			this.folder = folder;
		}

		@Override
		public Path create() throws IOException {
			while (Files.exists(folder.resolve(next + ".tmp"))) {
				next++;
			}
			return Files.createFile(folder.resolve(next + ".tmp"));
		}
	}
}
