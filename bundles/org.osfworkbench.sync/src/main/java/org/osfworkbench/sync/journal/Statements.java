package org.osfworkbench.sync.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs statements on one connection. The caller sees to it that only one thread does. */
@SuppressWarnings("nls") // texts for the log
final class Statements {

	/** Reads the row a result stands on. */
	@FunctionalInterface
	interface RowReader<T> {
		T read(ResultSet row) throws SQLException;
	}

	private final Connection connection;

	Statements(Connection connection) {
		this.connection = connection;
	}

	<T> List<T> query(String sql, RowReader<T> reader, Object... values) {
		try (PreparedStatement statement = prepare(sql, values); ResultSet rows = statement.executeQuery()) {
			List<T> found = new ArrayList<>();
			while (rows.next()) {
				found.add(reader.read(rows));
			}
			return found;
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	void update(String sql, Object... values) {
		try (PreparedStatement statement = prepare(sql, values)) {
			statement.executeUpdate();
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	long insert(String sql, Object... values) {
		try (PreparedStatement statement = prepare(sql, values)) {
			statement.executeUpdate();
			try (ResultSet keys = statement.getGeneratedKeys()) {
				keys.next();
				return keys.getLong(1);
			}
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	void transaction(Runnable work) {
		try {
			connection.setAutoCommit(false);
			try {
				work.run();
				connection.commit();
			} catch (SQLException | RuntimeException e) {
				connection.rollback();
				throw e;
			} finally {
				connection.setAutoCommit(true);
			}
		} catch (SQLException e) {
			throw failed(e);
		}
	}

	private PreparedStatement prepare(String sql, Object... values) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		try {
			for (int index = 0; index < values.length; index++) {
				statement.setObject(index + 1, values[index]);
			}
			return statement;
		} catch (SQLException e) {
			statement.close();
			throw e;
		}
	}

	private static JournalException failed(SQLException cause) {
		return new JournalException("The journal failed: " + cause.getMessage(), cause);
	}
}
