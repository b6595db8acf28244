package org.osfworkbench.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.local.Download;
import org.osfworkbench.cli.local.Download.Result;
import org.osfworkbench.cli.local.Download.Saved;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.sync.link.LinkTrash;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf trash restore}: brings back what a sync replaced or deleted here; overwrites nothing, and leaves it in the trash, too. JSON, one
 * line: the fields of {@link TrashListCommand#row}, {@code file} (where it is now), {@code result} (saved, already-there, saved-aside).
 */
@Command(name = "restore")
@SuppressWarnings("nls") // names of options and JSON fields; texts are in help.properties
final class TrashRestoreCommand extends GuardedCommand {

	@Parameters(paramLabel = "FILE", descriptionKey = "trash.file")
	private Path file = Path.of("");

	@Option(names = "--id", paramLabel = "HASH", descriptionKey = "trash.id")
	private String id = "";

	@Option(names = "--to", paramLabel = "FILE", descriptionKey = "trash.to")
	private Optional<Path> to = Optional.empty();

	TrashRestoreCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Output output) throws IOException, UsageException {
		Path place = file.toAbsolutePath().normalize();
		TrashSearch search = new TrashSearch(session(), output);
		List<TrashSearch.Kept> fit = search.find(place).stream().filter(kept -> kept.entry().sha256().startsWith(id.toLowerCase(Locale.ROOT)))
				.filter(kept -> kept.place().equals(place) || !id.isEmpty()).toList();
		if (fit.isEmpty()) {
			output.note("osf: " + NLS.bind(Messages.Trash_none, place));
			return search.complete() ? ExitCode.NOT_FOUND : ExitCode.PROBLEMS_REMAIN;
		}
		if (!id.isEmpty() && fit.stream().map(kept -> kept.entry().sha256()).distinct().count() > 1) {
			throw new UsageException(NLS.bind(Messages.Trash_several, id));
		}
		return restore(search, fit.getLast(), output);
	}

	private ExitCode restore(TrashSearch search, TrashSearch.Kept kept, Output output) throws IOException {
		Path target = to.map(path -> path.toAbsolutePath().normalize()).orElse(kept.place());
		try (LinkTrash trash = search.open(kept.link()).orElseThrow();
				InputStream bytes = trash.open(kept.entry()).orElseThrow(() -> new IOException(Messages.Trash_gone))) {
			Files.createDirectories(target.getParent());
			Saved saved = Download.copy(bytes, kept.entry().sha256(), target, to.isEmpty());
			String result = saved.result().name().toLowerCase(Locale.ROOT).replace('_', '-');
			output.result(TrashListCommand.row(kept).with("file", saved.path().toString()).with("result", result),
					NLS.bind(words(saved.result()), kept.place(), saved.path()));
			return ExitCode.DONE;
		} catch (@SuppressWarnings("unused") FileAlreadyExistsException e) {
			output.note("osf: " + NLS.bind(Messages.Trash_taken, target));
			return ExitCode.PROBLEMS_REMAIN;
		}
	}

	private static String words(Result result) {
		return switch (result) {
		case SAVED -> Messages.Trash_restored;
		case ALREADY_THERE -> Messages.Trash_same;
		case SAVED_ASIDE -> Messages.Trash_aside;
		};
	}
}
