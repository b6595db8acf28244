package org.osfworkbench.workspace.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.HexFormat;

import org.eclipse.core.runtime.Platform;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osgi.framework.FrameworkUtil;
import org.sqlite.SQLiteConfig;

/** What an earlier release left: the journal of single files, and no record of the link's own. To be written while the bundle is stopped. */
final class OlderRecords {

	private OlderRecords() {
	}

	/** Version 1 of a file was in step. */
	static void write(Link link, String path, String remoteId, String bytes) throws Exception {
		Files.delete(Path.of(System.getProperty("org.osfworkbench.state"), "links", link.id(), "journal", "link.db"));
		Path folder = Files.createDirectories(Platform.getStateLocation(FrameworkUtil.getBundle(Transfers.class)).toPath().resolve("journal"));
		try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + folder.resolve("journal.db"))) {
			makeTables(connection);
			try (PreparedStatement base = connection.prepareStatement("INSERT INTO base VALUES(?, ?, ?, 1, '', ?, ?, '2026-01-01T00:00:00Z')")) {
				base.setString(1, link.id());
				base.setString(2, path);
				base.setString(3, remoteId);
				base.setString(4, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Desk.bytes(bytes))));
				base.setLong(5, bytes.length());
				base.executeUpdate();
			}
		}
	}

	private static void makeTables(Connection connection) throws Exception {
		try (Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
			statement.execute("CREATE TABLE IF NOT EXISTS base(link TEXT NOT NULL, path TEXT NOT NULL, remote_id TEXT NOT NULL,"
					+ " remote_version INTEGER NOT NULL, md5 TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, recorded TEXT NOT NULL,"
					+ " PRIMARY KEY(link, path)) WITHOUT ROWID");
			statement.execute("CREATE TABLE IF NOT EXISTS intent(id INTEGER PRIMARY KEY AUTOINCREMENT, link TEXT NOT NULL, path TEXT NOT NULL,"
					+ " kind TEXT NOT NULL, remote_id TEXT NOT NULL, remote_version INTEGER NOT NULL, md5 TEXT NOT NULL, sha256 TEXT NOT NULL,"
					+ " size INTEGER NOT NULL, name TEXT NOT NULL, since TEXT NOT NULL, UNIQUE(link, path))");
			statement.execute("CREATE TABLE IF NOT EXISTS pending(link TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL, since TEXT NOT NULL,"
					+ " details TEXT NOT NULL, remote_version INTEGER NOT NULL, PRIMARY KEY(link, path)) WITHOUT ROWID");
			statement.execute("INSERT OR REPLACE INTO meta(key, value) VALUES ('schema', '1')");
		}
	}
}
