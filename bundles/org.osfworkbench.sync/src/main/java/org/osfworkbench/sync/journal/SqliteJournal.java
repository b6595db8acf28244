package org.osfworkbench.sync.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sync.disk.PrivateFiles;

/**
 * The journal in an SQLite database: {@code journal_mode=WAL}, {@code synchronous=FULL}, one connection, so calls queue up.
 *
 * <p>
 * Source: {@code sync-design.md}, section 7.
 */
@SuppressWarnings("nls") // statements and names of files
public final class SqliteJournal implements Journal {

	private final JournalLock lock;
	private final Connection connection;
	private final Statements statements;
	private final Clock clock;
	private final Optional<Path> setAside;

	private SqliteJournal(JournalLock lock, SqliteStore.Opened opened, Clock clock) {
		this.lock = lock;
		this.connection = opened.connection();
		this.statements = new Statements(connection);
		this.clock = clock;
		this.setAside = opened.setAside();
	}

	/**
	 * Opens or makes the journal of a folder. A damaged database, or one of a newer program, is renamed and a new one begun.
	 *
	 * <p>
	 * The driver unpacks its native library into the folder that the JVM property {@code org.sqlite.tmpdir} names; it reads
	 * nothing else, so if nobody set the property, this sets it to a folder {@code native} inside this one before the driver is
	 * used first. Lab machines may forbid running natives from the system's temporary folder.
	 *
	 * @param folder made if needed, private to the user, on a local disk
	 * @param clock for the times of intents and the names of what is set aside
	 * @return the journal; the caller closes it
	 * @throws JournalInUseException if another instance has it open
	 * @throws IOException if it cannot be opened or made
	 */
	public static SqliteJournal open(Path folder, Clock clock) throws IOException {
		PrivateFiles.createFolder(folder);
		JournalLock lock = JournalLock.take(folder, clock.instant());
		try {
			SqliteStore.unpackDriverIn(folder);
			return new SqliteJournal(lock, SqliteStore.open(folder, clock), clock);
		} catch (IOException | SQLException | RuntimeException e) {
			lock.close();
			throw e instanceof IOException io ? io : new IOException("Cannot open the journal in " + folder, e);
		}
	}

	/**
	 * What became of a database that could not be used.
	 *
	 * @return where it is now, so that a person can be told that the next sync compares everything anew; empty if all was well
	 */
	public Optional<Path> setAside() {
		return setAside;
	}

	@Override
	public synchronized Optional<Base> base(FileKey key) {
		return statements.query("SELECT * FROM base WHERE link=? AND path=?", Rows::base, key.linkId(), key.path()).stream()
				.findFirst();
	}

	@Override
	public synchronized List<Base> bases(String linkId) {
		return statements.query("SELECT * FROM base WHERE link=? ORDER BY path", Rows::base, linkId);
	}

	@Override
	public synchronized void record(Base base) {
		statements.transaction(() -> putBase(base));
	}

	@Override
	public synchronized Intent begin(FileKey key, IntentKind kind, Wish wish) {
		Instant since = clock.instant();
		long id = statements.insert("INSERT OR REPLACE INTO intent"
				+ "(link, path, kind, remote_id, remote_version, md5, sha256, size, name, since) VALUES (?,?,?,?,?,?,?,?,?,?)",
				key.linkId(), key.path(), kind.name(), wish.remoteId(), wish.remoteVersion(), wish.hashes().md5().orElse(""),
				wish.hashes().sha256().orElse(""), wish.size(), wish.name(), since.toString());
		return new Intent(id, key, kind, wish, since);
	}

	@Override
	public synchronized void commit(Intent intent, Base base) {
		statements.transaction(() -> {
			statements.update("DELETE FROM intent WHERE id=?", intent.id());
			putBase(base);
			deletePending(base.key());
		});
	}

	@Override
	public synchronized void abandon(Intent intent) {
		statements.update("DELETE FROM intent WHERE id=?", intent.id());
	}

	@Override
	public synchronized List<Intent> intents() {
		return statements.query("SELECT * FROM intent ORDER BY id", Rows::intent);
	}

	@Override
	public synchronized Optional<Intent> intent(FileKey key) {
		return statements.query("SELECT * FROM intent WHERE link=? AND path=?", Rows::intent, key.linkId(), key.path()).stream()
				.findFirst();
	}

	@Override
	public synchronized void putPending(Pending pending) {
		statements.update("INSERT OR REPLACE INTO pending(link, path, kind, since, details, remote_version) VALUES (?,?,?,?,?,?)",
				pending.key().linkId(), pending.key().path(), pending.kind().name(), pending.since().toString(), pending.details(),
				pending.remoteVersion());
	}

	@Override
	public synchronized Optional<Pending> pending(FileKey key) {
		return statements.query("SELECT * FROM pending WHERE link=? AND path=?", Rows::pending, key.linkId(), key.path()).stream()
				.findFirst();
	}

	@Override
	public synchronized List<Pending> pending() {
		return statements.query("SELECT * FROM pending ORDER BY since, link, path", Rows::pending);
	}

	@Override
	public synchronized void clearPending(FileKey key) {
		deletePending(key);
	}

	@Override
	public synchronized void forget(FileKey key) {
		statements.transaction(() -> {
			statements.update("DELETE FROM base WHERE link=? AND path=?", key.linkId(), key.path());
			deletePending(key);
		});
	}

	@Override
	public synchronized void forget(String linkId) {
		statements.transaction(() -> {
			statements.update("DELETE FROM base WHERE link=?", linkId);
			statements.update("DELETE FROM intent WHERE link=?", linkId);
			statements.update("DELETE FROM pending WHERE link=?", linkId);
		});
	}

	@Override
	public synchronized void close() {
		try {
			connection.close();
		} catch (SQLException e) {
			throw new JournalException("Cannot close the journal", e);
		} finally {
			lock.close();
		}
	}

	private void putBase(Base base) {
		statements.update("INSERT OR REPLACE INTO base(link, path, remote_id, remote_version, md5, sha256, size, recorded)"
				+ " VALUES (?,?,?,?,?,?,?,?)", base.key().linkId(), base.key().path(), base.remoteId(), base.remoteVersion(),
				base.hashes().md5().orElse(""), base.hashes().sha256().orElse(""), base.size(), base.recorded().toString());
	}

	private void deletePending(FileKey key) {
		statements.update("DELETE FROM pending WHERE link=? AND path=?", key.linkId(), key.path());
	}
}
