package org.osfworkbench.cli.command;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the searches share: the words, how many results, and a note if the server has more. Finding nothing is no problem. */
@SuppressWarnings("nls") // names of options
abstract class SearchingCommand<T> extends RemoteCommand {

	private static final int MOST = 10_000;

	@Parameters(arity = "1..*", paramLabel = "WORDS", descriptionKey = "search.words", hideParamSyntax = true)
	private List<String> words = List.of();

	@Option(names = "--limit", paramLabel = "N", descriptionKey = "search.limit")
	private int limit = 50;

	SearchingCommand(Session session) {
		super(session);
	}

	abstract Pages<T> search(Work work, String text);

	abstract Row row(T found);

	abstract String line(T found);

	@Override
	final ExitCode run(Work work) throws OsfException, UsageException {
		if (limit < 1 || limit > MOST) {
			throw new UsageException(Messages.SearchCommand_limit);
		}
		Pages<T> pages = search(work, String.join(" ", words));
		List<T> found = pages.next(limit);
		found.forEach(one -> work.output().result(row(one), line(one)));
		if (pages.announced().orElse(0) > found.size()) {
			work.output().note("osf: " + NLS.bind(Messages.SearchCommand_more, Integer.valueOf(found.size()), Long.valueOf(pages.announced().getAsLong())));
		}
		return ExitCode.DONE;
	}
}
