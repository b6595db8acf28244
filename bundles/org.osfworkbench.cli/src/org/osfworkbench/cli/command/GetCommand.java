package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.local.Download;
import org.osfworkbench.cli.path.Globs;
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
 * {@code osf get}: downloads files, one version of a file, or folders with all in them, also as a zip archive. Never overwrites other bytes. JSON
 * lines, one for each file: the fields of {@link Rows#entry}, of an older version without the size, with {@code file} (the path here) and
 * {@code result} ({@code saved}, {@code already-there}, {@code saved-aside}).
 */
@Command(name = "get")
final class GetCommand extends RemoteCommand {

	@Parameters(arity = "1..*", paramLabel = "PATH... [DIR|FILE]", descriptionKey = "get.words", hideParamSyntax = true)
	private List<String> words = List.of();

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
		if (zip && (resume || version.isPresent())) {
			throw new UsageException(Messages.GetCommand_zipAlone);
		}
		List<String> paths = words.subList(0, Math.max(1, words.size() - 1));
		Path place = Path.of(words.size() > 1 ? words.get(words.size() - 1) : "").toAbsolutePath().normalize(); //$NON-NLS-1$
		try (ProgressLine progress = ProgressLine.of(session())) {
			Getting getting = new Getting(work, new Download(work.client(), work.cancellation(), resume, progress::transfer), progress);
			if (version.isPresent() && paths.size() == 1) {
				RemoteFile file = Entries.file(work, paths.get(0));
				return getting.version(file, Entries.revision(work, file, version.get()), place);
			}
			return all(getting, entries(work, paths), place);
		}
	}

	private ExitCode all(Getting getting, List<RemoteEntry> entries, Path place) throws OsfException, IOException, UsageException {
		if (entries.size() > 1 && (zip || version.isPresent() || !Files.isDirectory(place))) {
			throw new UsageException(NLS.bind(Messages.GetCommand_several, place));
		}
		ExitCode worst = ExitCode.DONE;
		for (RemoteEntry entry : entries) {
			worst = worst.orWorse(zip ? getting.zip(entry, place) : newest(getting, entry, place));
		}
		return worst;
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

	private static List<RemoteEntry> entries(Work work, List<String> paths) throws OsfException, UsageException {
		PathResolver resolver = new PathResolver(work.client(), work.cancellation());
		List<RemoteEntry> entries = new ArrayList<>();
		for (String path : paths) {
			OsfPath wanted = work.path(path);
			if (Globs.isPattern(wanted)) {
				entries.addAll(new Globs(work.client(), work.cancellation()).find(wanted));
			} else {
				entries.add(switch (resolver.find(wanted)) {
				case Place.InStorage place -> place.entry();
				case Place.InNode place -> resolver.root(new OsfPath(place.node().id(), Optional.empty(), List.of(), true));
				});
			}
		}
		return entries;
	}
}
