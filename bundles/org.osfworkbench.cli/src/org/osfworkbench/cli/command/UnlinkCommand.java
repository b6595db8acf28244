package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.link.LinkSearch;
import org.osfworkbench.sync.link.LinkedFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf unlink}: ends one link. Nothing is deleted, also not what lies in the trash. JSON, one line: the fields of {@link LinkRows#row} with
 * {@code result} ({@code unlinked}).
 */
@Command(name = "unlink")
@SuppressWarnings("nls") // names of JSON fields
final class UnlinkCommand extends GuardedCommand {

	@Parameters(arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "links.place")
	private Path place = Path.of("");

	UnlinkCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Output output) throws IOException, UsageException {
		LinkSearch.Found found = LinkedCommand.found(place, output);
		Link link = one(found);
		// Takes the lock for a moment: a link must not end below a sync that another program does.
		try (EngineTools tools = new EngineTools()) {
			LinkedFolder.forget(link, session().places(), tools.lent());
		}
		found.file().remove(link.id());
		output.result(LinkRows.row(link, found.file().folder()).with("result", "unlinked"),
				NLS.bind(Messages.UnlinkCommand_unlinked, found.place(link), session().places().of(link.id())));
		return ExitCode.DONE;
	}

	private Link one(LinkSearch.Found found) throws UsageException {
		Path wanted = place.toAbsolutePath().normalize();
		List<Link> exact = found.links().stream().filter(link -> found.place(link).equals(wanted)).toList();
		List<Link> fit = exact.isEmpty() ? found.links() : exact;
		if (fit.size() > 1) {
			throw new UsageException(NLS.bind(Messages.UnlinkCommand_which,
					fit.stream().map(link -> found.place(link).toString()).collect(Collectors.joining(", "))));
		}
		return fit.get(0);
	}
}
