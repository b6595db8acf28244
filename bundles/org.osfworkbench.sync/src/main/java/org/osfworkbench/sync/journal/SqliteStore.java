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

import org.osfworkbench.sync.disk.PrivateFiles;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** What databases of journals have in common. */
@SuppressWarnings("nls") // statements and names of files
final class SqliteStore {

	private static final String TEMP_PROPERTY = "org.sqlite.tmpdir";

	private static final List<String> COMPANIONS = List.of("", "-wal", "-shm");
	private SqliteStore() {
	}

	/** The driver reads nothing but this property, and lab machines may forbid running natives from the system's temporary folder. */
	static void unpackDriverIn(Path folder) throws IOException {
		if (System.getProperty(TEMP_PROPERTY) == null) {
			System.setProperty(TEMP_PROPERTY, PrivateFiles.createFolder(folder.resolve("native")).toString());
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

	static String text(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			return result.next() ? String.valueOf(result.getString(1)) : "";
		}
	}
}
