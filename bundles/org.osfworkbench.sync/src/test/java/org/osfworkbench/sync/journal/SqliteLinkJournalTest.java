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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.sync.tree.Kind;

/** What is special about the database, beside the contract. */
class SqliteLinkJournalTest extends LinkJournalContract {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:15:30Z"), ZoneOffset.UTC);

	@TempDir
	private Path folder;

	@Override
	protected LinkJournal open() throws IOException {
		return SqliteLinkJournal.open(folder.resolve("contract"), CLOCK);
	}

	@Test
	void keepsASecondInstanceOutAndSaysWhoHoldsIt() throws IOException {
		try (SqliteLinkJournal first = mine()) {
			assertThatThrownBy(this::mine).isInstanceOfSatisfying(JournalInUseException.class,
					refused -> assertThat(refused.holder()).contains(String.valueOf(ProcessHandle.current().pid())));
			assertThat(first.read()).isEqualTo(LinkState.EMPTY);
		}
		mine().close();
	}

	@Test
	void setsADatabaseWithDamagedPagesAside() throws IOException {
		filled();
		byte[] damaged = Files.readAllBytes(database());
		Arrays.fill(damaged, 4096, damaged.length, (byte) 0x55);
		Files.write(database(), damaged);

		try (SqliteLinkJournal journal = mine()) {
			assertThat(journal.setAside().orElseThrow()).hasFileName("link.db.damaged-20260301-101530").hasBinaryContent(damaged);
			assertThat(journal.read()).isEqualTo(LinkState.EMPTY);
			journal.commit(List.of(new LinkChange.SetMeta("a", "b")));
		}
	}

	@Test
	void setsWhatIsNoDatabaseAside() throws IOException {
		Files.createDirectories(database().getParent());
		Files.writeString(database(), "no database at all, and long enough to be looked at by the driver. ".repeat(20));

		try (SqliteLinkJournal journal = mine()) {
			assertThat(journal.setAside()).isPresent();
		}
	}

	@Test
	void setsTheDatabaseOfANewerProgramAside() throws IOException, SQLException {
		filled();
		sql("PRAGMA user_version=99");

		try (SqliteLinkJournal journal = mine()) {
			assertThat(journal.setAside().orElseThrow()).hasFileName("link.db.newer-20260301-101530").exists();
			assertThat(journal.read().nodes()).isEmpty();
		}
	}

	@Test
	void anOlderDatabaseGetsTheMissingSteps() throws IOException, SQLException {
		filled();
		try (Connection connection = connect()) {
			LinkStore.migrate(connection, List.of(List.of("not run again"), List.of("CREATE TABLE later(x)", "INSERT INTO later VALUES (7)")));
		}
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			assertThat(statement.executeQuery("SELECT x FROM later").getInt(1)).isEqualTo(7);
			assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(2);
			assertThat(statement.executeQuery("SELECT count(*) FROM node").getInt(1)).isEqualTo(1);
		}
	}

	@Test
	void aCommitThatFailsLeavesNothing() throws IOException, SQLException {
		filled();
		try (SqliteLinkJournal journal = mine()) {
			sql("CREATE TRIGGER full BEFORE INSERT ON intent BEGIN SELECT RAISE(ABORT, 'full'); END");
			assertThatThrownBy(() -> journal.commit(List.of(new LinkChange.DropNode(1), new LinkChange.Begin(new Begun(1, "a", Map.of())))))
					.isInstanceOf(JournalException.class);
			assertThat(journal.read().nodes()).hasSize(1);
		}
	}

	@Test
	void whatHangsInTheAirCountsAsNeverRecorded() throws IOException, SQLException {
		filled();
		sql("UPDATE node SET parent=77");

		try (SqliteLinkJournal journal = mine()) {
			assertThat(journal.read().nodes()).isEmpty();
		}
	}

	private void filled() throws IOException {
		try (SqliteLinkJournal journal = mine()) {
			journal.commit(List.of(new LinkChange.PutNode(
					new BaseNode(1, 0, Kind.FILE, "a", "a", "f1", 1, Optional.of(BYTES), Optional.empty(), 0))));
		}
	}

	private void sql(String text) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute(text);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection("jdbc:sqlite:" + database());
	}

	private SqliteLinkJournal mine() throws IOException {
		return SqliteLinkJournal.open(folder.resolve("mine"), CLOCK);
	}

	private Path database() {
		return folder.resolve("mine").resolve("link.db");
	}
}
