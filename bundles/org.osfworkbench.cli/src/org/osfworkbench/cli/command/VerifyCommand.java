package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.export.verify.Finding;
import org.osfworkbench.export.verify.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf verify}: checks a bag, by itself or also against the server. JSON lines: {@code type} finding with {@code kind}, {@code path},
 * {@code detail}, {@code damage} (whether the bag itself is wrong); at the end {@code type} verify with {@code folder}, {@code remote},
 * {@code findings} (a number), {@code damaged}. Exit code 1 if there are findings.
 */
@Command(name = "verify")
@SuppressWarnings("nls") // names of options and JSON fields; texts are in help.properties
final class VerifyCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "DIR", descriptionKey = "verify.folder")
	private Path folder = Path.of("");

	@Option(names = "--remote", descriptionKey = "verify.remote")
	private boolean remote;

	VerifyCommand(Session session) {
		super(session);
	}

	@Override
	boolean asksServer() {
		return remote;
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		Path bag = folder.toAbsolutePath().normalize();
		if (!Files.isDirectory(bag)) {
			throw new UsageException(NLS.bind(Messages.VerifyCommand_noFolder, folder));
		}
		List<Finding> findings = new ArrayList<>(Verification.offline(bag, file -> { }, work.cancellation()));
		if (remote) {
			findings.addAll(Verification.remote(bag, work.client(), place -> { }, work.cancellation()));
		}
		findings.forEach(finding -> tell(work, finding));
		boolean damaged = findings.stream().anyMatch(Finding::damage);
		Row row = new Row().with("type", "verify").with("folder", bag.toString()).with("remote", remote).with("findings", findings.size())
				.with("damaged", damaged);
		String verdict = findings.isEmpty() ? Messages.VerifyCommand_valid : damaged ? Messages.VerifyCommand_damaged
				: Messages.VerifyCommand_differs;
		work.output().result(row, NLS.bind(verdict, bag, Integer.valueOf(findings.size())));
		return findings.isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS_REMAIN;
	}

	private static void tell(Work work, Finding finding) {
		String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
		Row row = new Row().with("type", "finding").with("kind", kind).with("path", finding.path()).with("detail", finding.detail())
				.with("damage", finding.damage());
		work.output().result(row, NLS.bind(words(finding.kind()), finding.path(), finding.detail()));
	}

	private static String words(Finding.Kind kind) {
		return switch (kind) {
		case NO_BAG -> Messages.VerifyCommand_noBag;
		case MALFORMED -> Messages.VerifyCommand_malformed;
		case MISSING -> Messages.VerifyCommand_missing;
		case CHANGED -> Messages.VerifyCommand_changed;
		case UNLISTED -> Messages.VerifyCommand_unlisted;
		case OTHER_SIZE -> Messages.VerifyCommand_otherSize;
		case BAD_CRATE -> Messages.VerifyCommand_badCrate;
		case SERVER_DIFFERS -> Messages.VerifyCommand_serverDiffers;
		case SERVER_NEWER -> Messages.VerifyCommand_serverNewer;
		case SERVER_MORE -> Messages.VerifyCommand_serverMore;
		case SERVER_GONE -> Messages.VerifyCommand_serverGone;
		case SERVER_MOVED -> Messages.VerifyCommand_serverMoved;
		case SERVER_REFUSES -> Messages.VerifyCommand_serverRefuses;
		case OTHER_HOST -> Messages.VerifyCommand_otherHost;
		};
	}
}
