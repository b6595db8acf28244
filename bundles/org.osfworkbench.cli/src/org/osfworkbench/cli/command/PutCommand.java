package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf put}: uploads files through the sync engine, with its checks. A name that is there with other bytes is left alone, unless new
 * versions are asked for. JSON lines, one for each file: {@code file} (the path here), {@code result} ({@code uploaded},
 * {@code already-there}, {@code refused}), and for the first two the fields of {@link Rows#entry}.
 */
@Command(name = "put")
final class PutCommand extends RemoteCommand {

	@Parameters(arity = "2..*", paramLabel = "FILE... PATH", descriptionKey = "put.words", hideParamSyntax = true)
	private List<String> words = List.of();

	@Option(names = "--new-version", descriptionKey = "put.new-version")
	private boolean newVersion;

	PutCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		List<Path> files = words.subList(0, words.size() - 1).stream().map(Path::of).toList();
		for (Path file : files) {
			if (!Files.isRegularFile(file)) {
				throw new UsageException(NLS.bind(Messages.PutCommand_noFile, file));
			}
		}
		Target target = target(work, work.path(words.get(words.size() - 1)), files);
		try (Putting putting = new Putting(work, newVersion)) {
			return putting.all(files, target);
		}
	}

	/**
	 * Where the files go.
	 *
	 * @param folder the folder
	 * @param rename the name on the server; empty for the file's own
	 */
	record Target(RemoteFolder folder, String rename) {
	}

	// "x:osfstorage/data" is a folder if there is one; otherwise the last name is the new file's, which makes sense for one file only.
	private static Target target(Work work, OsfPath path, List<Path> files) throws OsfException, UsageException {
		PathResolver resolver = new PathResolver(work.client(), work.cancellation());
		OsfPath place = path.provider().isPresent() ? path
				: new OsfPath(path.guid(), Optional.of(StorageProvider.OSF_STORAGE), List.of(), true);
		var there = resolver.entry(place);
		if (there.isPresent() && there.get() instanceof RemoteFolder folder) {
			return new Target(folder, ""); //$NON-NLS-1$
		}
		if (place.folder() || files.size() > 1) {
			throw new OsfException.NotFound("No such folder", OsfException.Details.NONE); //$NON-NLS-1$
		}
		return new Target(resolver.folder(place.parent()), place.last().orElseThrow());
	}
}
