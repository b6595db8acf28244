package org.osfworkbench.sync.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.sqlite.SQLiteException;

/** Opens the database of a link, checks it, and brings its tables to the newest schema. */
@SuppressWarnings("nls") // statements and names of files
final class LinkStore {

	static final String DATABASE = "link.db";

	/** Numbered steps from an empty database to the newest schema. A step that was released is never changed. */
	private static final List<List<String>> STEPS = List.of(List.of(
			"CREATE TABLE node(id INTEGER PRIMARY KEY, parent INTEGER NOT NULL, folder INTEGER NOT NULL, name TEXT NOT NULL,"
					+ " local_name TEXT, remote_id TEXT NOT NULL, version INTEGER NOT NULL, bytes INTEGER, hash BLOB,"
					+ " stat_size INTEGER, stat_modified INTEGER, stat_key INTEGER, stat_time INTEGER NOT NULL)",
			"CREATE TABLE intent(id INTEGER PRIMARY KEY, action TEXT NOT NULL, details TEXT NOT NULL)",
			"CREATE TABLE conflict(path TEXT PRIMARY KEY, kind TEXT NOT NULL, details TEXT NOT NULL) WITHOUT ROWID",
			"CREATE TABLE trash(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,"
					+ " reason TEXT NOT NULL, path TEXT NOT NULL)",
			"CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"));

	record Opened(Connection connection, Optional<Path> setAside) {
	}

	private LinkStore() {
	}

	static Opened open(Path folder, Clock clock) throws IOException, SQLException {
		Path database = folder.resolve(DATABASE);
		Optional<String> fault = Files.exists(database) ? fault(database) : Optional.empty();
		Optional<Path> aside = Optional.empty();
		if (fault.isPresent()) {
			aside = Optional.of(SqliteStore.setAside(database, fault.orElseThrow(), clock));
		}
		Connection connection = SqliteStore.connect(database);
		try {
			migrate(connection, STEPS);
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
		return new Opened(connection, aside);
	}

	/** Runs the steps that are missing; each is whole or not there. Afterwards commits are explicit. */
	static void migrate(Connection connection, List<List<String>> steps) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			int found = version(statement);
			connection.setAutoCommit(false);
			for (int step = found; step < steps.size(); step++) {
				for (String sql : steps.get(step)) {
					statement.execute(sql);
				}
				statement.execute("PRAGMA user_version=" + (step + 1));
				connection.commit();
			}
		}
	}

	private static Optional<String> fault(Path database) throws SQLException {
		try (Connection connection = SqliteStore.connect(database); Statement statement = connection.createStatement()) {
			if (version(statement) > STEPS.size()) {
				return Optional.of("newer");
			}
			return "ok".equals(SqliteStore.text(statement, "PRAGMA integrity_check(1)")) ? Optional.empty() : Optional.of("damaged");
		} catch (SQLiteException e) {
			if (SqliteStore.isDamage(e.getResultCode())) {
				return Optional.of("damaged");
			}
			throw e;
		}
	}

	private static int version(Statement statement) throws SQLException {
		return Integer.parseInt(SqliteStore.text(statement, "PRAGMA user_version"));
	}
}
