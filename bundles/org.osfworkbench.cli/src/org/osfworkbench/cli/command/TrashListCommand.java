package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.output.Row;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf trash list}: what a sync replaced or deleted here, oldest first. JSON lines, see {@link TrashListCommand#row}. */
@Command(name = "list")
@SuppressWarnings("nls") // names of JSON fields, and a form of lines
final class TrashListCommand extends GuardedCommand {

	private static final int DIGITS = 12;

	@Parameters(arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "trash.place")
	private Optional<Path> place = Optional.empty();

	TrashListCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Output output) throws IOException {
		Path wanted = place.orElse(Path.of("/")).toAbsolutePath().normalize();
		TrashSearch search = new TrashSearch(session(), output);
		for (TrashSearch.Kept kept : search.find(place.isPresent() ? wanted : wanted.getRoot())) {
			output.result(row(kept), line(kept));
		}
		return search.complete() ? ExitCode.DONE : ExitCode.PROBLEMS_REMAIN;
	}

	/** {@code type} (kept), {@code link} (the id), {@code place} (where it was), {@code time}, {@code reason}, {@code bytes}, {@code sha256}. */
	static Row row(TrashSearch.Kept kept) {
		return new Row().with("type", "kept").with("link", kept.link().id()).with("place", kept.place().toString())
				.withTime("time", Optional.of(kept.entry().time())).with("reason", kept.entry().reason()).with("bytes", kept.entry().size())
				.with("sha256", kept.entry().sha256());
	}

	private static String line(TrashSearch.Kept kept) {
		return String.format("%s %s %10d  %s", kept.entry().sha256().substring(0, DIGITS), Rows.time(Optional.of(kept.entry().time())),
				Long.valueOf(kept.entry().size()), kept.place());
	}
}
