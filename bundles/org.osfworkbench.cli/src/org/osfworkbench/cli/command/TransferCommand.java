package org.osfworkbench.cli.command;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What {@code osf mv} and {@code osf cp} share: sources, a target and the rule for a name that is taken, which is to refuse. What could
 * delete the source itself is never sent, whatever the rule.
 */
@SuppressWarnings("nls") // names of options, and separators of paths
abstract class TransferCommand extends RemoteCommand {

	@Parameters(arity = "2..*", paramLabel = "PATH... TARGET", descriptionKey = "transfer.words", hideParamSyntax = true)
	private List<String> words = List.of();

	@Option(names = "--keep", descriptionKey = "transfer.keep")
	private boolean keep;

	@Option(names = "--replace", descriptionKey = "transfer.replace")
	private boolean replace;

	TransferCommand(Session session) {
		super(session);
	}

	/** Does the transfer and reports it. The checks are done. */
	abstract ExitCode transfer(Work work, RemoteEntry entry, Target to, NameRule rule) throws OsfException;

	/** Whether something may be sent to the place where it is. */
	abstract boolean mayStay(NameRule rule);

	@Override
	final ExitCode run(Work work) throws OsfException, UsageException {
		NameRule rule = rule();
		List<RemoteEntry> entries = Entries.changeable(work, words.subList(0, words.size() - 1));
		Target to = Target.of(work, work.path(words.get(words.size() - 1)), entries.size() == 1);
		ExitCode worst = ExitCode.DONE;
		for (RemoteEntry entry : entries) {
			worst = worst.orWorse(checked(work, entry, to, rule));
		}
		return worst;
	}

	private ExitCode checked(Work work, RemoteEntry entry, Target to, NameRule rule) throws OsfException {
		String from = withoutSlash(Rows.path(entry));
		String place = Rows.path(to.folder()) + to.nameFor(entry.name());
		if (from.equals(place) && !mayStay(rule)) {
			return refused(work, NLS.bind(Messages.TransferCommand_same, Rows.path(entry)));
		}
		boolean replacesOwnFolder = rule == NameRule.REPLACE && from.startsWith(place + "/");
		boolean intoItself = entry instanceof RemoteFolder && Rows.path(to.folder()).startsWith(Rows.path(entry));
		if (replacesOwnFolder || intoItself) {
			return refused(work, NLS.bind(Messages.TransferCommand_inside, Rows.path(entry)));
		}
		return transfer(work, entry, to, rule);
	}

	private NameRule rule() throws UsageException {
		if (keep && replace) {
			throw new UsageException(Messages.TransferCommand_rules);
		}
		if (keep) {
			return NameRule.KEEP;
		}
		return replace ? NameRule.REPLACE : NameRule.WARN;
	}

	private static ExitCode refused(Work work, String why) {
		work.output().note("osf: " + why);
		return ExitCode.PROBLEMS_REMAIN;
	}

	private static String withoutSlash(String text) {
		return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
	}
}
