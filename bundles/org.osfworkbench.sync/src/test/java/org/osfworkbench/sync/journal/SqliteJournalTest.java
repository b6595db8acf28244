package org.osfworkbench.sync.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sync.execute.Outcome;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.fakes.MemoryRemote;
import org.osfworkbench.sync.fakes.MemoryRemote.Moment;
import org.osfworkbench.sync.fakes.World;

/** What is special about the database; the contract is in {@link JournalContractTest}. */
class SqliteJournalTest {

	@TempDir
	private Path folder;

	@Test
	void keepsEverythingAcrossInstances() throws IOException {
		Intent intent;
		try (SqliteJournal journal = open()) {
			journal.record(JournalContractTest.base("a", 1));
			intent = journal.begin(JournalContractTest.key("b"), IntentKind.CREATE, JournalContractTest.WISH);
			journal.putPending(JournalContractTest.pending("c", PendingKind.QUOTA));
		}
		try (SqliteJournal journal = open()) {
			assertThat(journal.bases("link")).containsExactly(JournalContractTest.base("a", 1));
			assertThat(journal.intents()).containsExactly(intent);
			assertThat(journal.pending()).containsExactly(JournalContractTest.pending("c", PendingKind.QUOTA));
			assertThat(journal.setAside()).isEmpty();
		}
	}

	@Test
	void keepsASecondInstanceOutAndSaysWhoHoldsIt() throws IOException {
		try (SqliteJournal first = open()) {
			assertThatThrownBy(this::open).isInstanceOfSatisfying(JournalInUseException.class,
					refused -> assertThat(refused.holder()).contains(String.valueOf(ProcessHandle.current().pid()), "2026-03-01T10:15:30Z"))
					.hasMessageContaining("in use by process");
			assertThat(first.intents()).isEmpty();
		}
		open().close();
	}

	@Test
	void setsADamagedDatabaseAside() throws IOException {
		filled();
		byte[] damaged = Files.readAllBytes(database());
		java.util.Arrays.fill(damaged, 0, 2000, (byte) 0x55);
		Files.write(database(), damaged);

		try (SqliteJournal journal = open()) {
			assertThat(journal.bases("link")).isEmpty();
			Path aside = journal.setAside().orElseThrow();
			assertThat(aside).hasFileName("journal.db.damaged-20260301-101530").hasBinaryContent(damaged);
			journal.record(JournalContractTest.base("a", 2));
		}
	}

	@Test
	void setsADatabaseWithDamagedPagesAside() throws IOException {
		filled();
		byte[] damaged = Files.readAllBytes(database());
		java.util.Arrays.fill(damaged, 4096, damaged.length, (byte) 0x55);
		Files.write(database(), damaged);

		try (SqliteJournal journal = open()) {
			assertThat(journal.setAside()).isPresent();
		}
	}

	@Test
	void setsTheDatabaseOfANewerProgramAside() throws IOException, SQLException {
		filled();
		try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
				Statement statement = connection.createStatement()) {
			statement.executeUpdate("UPDATE meta SET value='99' WHERE key='schema'");
		}

		try (SqliteJournal journal = open()) {
			assertThat(journal.setAside().orElseThrow()).hasFileName("journal.db.newer-20260301-101530").exists();
			assertThat(journal.bases("link")).isEmpty();
		}
	}

	@Test
	void neverWritesOverWhatWasSetAsideBefore() throws IOException {
		for (int time = 0; time < 3; time++) {
			Files.writeString(database(), "no database at all, and long enough to be looked at by the driver. ".repeat(20) + time);
			open().close();
		}
		try (var files = Files.list(folder)) {
			assertThat(files.filter(file -> file.toString().contains("damaged"))).hasSize(3);
		}
	}

	@Test
	void takesAnEmptyFileForANewDatabase() throws IOException {
		Files.createFile(database());

		try (SqliteJournal journal = open()) {
			assertThat(journal.setAside()).isEmpty();
			journal.record(JournalContractTest.base("a", 1));
		}
	}

	@Test
	void whatWaitsSurvivesTheProcess() throws IOException {
		MemoryRemote remote;
		try (SqliteJournal journal = open(); World world = new World(journal)) {
			world.start();
			world.folder.save(World.NAME, "mine");
			world.remote.down(MemoryRemote.offline());
			assertThat(world.sync()).isInstanceOf(Outcome.Waiting.class);
			remote = world.remote;
			assertThat(remote.newest(world.id())).isEqualTo("base");
		}
		try (SqliteJournal journal = open()) {
			assertThat(journal.pending(World.KEY).orElseThrow().kind()).isEqualTo(PendingKind.OFFLINE);
			assertThat(journal.base(World.KEY)).isPresent();
		}
	}

	@Test
	void anUploadWhoseProcessEndedIsSettledByTheNext() throws IOException {
		World world;
		try (SqliteJournal journal = open()) {
			world = new World(journal);
			world.start();
			world.folder.save(World.NAME, "mine");
			world.remote.once("update", Moment.AFTER, () -> {
				throw new ProcessEnds();
			});
			assertThatThrownBy(world::sync).isInstanceOf(ProcessEnds.class);
		}
		try (SqliteJournal journal = open(); World next = world.after(journal)) {
			assertThat(journal.intents()).hasSize(1);
			assertThat(next.recover().get(World.KEY)).isInstanceOf(Outcome.Uploaded.class);
			assertThat(next.remote.version(next.id())).isEqualTo(2);
			assertThat(journal.base(World.KEY).orElseThrow().remoteVersion()).isEqualTo(2);
			assertThat(journal.intents()).isEmpty();
		}
	}

	@Test
	void pathsInTheDatabaseArePrivateToTheUser() throws IOException {
		Path inner = folder.resolve("inner");
		SqliteJournal.open(inner, World.CLOCK).close();

		if (inner.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			assertThat(Files.getPosixFilePermissions(inner)).hasSize(3);
		}
	}

	private static final class ProcessEnds extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	private void filled() throws IOException {
		try (SqliteJournal journal = open()) {
			for (int number = 0; number < 200; number++) {
				journal.record(JournalContractTest.base("file" + number, 1));
			}
			assertThat(journal.base(JournalContractTest.key("file1")).orElseThrow().hashes()).isEqualTo(Bytes.hashes("file1"));
		}
	}

	private SqliteJournal open() throws IOException {
		return SqliteJournal.open(folder, World.CLOCK);
	}

	private Path database() {
		return folder.resolve("journal.db");
	}
}
