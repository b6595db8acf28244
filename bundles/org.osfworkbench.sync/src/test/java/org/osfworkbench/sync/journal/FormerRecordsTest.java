package org.osfworkbench.sync.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.tree.Content;

/** What earlier releases left. */
class FormerRecordsTest {

	private static final Clock CLOCK = Clock.systemUTC();

	@TempDir
	private Path folder;

	@Test
	void aFolderWithoutAJournalHasNone() throws IOException {
		assertThat(FormerRecords.open(folder, CLOCK)).isEmpty();
	}

	@Test
	void itTellsWhatWasEqualAndWhatWaits() throws Exception {
		write("INSERT INTO base VALUES('l1', '', 'file1', 3, '', '" + Bytes.hashes("one").sha256().orElseThrow() + "', 3, '2026-01-01T00:00:00Z')",
				"INSERT INTO base VALUES('l2', 'a/b.csv', 'file2', 1, '', '', 5, '2026-01-01T00:00:00Z')",
				"INSERT INTO pending VALUES('l1', '', 'OFFLINE', '2026-01-01T00:00:00Z', 'why', 0)",
				"INSERT INTO intent VALUES(1, 'l3', '', 'UPDATE', 'file3', 1, '', '', 4, '', '2026-01-01T00:00:00Z')");
		try (FormerRecords records = FormerRecords.open(folder, CLOCK).orElseThrow()) {
			assertThat(records.bases("l1")).containsExactly(new FormerRecords.Base("", "file1", 3, Content.of(3, Bytes.hashes("one"))));
			assertThat(records.bases("l2")).extracting(FormerRecords.Base::path).containsExactly("a/b.csv");
			assertThat(records.waits("l1")).contains(WaitKind.OFFLINE);
			assertThat(records.waits("l2")).isEmpty();
			assertThat(records.waits("l3")).contains(WaitKind.UPLOAD);
			assertThatThrownBy(() -> FormerRecords.open(folder, CLOCK)).isInstanceOf(JournalInUseException.class);
		}
	}

	@Test
	void whatIsForgottenStaysForgotten() throws Exception {
		write("INSERT INTO base VALUES('l1', '', 'file1', 3, '', '', 3, '2026-01-01T00:00:00Z')");
		try (FormerRecords records = FormerRecords.open(folder, CLOCK).orElseThrow()) {
			records.forget("l1");
			assertThat(records.bases("l1")).isEmpty();
		}
		assertThat(FormerRecords.open(folder, CLOCK)).isEmpty();
		assertThat(FormerRecords.open(folder, CLOCK)).as("the lock was given back").isEqualTo(Optional.empty());
	}

	@Test
	void whatCannotBeReadIsNoReasonToStop() throws IOException {
		Files.writeString(folder.resolve("journal.db"), "no database at all, but long enough to be looked into".repeat(40));

		assertThat(FormerRecords.open(folder, CLOCK)).isEmpty();
	}

	private void write(String... statements) throws SQLException {
		try (Connection connection = SqliteStore.connect(folder.resolve("journal.db")); Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
			statement.execute("CREATE TABLE base(link TEXT NOT NULL, path TEXT NOT NULL, remote_id TEXT NOT NULL, remote_version INTEGER NOT NULL,"
					+ " md5 TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, recorded TEXT NOT NULL, PRIMARY KEY(link, path)) WITHOUT ROWID");
			statement.execute("CREATE TABLE intent(id INTEGER PRIMARY KEY AUTOINCREMENT, link TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL,"
					+ " remote_id TEXT NOT NULL, remote_version INTEGER NOT NULL, md5 TEXT NOT NULL, sha256 TEXT NOT NULL,"
					+ " size INTEGER NOT NULL, name TEXT NOT NULL, since TEXT NOT NULL, UNIQUE(link, path))");
			statement.execute("CREATE TABLE pending(link TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL, since TEXT NOT NULL,"
					+ " details TEXT NOT NULL, remote_version INTEGER NOT NULL, PRIMARY KEY(link, path)) WITHOUT ROWID");
			statement.execute("INSERT INTO meta(key, value) VALUES ('schema', '1')");
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}
}
