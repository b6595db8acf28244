package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.export.restore.BadBagException;
import org.osfworkbench.export.restore.Import;
import org.osfworkbench.export.restore.ImportListener;
import org.osfworkbench.export.restore.ImportSummary;
import org.osfworkbench.export.restore.LeftOut;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf import}: puts an exported bag into a project. JSON lines: {@code type} node with {@code id}, {@code title}, {@code made} for
 * each project and component; {@code type} left-out with {@code what}, {@code reason}; at the end {@code type} import with {@code node},
 * {@code nodes}, {@code uploaded}, {@code already}, {@code left-out} (a number). Exit code 1 if a file was left out.
 */
@Command(name = "import")
@SuppressWarnings("nls") // names of options and JSON fields; texts are in help.properties
final class ImportCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "DIR", descriptionKey = "import.folder")
	private Path folder = Path.of("");

	@Parameters(index = "1", arity = "0..1", paramLabel = "NODE", descriptionKey = "import.node")
	private Optional<String> node = Optional.empty();

	ImportCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		Path bag = folder.toAbsolutePath().normalize();
		if (!Files.isDirectory(bag)) {
			throw new UsageException(NLS.bind(Messages.VerifyCommand_noFolder, folder));
		}
		Optional<String> target = node.isPresent() ? Optional.of(work.id(node.get())) : Optional.empty();
		try {
			ImportSummary summary = new Import(work.client(), bag, telling(work), work.cancellation()).run(target);
			Row row = new Row().with("type", "import").with("node", summary.nodeId()).with("nodes", summary.nodes())
					.with("uploaded", summary.uploaded()).with("already", summary.already()).with("left-out", summary.leftOut().size());
			work.output().result(row, NLS.bind(Messages.ImportCommand_done,
					new Object[] { summary.nodeId(), Long.valueOf(summary.uploaded()), Long.valueOf(summary.already()) }));
			boolean files = summary.leftOut().stream().anyMatch(part -> part.reason() != LeftOut.Reason.NOT_RESTORED && part.reason() != LeftOut.Reason.LICENCE);
			return files ? ExitCode.PROBLEMS_REMAIN : ExitCode.DONE;
		} catch (@SuppressWarnings("unused") BadBagException e) { // osf verify tells all of it
			work.output().note("osf: " + NLS.bind(Messages.ImportCommand_badBag, bag));
			return ExitCode.PROBLEMS_REMAIN;
		}
	}

	private static ImportListener telling(Work work) {
		return new ImportListener() {
			@Override
			public void node(String title, String nodeId, boolean made) {
				work.output().result(new Row().with("type", "node").with("id", nodeId).with("title", title).with("made", made),
						NLS.bind(made ? Messages.ImportCommand_made : Messages.ImportCommand_into, title, nodeId));
			}

			@Override
			public void leftOut(LeftOut part) {
				String reason = part.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
				work.output().result(new Row().with("type", "left-out").with("what", part.what()).with("reason", reason),
						NLS.bind(words(part.reason()), part.what()));
			}
		};
	}

	private static String words(LeftOut.Reason reason) {
		return switch (reason) {
		case OTHER_BYTES -> Messages.ImportCommand_otherBytes;
		case NAME -> Messages.ImportCommand_name;
		case LICENCE -> Messages.ImportCommand_licence;
		case NOT_RESTORED -> Messages.ImportCommand_notRestored;
		};
	}
}
