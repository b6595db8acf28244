package org.osfworkbench.sync.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osfworkbench.sync.disk.PrivateFiles;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens the database, checks it, and makes the tables. */
@SuppressWarnings("nls") // statements and names of files
final class SqliteStore {

	static final String DATABASE = "journal.db";
	static final int SCHEMA = 1;

	private static final String TEMP_PROPERTY = "org.sqlite.tmpdir";

	private static final List<String> COMPANIONS = List.of("", "-wal", "-shm");
	private static final List<String> TABLES = List.of(
			"CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
			"CREATE TABLE base(link TEXT NOT NULL, path TEXT NOT NULL, remote_id TEXT NOT NULL, remote_version INTEGER NOT NULL,"
					+ " md5 TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, recorded TEXT NOT NULL,"
					+ " PRIMARY KEY(link, path)) WITHOUT ROWID",
			"CREATE TABLE intent(id INTEGER PRIMARY KEY AUTOINCREMENT, link TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL,"
					+ " remote_id TEXT NOT NULL, remote_version INTEGER NOT NULL, md5 TEXT NOT NULL, sha256 TEXT NOT NULL,"
					+ " size INTEGER NOT NULL, name TEXT NOT NULL, since TEXT NOT NULL, UNIQUE(link, path))",
			"CREATE TABLE pending(link TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL, since TEXT NOT NULL,"
					+ " details TEXT NOT NULL, remote_version INTEGER NOT NULL, PRIMARY KEY(link, path)) WITHOUT ROWID",
			"INSERT INTO meta(key, value) VALUES ('schema', '" + SCHEMA + "')");

	private enum State {
		EMPTY, USABLE, DAMAGED, NEWER
	}

	record Opened(Connection connection, Optional<Path> setAside) {
	}

	private SqliteStore() {
	}

	/** The driver reads nothing but this property, and lab machines may forbid running natives from the system's temporary folder. */
	static void unpackDriverIn(Path folder) throws IOException {
		if (System.getProperty(TEMP_PROPERTY) == null) {
			System.setProperty(TEMP_PROPERTY, PrivateFiles.createFolder(folder.resolve("native")).toString());
		}
	}

	static Opened open(Path folder, Clock clock) throws IOException, SQLException {
		Path database = folder.resolve(DATABASE);
		State state = inspect(database);
		Optional<Path> aside = switch (state) {
		case EMPTY, USABLE -> Optional.empty();
		case DAMAGED, NEWER -> Optional.of(setAside(database, state.name().toLowerCase(Locale.ROOT), clock));
		};
		Connection connection = connect(database);
		if (state != State.USABLE) {
			makeTables(connection);
		}
		return new Opened(connection, aside);
	}

	private static State inspect(Path database) throws SQLException {
		if (!Files.exists(database)) {
			return State.EMPTY;
		}
		try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
			if (!"ok".equals(text(statement, "PRAGMA integrity_check(1)"))) {
				return State.DAMAGED;
			}
			if ("0".equals(text(statement, "SELECT count(*) FROM sqlite_master"))) {
				return State.EMPTY;
			}
			return byVersion(text(statement, "SELECT value FROM meta WHERE key='schema'"));
		} catch (SQLiteException e) {
			if (isDamage(e.getResultCode())) {
				return State.DAMAGED;
			}
			throw e;
		}
	}

	private static State byVersion(String version) {
		try {
			int found = Integer.parseInt(version);
			return found > SCHEMA ? State.NEWER : found == SCHEMA ? State.USABLE : State.DAMAGED;
		} catch (NumberFormatException e) {
			return State.DAMAGED;
		}
	}

	// A full disk or a missing right is no reason to put a good database away. SQLITE_ERROR: the tables are not ours.
	static boolean isDamage(SQLiteErrorCode code) {
		return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB
				|| code == SQLiteErrorCode.SQLITE_ERROR || code.name().startsWith("SQLITE_CORRUPT");
	}

	static Path setAside(Path database, String why, Clock clock) throws IOException {
		String stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(clock.getZone()).format(clock.instant());
		String suffix = "." + why + "-" + stamp;
		String name = String.valueOf(database.getFileName());
		Path target = database.resolveSibling(name + suffix);
		for (int number = 2; Files.exists(target); number++) {
			target = database.resolveSibling(name + suffix + "-" + number);
		}
		for (String companion : COMPANIONS) {
			Path part = database.resolveSibling(name + companion);
			if (Files.exists(part)) {
				Files.move(part, target.resolveSibling(target.getFileName() + companion));
			}
		}
		return target;
	}

	static Connection connect(Path database) throws SQLException {
		SQLiteConfig config = new SQLiteConfig();
		config.setJournalMode(SQLiteConfig.JournalMode.WAL);
		config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
		return config.createConnection("jdbc:sqlite:" + database.toAbsolutePath());
	}

	private static void makeTables(Connection connection) throws SQLException {
		connection.setAutoCommit(false);
		try (Statement statement = connection.createStatement()) {
			for (String table : TABLES) {
				statement.execute(table);
			}
		}
		connection.commit();
		connection.setAutoCommit(true);
	}

	static String text(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			return result.next() ? String.valueOf(result.getString(1)) : "";
		}
	}
}
