package org.osfworkbench.sync.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import org.osfworkbench.client.api.Hashes;

/** Makes values of rows. */
@SuppressWarnings("nls") // names of columns
final class Rows {

	private Rows() {
	}

	static Base base(ResultSet row) throws SQLException {
		return new Base(key(row), text(row, "remote_id"), row.getInt("remote_version"), hashes(row), row.getLong("size"),
				Instant.parse(text(row, "recorded")));
	}

	static Intent intent(ResultSet row) throws SQLException {
		Wish wish = new Wish(text(row, "remote_id"), row.getInt("remote_version"), hashes(row), row.getLong("size"), text(row, "name"));
		return new Intent(row.getLong("id"), key(row), IntentKind.valueOf(text(row, "kind")), wish, Instant.parse(text(row, "since")));
	}

	static Pending pending(ResultSet row) throws SQLException {
		return new Pending(key(row), PendingKind.valueOf(text(row, "kind")), Instant.parse(text(row, "since")), text(row, "details"),
				row.getInt("remote_version"));
	}

	private static FileKey key(ResultSet row) throws SQLException {
		return new FileKey(text(row, "link"), text(row, "path"));
	}

	private static Hashes hashes(ResultSet row) throws SQLException {
		return new Hashes(known(text(row, "md5")), known(text(row, "sha256")));
	}

	private static Optional<String> known(String hash) {
		return hash.isEmpty() ? Optional.empty() : Optional.of(hash);
	}

	// Every column is NOT NULL.
	private static String text(ResultSet row, String column) throws SQLException {
		return String.valueOf(row.getString(column));
	}
}
