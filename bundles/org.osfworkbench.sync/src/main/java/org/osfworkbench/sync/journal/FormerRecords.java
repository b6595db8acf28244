package org.osfworkbench.sync.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.tree.Content;

/**
 * The journal of single files, in which earlier releases kept what they knew of experiments and data folders. It is only read, until the
 * links have taken over what it knows, and forgotten link by link. Safe for use from any thread.
 */
@SuppressWarnings("nls") // statements, names of files, texts for the log
public final class FormerRecords implements AutoCloseable {

	private static final String DATABASE = "journal.db";
	private static final String SCHEMA = "1";
	private static final List<String> TABLES = List.of("base", "intent", "pending");

	private final JournalLock lock;
	private final Connection connection;

	/**
	 * What was last known equal.
	 *
	 * @param path below the link's local root, with {@code /}; empty if the link is that one file
	 * @param remoteId the file's id on the server
	 * @param version the version that was equal, from 1
	 * @param content the bytes that were equal
	 */
	public record Base(String path, String remoteId, int version, Content content) {
	}

	private FormerRecords(JournalLock lock, Connection connection) {
		this.lock = lock;
		this.connection = connection;
	}

	/**
	 * Opens the journal of a folder. One that nothing can be read of counts as none: then the next sync is a first sync.
	 *
	 * @param folder the folder
	 * @param clock for the note of who has it open
	 * @return the journal; empty if there is none, or nothing in it any more
	 * @throws JournalInUseException if another instance has it open
	 * @throws IOException if it cannot be told
	 */
	public static Optional<FormerRecords> open(Path folder, Clock clock) throws IOException {
		Path database = folder.resolve(DATABASE);
		if (!Files.isRegularFile(database)) {
			return Optional.empty();
		}
		JournalLock lock = JournalLock.take(folder, clock.instant());
		Optional<FormerRecords> opened = Optional.empty();
		try {
			SqliteStore.unpackDriverIn(folder);
			opened = usable(lock, SqliteStore.connect(database));
			return opened;
		} catch (@SuppressWarnings("unused") SQLException unreadable) {
			return Optional.empty();
		} finally {
			if (opened.isEmpty()) {
				lock.close();
			}
		}
	}

	private static Optional<FormerRecords> usable(JournalLock lock, Connection connection) throws SQLException {
		boolean used = false;
		try (Statement statement = connection.createStatement()) {
			if (SCHEMA.equals(SqliteStore.text(statement, "SELECT value FROM meta WHERE key='schema'"))) {
				for (String table : TABLES) {
					used |= !"0".equals(SqliteStore.text(statement, "SELECT count(*) FROM " + table));
				}
			}
		} finally {
			if (!used) {
				connection.close();
			}
		}
		return used ? Optional.of(new FormerRecords(lock, connection)) : Optional.empty();
	}

	/**
	 * What was last known equal of a link.
	 *
	 * @param linkId the link
	 * @return in no order
	 */
	public synchronized List<Base> bases(String linkId) {
		try (PreparedStatement statement = connection.prepareStatement("SELECT path, remote_id, remote_version, md5, sha256, size FROM base WHERE link=?")) {
			statement.setString(1, linkId);
			List<Base> found = new ArrayList<>();
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					found.add(new Base(text(row, 1), text(row, 2), row.getInt(3), Content.of(row.getLong(6), new Hashes(known(row, 4), known(row, 5)))));
				}
			}
			return found;
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	/**
	 * Why the file of an experiment waits.
	 *
	 * @param linkId the link
	 * @return empty if it does not wait
	 */
	public synchronized Optional<WaitKind> waits(String linkId) {
		Optional<String> word = first("SELECT kind FROM pending WHERE link=? AND path=''", linkId);
		boolean begun = first("SELECT kind FROM intent WHERE link=? AND path=''", linkId).isPresent();
		return Stream.of(WaitKind.values()).filter(kind -> word.filter(kind.name()::equals).isPresent()).findFirst()
				.or(() -> begun ? Optional.of(WaitKind.UPLOAD) : Optional.empty());
	}

	/**
	 * Forgets all of a link.
	 *
	 * @param linkId the link
	 */
	public synchronized void forget(String linkId) {
		for (String table : TABLES) {
			try (PreparedStatement statement = connection.prepareStatement("DELETE FROM " + table + " WHERE link=?")) {
				statement.setString(1, linkId);
				statement.executeUpdate();
			} catch (SQLException e) {
				throw failed(e);
			}
		}
	}

	@Override
	public synchronized void close() {
		try {
			connection.close();
		} catch (SQLException e) {
			throw failed(e);
		} finally {
			lock.close();
		}
	}

	private Optional<String> first(String query, String linkId) {
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setString(1, linkId);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? Optional.of(text(row, 1)) : Optional.empty();
			}
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	private static Optional<String> known(ResultSet row, int column) throws SQLException {
		return Optional.of(text(row, column)).filter(hash -> !hash.isEmpty());
	}

	private static String text(ResultSet row, int column) throws SQLException {
		return String.valueOf(row.getString(column));
	}

	private static JournalException failed(SQLException cause) {
		return new JournalException("The journal of single files failed: " + cause.getMessage(), cause);
	}
}
