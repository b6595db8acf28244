package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf put}: uploads files, and folders with all in them, through the sync engine, with its checks. A name that is there with other bytes is left alone, unless new
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
			if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
				throw new UsageException(NLS.bind(Messages.PutCommand_noFile, file));
			}
		}
		Target target = Target.of(work, work.path(words.get(words.size() - 1)), files.size() == 1);
		try (ProgressLine progress = ProgressLine.of(session()); Putting putting = new Putting(work, newVersion, progress)) {
			return putting.all(files, target);
		}
	}
}
