package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.cli.local.Download;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf get}: downloads a file, one version of it, or a folder with all in it, also as a zip archive. Never overwrites other bytes. JSON
 * lines, one for each file: the fields of {@link Rows#entry}, of an older version without the size, with {@code file} (the path here) and
 * {@code result} ({@code saved}, {@code already-there}, {@code saved-aside}).
 */
@Command(name = "get")
final class GetCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "PATH", descriptionKey = "parameter.path")
	private String path = ""; //$NON-NLS-1$

	@Parameters(index = "1", arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "get.target")
	private Optional<Path> target = Optional.empty();

	@Option(names = "--version", paramLabel = "N", descriptionKey = "get.version")
	private Optional<String> version = Optional.empty();

	@Option(names = "--zip", descriptionKey = "get.zip")
	private boolean zip;

	@Option(names = "--resume", descriptionKey = "get.resume")
	private boolean resume;

	GetCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		Path place = target.orElse(Path.of("")).toAbsolutePath().normalize(); //$NON-NLS-1$
		Download download = new Download(work.client(), work.cancellation(), resume);
		if (zip && (resume || version.isPresent())) {
			throw new UsageException(Messages.GetCommand_zipAlone);
		}
		Getting getting = new Getting(work, download);
		if (version.isPresent()) {
			RemoteFile file = Entries.file(work, path);
			return getting.version(file, Entries.revision(work, file, version.get()), place);
		}
		RemoteEntry entry = entry(work);
		return zip ? getting.zip(entry, place) : newest(getting, entry, place);
	}

	private static ExitCode newest(Getting getting, RemoteEntry entry, Path place) throws OsfException, IOException {
		if (Files.isDirectory(place)) {
			return getting.into(entry, place);
		}
		return switch (entry) {
		case RemoteFile file -> getting.as(file, place);
		case RemoteFolder folder -> getting.contents(folder, Files.createDirectories(place));
		};
	}

	private RemoteEntry entry(Work work) throws OsfException, UsageException {
		PathResolver resolver = new PathResolver(work.client(), work.cancellation());
		return switch (resolver.find(work.path(path))) {
		case Place.InStorage place -> place.entry();
		case Place.InNode place -> resolver.root(new OsfPath(place.node().id(), Optional.empty(), List.of(), true));
		};
	}
}
