package org.osfworkbench.sync.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Stat;

/** Rows of the database of a link. The caller sees to it that only one thread uses it. */
@SuppressWarnings("nls") // statements
final class LinkRows {

	private static final String PUT_NODE = "INSERT OR REPLACE INTO node VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
	private static final List<String> TABLES = List.of("node", "intent", "conflict", "meta");

	private final Connection connection;
	private final Map<String, PreparedStatement> statements = new HashMap<>();

	/** Reads the row a result stands on. */
	@FunctionalInterface
	private interface RowReader<T> {
		T read(ResultSet row) throws SQLException;
	}

	LinkRows(Connection connection) {
		this.connection = connection;
	}

	LinkState state() throws SQLException {
		return state(ParentsFirst.sort(query("SELECT * FROM node ORDER BY id", LinkRows::node)));
	}

	LinkState state(List<BaseNode> nodes) throws SQLException {
		List<Begun> begun = query("SELECT id, action, details FROM intent ORDER BY id",
				row -> new Begun(row.getLong(1), text(row, 2), DetailsText.read(text(row, 3))));
		List<OpenConflict> conflicts = query("SELECT path, kind, details FROM conflict ORDER BY path",
				row -> new OpenConflict(text(row, 1), text(row, 2), DetailsText.read(text(row, 3))));
		Map<String, String> meta = new LinkedHashMap<>();
		query("SELECT name, value FROM meta ORDER BY name", row -> meta.put(text(row, 1), text(row, 2)));
		return new LinkState(nodes, begun, conflicts, meta);
	}

	List<Kept> kept() throws SQLException {
		return query("SELECT time, sha256, size, reason, path FROM trash ORDER BY id",
				row -> new Kept(row.getLong(1), text(row, 2), row.getLong(3), text(row, 4), text(row, 5)));
	}

	void apply(LinkChange change) throws SQLException {
		switch (change) {
		case LinkChange.PutNode(BaseNode node) -> put(node);
		case LinkChange.DropNode(long id) -> update("DELETE FROM node WHERE id=?", id);
		case LinkChange.Begin(Begun begun) -> update("INSERT OR REPLACE INTO intent VALUES (?,?,?)", begun.id(), begun.action(),
				DetailsText.of(begun.details()));
		case LinkChange.End(long id) -> update("DELETE FROM intent WHERE id=?", id);
		case LinkChange.PutConflict(OpenConflict open) -> update("INSERT OR REPLACE INTO conflict VALUES (?,?,?)", open.path(),
				open.kind(), DetailsText.of(open.details()));
		case LinkChange.DropConflict(String path) -> update("DELETE FROM conflict WHERE path=?", path);
		case LinkChange.SetMeta(String name, String value) -> meta(name, value);
		case LinkChange.PutKept(Kept kept) -> update("INSERT INTO trash(time, sha256, size, reason, path) VALUES (?,?,?,?,?)",
				kept.time(), kept.sha256(), kept.size(), kept.reason(), kept.path());
		case LinkChange.DropKept(long before) -> update("DELETE FROM trash WHERE time<?", before);
		case LinkChange.Clear() -> clear();
		}
	}

	private void clear() throws SQLException {
		for (String table : TABLES) {
			update("DELETE FROM " + table);
		}
	}

	private void meta(String name, String value) throws SQLException {
		if (value.isEmpty()) {
			update("DELETE FROM meta WHERE name=?", name);
		} else {
			update("INSERT OR REPLACE INTO meta VALUES (?,?)", name, value);
		}
	}

	private void put(BaseNode node) throws SQLException {
		PreparedStatement statement = statement(PUT_NODE);
		statement.setLong(1, node.id());
		statement.setLong(2, node.parent());
		statement.setInt(3, node.kind() == Kind.FOLDER ? 1 : 0);
		statement.setString(4, node.name());
		statement.setString(5, node.localName().equals(node.name()) ? null : node.localName());
		statement.setString(6, node.remoteId());
		statement.setInt(7, node.remoteVersion());
		setContent(statement, node.content());
		setStat(statement, node.stat());
		statement.setLong(13, node.statTime());
		statement.executeUpdate();
	}

	private static void setContent(PreparedStatement statement, Optional<Content> content) throws SQLException {
		if (content.isPresent()) {
			statement.setLong(8, content.orElseThrow().size());
			statement.setBytes(9, content.orElseThrow().packed());
		} else {
			statement.setNull(8, Types.INTEGER);
			statement.setNull(9, Types.BLOB);
		}
	}

	private static void setStat(PreparedStatement statement, Optional<Stat> stat) throws SQLException {
		if (stat.isPresent()) {
			statement.setLong(10, stat.orElseThrow().size());
			statement.setLong(11, stat.orElseThrow().modified());
			statement.setLong(12, stat.orElseThrow().fileKey());
		} else {
			statement.setNull(10, Types.INTEGER);
			statement.setNull(11, Types.INTEGER);
			statement.setNull(12, Types.INTEGER);
		}
	}

	private static BaseNode node(ResultSet row) throws SQLException {
		String name = text(row, 4);
		String localName = row.getString(5);
		boolean folder = row.getInt(3) == 1;
		Optional<Content> content = folder ? Optional.empty() : Optional.of(Content.ofPacked(row.getLong(8), bytes(row)));
		long statSize = row.getLong(10);
		Optional<Stat> stat = row.wasNull() ? Optional.empty() : Optional.of(new Stat(statSize, row.getLong(11), row.getLong(12)));
		return new BaseNode(row.getLong(1), row.getLong(2), folder ? Kind.FOLDER : Kind.FILE, name, localName == null ? name : localName,
				text(row, 6), row.getInt(7), content, stat, row.getLong(13));
	}

	private static byte[] bytes(ResultSet row) throws SQLException {
		byte @Nullable [] found = row.getBytes(9);
		return found == null ? new byte[0] : found;
	}

	// Every column of text but one is NOT NULL.
	private static String text(ResultSet row, int column) throws SQLException {
		return String.valueOf(row.getString(column));
	}

	private <T> List<T> query(String sql, RowReader<T> reader) throws SQLException {
		try (ResultSet row = statement(sql).executeQuery()) {
			List<T> found = new ArrayList<>();
			while (row.next()) {
				found.add(reader.read(row));
			}
			return found;
		}
	}

	private void update(String sql, Object... values) throws SQLException {
		PreparedStatement statement = statement(sql);
		for (int index = 0; index < values.length; index++) {
			statement.setObject(index + 1, values[index]);
		}
		statement.executeUpdate();
	}

	// Kept open until the connection is closed: parsing costs more than most of them do.
	private PreparedStatement statement(String sql) throws SQLException {
		if (!statements.containsKey(sql)) {
			statements.put(sql, connection.prepareStatement(sql));
		}
		return statements.get(sql);
	}
}
