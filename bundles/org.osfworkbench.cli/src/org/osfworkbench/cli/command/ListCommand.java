package org.osfworkbench.cli.command;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;

import picocli.CommandLine.Option;

/**
 * A command that prints a list, one line for each thing, while the pages come in. Says if the server has more than was asked for, which is
 * no problem, and if it gave fewer than it announced, which is one.
 */
@SuppressWarnings("nls") // names of options
abstract class ListCommand<T> extends RemoteCommand {

	/** As many as there are. */
	static final int ALL = Integer.MAX_VALUE;
	/** As many as one looks through. */
	static final int SOME = 50;

	private static final int MOST = 10_000;

	@Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
	private Optional<Integer> limit = Optional.empty();

	private final int usual;

	ListCommand(Session session, int usual) {
		super(session);
		this.usual = usual;
	}

	abstract Pages<T> pages(Work work) throws OsfException, UsageException;

	abstract Row row(T found);

	abstract String line(T found);

	@Override
	final ExitCode run(Work work) throws OsfException, UsageException {
		if (limit.isPresent() && (limit.get().intValue() < 1 || limit.get().intValue() > MOST)) {
			throw new UsageException(Messages.ListCommand_limit);
		}
		int most = limit.map(Integer::intValue).orElse(usual);
		Pages<T> pages = pages(work);
		int shown = 0;
		for (Optional<T> item = pages.next(); item.isPresent(); item = shown < most ? pages.next() : Optional.empty()) {
			work.output().result(row(item.get()), line(item.get()));
			shown++;
		}
		long announced = pages.announced().orElse(shown);
		if (announced == shown) {
			return ExitCode.DONE;
		}
		String text = shown < most ? Messages.Rows_incomplete : Messages.ListCommand_more;
		work.output().note("osf: " + NLS.bind(text, Integer.valueOf(shown), Long.valueOf(announced)));
		return shown < most ? ExitCode.PROBLEMS_REMAIN : ExitCode.DONE;
	}
}
