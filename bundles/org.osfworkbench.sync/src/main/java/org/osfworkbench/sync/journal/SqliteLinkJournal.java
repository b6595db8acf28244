package org.osfworkbench.sync.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sync.disk.PrivateFiles;

/**
 * The journal of a link in an SQLite database: {@code journal_mode=WAL}, {@code synchronous=FULL}, one connection, so calls queue up.
 *
 * <p>
 * Source: {@code sync-design.md}, section 7.
 */
@SuppressWarnings("nls") // texts for the log
public final class SqliteLinkJournal implements LinkJournal {

	private final JournalLock lock;
	private final Connection connection;
	private final LinkRows rows;
	private final Optional<Path> setAside;
	private boolean closed;

	/** Work with the database. */
	@FunctionalInterface
	private interface Work<T> {
		T run() throws SQLException;
	}

	private SqliteLinkJournal(JournalLock lock, LinkStore.Opened opened) throws SQLException {
		this.lock = lock;
		this.connection = opened.connection();
		this.setAside = opened.setAside();
		this.rows = new LinkRows(connection);
	}

	/**
	 * Opens or makes the journal of a link. A damaged database, or one of a newer program, is renamed and a new one begun, so that the
	 * next sync is a first sync. 
	 *
	 * <p>
	 * The driver unpacks its native library into the folder that the JVM property {@code org.sqlite.tmpdir} names; it reads nothing else, so
	 * if nobody set the property, this sets it to a folder {@code native} inside this one before the driver is used first. Lab machines may
	 * forbid running natives from the system's temporary folder.
	 *
	 * @param folder made if needed, of this link only, private to the user, on a local disk
	 * @param clock for the names of what is set aside
	 * @return the journal; the caller closes it
	 * @throws JournalInUseException if another instance has it open
	 * @throws IOException if it cannot be opened or made
	 */
	public static SqliteLinkJournal open(Path folder, Clock clock) throws IOException {
		PrivateFiles.createFolder(folder);
		JournalLock lock = JournalLock.take(folder, clock.instant());
		try {
			SqliteStore.unpackDriverIn(folder);
			return new SqliteLinkJournal(lock, LinkStore.open(folder, clock));
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
	public synchronized LinkState read() {
		return run(rows::state);
	}

	@Override
	public synchronized LinkState readWithoutNodes() {
		return run(() -> rows.state(List.of()));
	}

	@Override
	public synchronized List<Kept> kept() {
		return run(rows::kept);
	}

	@Override
	public synchronized void commit(List<LinkChange> changes) {
		if (!changes.isEmpty()) {
			run(() -> {
				for (LinkChange change : changes) {
					rows.apply(change);
				}
				return true;
			});
		}
	}

	@Override
	public synchronized void close() {
		if (closed) {
			return;
		}
		closed = true;
		try {
			connection.close();
		} catch (SQLException e) {
			throw new JournalException("Cannot close the journal", e);
		} finally {
			lock.close();
		}
	}

	private <T> T run(Work<T> work) {
		try {
			T result = work.run();
			connection.commit();
			return result;
		} catch (SQLException | RuntimeException e) {
			throw undone(e);
		}
	}

	private JournalException undone(Exception cause) {
		JournalException failed = new JournalException("The journal failed: " + cause.getMessage(), cause);
		try {
			connection.rollback();
		} catch (SQLException e) {
			failed.addSuppressed(e);
		}
		return failed;
	}
}
