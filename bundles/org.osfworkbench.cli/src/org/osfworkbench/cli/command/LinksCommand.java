package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.osfworkbench.cli.output.Output;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.link.LinkFile;
import org.osfworkbench.sync.link.LinkPlaces;
import org.osfworkbench.sync.link.LinkSearch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code osf links}: the links that this user has on this computer, or those of a folder. JSON lines, see {@link LinkRows#row}. */
@Command(name = "links")
final class LinksCommand extends GuardedCommand {

	@Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "links.folder")
	private Optional<Path> folder = Optional.empty();

	LinksCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Output output) throws IOException {
		if (folder.isPresent()) {
			LinkSearch.Found found = LinkedCommand.found(folder.get(), output);
			found.links().forEach(link -> tell(output, link, found.file().folder()));
			return ExitCode.DONE;
		}
		for (LinkPlaces.Known known : session().places().known()) {
			find(known).ifPresent(link -> tell(output, link, known.folder()));
		}
		return ExitCode.DONE;
	}

	/** The link as it is now; one that was ended, or whose folder is away, is not told. */
	static Optional<Link> find(LinkPlaces.Known known) throws IOException {
		if (!Files.isDirectory(known.folder())) {
			return Optional.empty();
		}
		return new LinkFile(known.folder()).read().links().stream().filter(link -> link.id().equals(known.id())).findFirst();
	}

	private static void tell(Output output, Link link, Path holder) {
		output.result(LinkRows.row(link, holder), LinkRows.line(link, holder));
	}
}
