package org.osfworkbench.cli.command;

import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.tree.Content;

/** What a sync would do or did, as lines. */
@SuppressWarnings("nls") // names of JSON fields
final class SyncRows {

	private final Output output;
	private final Link link;

	SyncRows(Output output, Link link) {
		this.output = output;
		this.link = link;
	}

	/** {@code type} (change), {@code link}, {@code action}, {@code kind} (file or folder), {@code path}, {@code target}, {@code bytes}, {@code done}. */
	void changes(List<Change> changes, boolean done) {
		for (Change change : changes) {
			Row row = row("change").with("action", word(change.action())).with("kind", word(change.kind())).with("path", change.path())
					.with("target", change.target()).with("bytes", change.bytes()).with("done", done);
			output.result(row, NLS.bind(done ? SyncTexts.done(change.action()) : SyncTexts.due(change.action()), what(change)));
		}
	}

	private static String what(Change change) {
		String what = change.target().map(target -> NLS.bind(Messages.Sync_to, change.path(), target)).orElse(change.path());
		return change.bytes() > 0 ? NLS.bind(Messages.Sync_bytes, what, Long.valueOf(change.bytes())) : what;
	}

	/**
	 * {@code type} (conflict), {@code link}, {@code path}, {@code kind}, {@code copy} if both were kept, {@code local-bytes}, {@code
	 * local-sha256}, {@code remote-bytes}, {@code remote-sha256}.
	 */
	void conflicts(List<Conflict> conflicts) {
		for (Conflict conflict : conflicts) {
			Row row = row("conflict").with("path", conflict.path()).with("kind", word(conflict.kind())).with("copy", conflict.copy());
			conflict.local().ifPresent(content -> content(row, "local", content));
			conflict.remote().ifPresent(content -> content(row, "remote", content));
			output.result(row, conflict.copy().map(copy -> NLS.bind(Messages.Sync_bothKept, conflict.path(), copy))
					.orElseGet(() -> NLS.bind(Messages.Sync_conflict, conflict.path())));
		}
	}

	private static void content(Row row, String side, Content content) {
		row.with(side + "-bytes", content.size()).with(side + "-sha256", content.hashes().sha256());
	}

	/** {@code type} (notice), {@code link}, {@code kind}, {@code path}. */
	void notices(List<Notice> notices) {
		notices.forEach(notice -> output.result(row("notice").with("kind", word(notice.kind())).with("path", notice.path()),
				NLS.bind(SyncTexts.notice(notice.kind()), notice.path())));
	}

	/** {@code type} (problem), {@code link}, {@code kind}, {@code path} (empty for the whole link), {@code count}, {@code side}, {@code words} (the server's). */
	void problems(List<Problem> problems) {
		for (Problem problem : problems) {
			Row row = row("problem").with("kind", word(problem.kind())).with("path", problem.path()).with("count", problem.count())
					.with("side", problem.side().map(SyncRows::word))
					.with("words", problem.cause().map(cause -> cause.details().serverWords()).filter(words -> !words.isEmpty()));
			output.result(row, NLS.bind(Messages.Sync_problem, problem.path().isEmpty() ? Messages.Sync_whole : problem.path(), why(problem)));
		}
	}

	private static String why(Problem problem) {
		String why = NLS.bind(SyncTexts.problem(problem.kind()), Integer.valueOf(problem.count()));
		return problem.cause().map(cause -> cause.details().serverWords()).filter(words -> !words.isEmpty())
				.map(words -> NLS.bind(Messages.Sync_problemWords, why, words)).orElse(why);
	}

	/** The last line: {@code type} (link), {@code link}, {@code place}, {@code node}, {@code status}, {@code changes}, {@code conflicts}, {@code problems} (numbers). */
	void end(OpenLink open, Status status, int changes, int conflicts, int problems, boolean done) {
		Row row = row("link").with("place", open.place().toString()).with("node", link.nodeId()).with("status", word(status))
				.with("changes", changes).with("conflicts", conflicts).with("problems", problems);
		String count = changes == 0 ? Messages.Sync_inStep : NLS.bind(done ? Messages.Sync_done : Messages.Sync_due, Integer.valueOf(changes));
		String end = switch (status) {
		case OK -> count;
		case PARTIAL -> NLS.bind(Messages.Sync_waits, count);
		case NEEDS_CONFIRMATION -> Messages.Sync_nothing;
		case FAILED -> Messages.Sync_failed;
		case CANCELLED -> Messages.Sync_stopped;
		};
		output.result(row, open.place() + ": " + end);
	}

	private Row row(String type) {
		return new Row().with("type", type).with("link", link.id());
	}

	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
