package org.osfworkbench.sync.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.fakes.World;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.journal.IntentKind;
import org.osfworkbench.sync.journal.SqliteJournal;
import org.osfworkbench.sync.journal.Wish;
import org.osfworkbench.sync.local.DiskFile;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.remote.RemoteTarget;
import org.osfworkbench.sync.trash.Trash;

/** Real files, the real journal and the real trash, cut off in the middle of a replacement. */
class DiskCrashTest {

	@TempDir
	private Path root;
	private final MemoryRemote remote = new MemoryRemote();
	private String id;
	private Path path;

	@BeforeEach
	void aFileInSyncThatTheServerHasNewer() throws IOException {
		id = remote.make("a.txt", "base");
		path = Files.createDirectory(root.resolve("project")).resolve("a.txt");
		Files.writeString(path, "base");
		try (SqliteJournal journal = journal()) {
			assertThat(engine(journal).check(task(), remote, Progress.NONE, Cancellation.NEVER)).isInstanceOf(Outcome.Adopted.class);
		}
		remote.write(id, "theirs");
	}

	@Test
	void theOldBytesComeBackIfTheNewOnesHadNoNameYet() throws IOException {
		begin();
		trash().hold(path);

		assertThat(recover()).containsOnlyKeys(World.KEY).extractingByKey(World.KEY).isInstanceOf(Outcome.Incoming.class);
		assertThat(path).hasContent("base");
	}

	@Test
	void theNewBytesStayIfTheyHadTheName() throws IOException {
		begin();
		trash().hold(path);
		Files.writeString(path, "theirs");

		assertThat(recover()).extractingByKey(World.KEY).isInstanceOf(Outcome.Downloaded.class);
		assertThat(path).hasContent("theirs");
		assertThat(trash().open(Bytes.hashes("base")).orElseThrow()).hasContent("base");
		try (SqliteJournal journal = journal()) {
			assertThat(journal.base(World.KEY).orElseThrow().remoteVersion()).isEqualTo(2);
			assertThat(journal.intents()).isEmpty();
		}
	}

	@Test
	void anOfferIsTakenOnTheRealDisk() throws IOException {
		try (SqliteJournal journal = journal()) {
			assertThat(engine(journal).resolve(task(), Choice.USE_REMOTE, 2, remote, Progress.NONE, Cancellation.NEVER))
					.isInstanceOf(Outcome.Downloaded.class);
		}
		assertThat(path).hasContent("theirs");
		try (var temps = Files.list(root.resolve("temp"))) {
			assertThat(temps).isEmpty();
		}
	}

	private void begin() throws IOException {
		try (SqliteJournal journal = journal()) {
			journal.begin(World.KEY, IntentKind.REPLACE, new Wish(id, 2, Bytes.hashes("theirs"), 6, ""));
		}
	}

	private Map<FileKey, Outcome> recover() throws IOException {
		try (SqliteJournal journal = journal()) {
			FileTask task = task();
			return engine(journal).recover(key -> Optional.of(task), known -> remote, Cancellation.NEVER);
		}
	}

	private FileTask task() throws IOException {
		return new FileTask(World.KEY, Direction.TWO_WAY, new DiskFile(path, trash()), new RemoteTarget.ExistingFile(id));
	}

	private FileSync engine(SqliteJournal journal) throws IOException {
		return new FileSync(journal, World.CLOCK, new TempFolder(root.resolve("temp")));
	}

	private Trash trash() throws IOException {
		return new Trash(root.resolve("trash"), World.CLOCK);
	}

	private SqliteJournal journal() throws IOException {
		return SqliteJournal.open(root.resolve("journal"), World.CLOCK);
	}
}
