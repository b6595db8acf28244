package org.osfworkbench.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.bench.Figure.Anchor;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.journal.SqliteLinkJournal;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.Stat;
import org.sqlite.SQLiteConfig;

/** The journal beside the database it is made of, and how often it is written. */
final class P15Journal implements Measure {

	private static final int COMMITS = 4000;
	private static final double SHARE = 0.8;
	private static final double COMMITS_PER_OPERATION = 2;

	@Override
	public String id() {
		return "P15";
	}

	@Override
	public List<Figure> take(Workshop workshop) throws Exception {
		int commits = workshop.scaled(COMMITS);
		double[] medians = Rounds.medians(workshop.rounds(), () -> ours(workshop.place("journal"), commits), () -> bare(workshop.place("bare"), commits));
		return List.of(Figure.atLeast(id(), "durable commits of one entry each", "1/s", medians[0], new Anchor("bare SQLite", medians[1]), SHARE),
				perOperation(workshop));
	}

	private static double ours(Path folder, int commits) throws Exception {
		try (LinkJournal journal = SqliteLinkJournal.open(folder, Clock.systemUTC())) {
			return commits / Rounds.seconds(() -> {
				for (int number = 1; number <= commits; number++) {
					journal.commit(List.of(new LinkChange.PutNode(node(number))));
				}
			});
		}
	}

	private static BaseNode node(int number) {
		String hash = String.format("%064x", number);
		return new BaseNode(number, 0, Kind.FILE, Workshop.fileName(number), Workshop.fileName(number), String.format("%024x", number), 1,
				Optional.of(Content.of(number, new Hashes(Optional.empty(), Optional.of(hash)))), Optional.of(new Stat(number, number, number)), number);
	}

	/** The same columns as the journal has for an entry. */
	private static double bare(Path folder, int commits) throws Exception {
		SQLiteConfig config = new SQLiteConfig();
		config.setJournalMode(SQLiteConfig.JournalMode.WAL);
		config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
		try (Connection connection = config.createConnection("jdbc:sqlite:" + folder.resolve("bare.db"))) {
			connection.createStatement().execute("CREATE TABLE node(id INTEGER PRIMARY KEY, parent INTEGER, folder INTEGER, name TEXT, remote_id TEXT,"
					+ " version INTEGER, bytes INTEGER, hash BLOB, size INTEGER, modified INTEGER, key INTEGER, time INTEGER)");
			connection.setAutoCommit(false);
			try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO node VALUES (?,0,0,?,?,1,?,?,?,?,?,?)")) {
				return commits / Rounds.seconds(() -> {
					for (int number = 1; number <= commits; number++) {
						bind(insert, number);
						insert.executeUpdate();
						connection.commit();
					}
				});
			}
		}
	}

	private static void bind(PreparedStatement insert, int number) throws Exception {
		insert.setLong(1, number);
		insert.setString(2, Workshop.fileName(number));
		insert.setString(3, String.format("%024x", number));
		insert.setLong(4, number);
		insert.setBytes(5, java.util.HexFormat.of().parseHex(String.format("%064x", number)));
		for (int column = 6; column <= 9; column++) {
			insert.setLong(column, number);
		}
	}

	private Figure perOperation(Workshop workshop) throws Exception {
		int files = workshop.scaled(500);
		Path tree = workshop.place("tree");
		Workshop.fill(tree, 1, files, Workshop.TEXT.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		Server server = workshop.until(Server.start(workshop.place("server"), 0, 0, ""));
		Link link = workshop.until(new Link(tree, workshop.place("own")));
		double seconds = Rounds.seconds(() -> link.sync(server.tree()));
		int commits = link.commits();
		return Figure.atMost(id(), "commits for an operation, " + files + " uploads", "commits", Math.round(100.0 * commits / (files + 1)) / 100.0,
				Anchor.NONE, COMMITS_PER_OPERATION).noting("taken once, " + commits + " commits in all, " + Report.number(seconds) + " s");
	}
}
