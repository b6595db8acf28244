package org.osfworkbench.sync.single;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.TreeParts;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Moments;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.engine.Workers;
import org.osfworkbench.sync.fakes.CutJournal;
import org.osfworkbench.sync.fakes.MemoryDisk;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.FileRecord;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.journal.WaitKind;
import org.osfworkbench.sync.remote.OneFileTree;
import org.osfworkbench.sync.remote.RemoteTarget;

/** One linked file with its two sides, and an engine between them that knows nothing but the journal, as after a start. */
final class OneFile {

	static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:15:30Z"), ZoneOffset.UTC);
	static final String NAME = "stroop.osexp";
	static final String COPY = "stroop (conflict local 2026-03-01 101530).osexp";
	static final String THEIRS = "stroop (conflict remote 2026-03-01 101530).osexp";

	final MemoryRemote remote = new MemoryRemote();
	final MemoryDisk folder = new MemoryDisk();
	final CutJournal journal = new CutJournal();
	LinkSettings settings = LinkSettings.experiment(NAME);
	private Clock clock = CLOCK;
	private String name = NAME;
	private RemoteTarget target = MemoryRemote.FOLDER;

	/** A file that is in sync: {@code base}, version 1. */
	static OneFile inSync() {
		OneFile world = new OneFile();
		world.linkTo(world.remote.make(NAME, "base"));
		world.folder.save(NAME, "base");
		world.check();
		world.remote.requests.clear();
		return world;
	}

	void linkTo(String id) {
		target = new RemoteTarget.ExistingFile(id);
		new FileRecord(journal).fit("link1", name, id);
	}

	/** A second passes. */
	void tick() {
		clock = Clock.offset(clock, Duration.ofSeconds(1));
	}

	void linkToFolder() {
		target = MemoryRemote.FOLDER;
	}

	void rename(String other) {
		folder.move(name, other);
		name = other;
		settings = LinkSettings.experiment(other);
		new FileRecord(journal).fit("link1", other, id());
	}

	String id() {
		return remote.id(NAME).orElseThrow();
	}

	SingleSync engine() {
		OneFileTree tree = new OneFileTree(remote, target, "link1", name, NAME);
		return new SingleSync(new TreeParts(settings, folder, tree, journal, new OneAfterTheOther(), clock, new Random(1), (time, cancellation) -> {
			// time passes at once
		}, Moments.NONE), tree, name);
	}

	Outcome sync() {
		return quietly(() -> engine().sync(SyncProgress.NONE, Cancellation.NEVER));
	}

	Outcome check() {
		return quietly(() -> engine().check(SyncProgress.NONE, Cancellation.NEVER));
	}

	Outcome look() {
		return quietly(() -> engine().look(Cancellation.NEVER));
	}

	Outcome resolve(Choice choice, int version) {
		return quietly(() -> engine().resolve(choice, version, SyncProgress.NONE, Cancellation.NEVER));
	}

	FileFacts facts() {
		return quietly(() -> engine().facts());
	}

	LinkState state() {
		return journal.read();
	}

	BaseNode base() {
		return FileRecord.base(state()).orElseThrow();
	}

	Optional<WaitKind> waits() {
		return FileRecord.waits(state());
	}

	String local() {
		return folder.text(name);
	}

	/** Every byte string that is anywhere. */
	TreeSet<String> allBytes() {
		TreeSet<String> all = new TreeSet<>(folder.allBytes());
		all.addAll(remote.allBytes());
		return all;
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

	/** No threads. */
	private static final class OneAfterTheOther implements Workers {
		@Override
		public <T> List<T> all(List<? extends Callable<T>> tasks) throws Exception {
			List<T> results = new ArrayList<>();
			for (Callable<T> task : tasks) {
				results.add(task.call());
			}
			return results;
		}
	}
}
