package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.export.Estimate;
import org.osfworkbench.export.Export;
import org.osfworkbench.export.ExportListener;
import org.osfworkbench.export.ExportOrder;
import org.osfworkbench.export.ExportOrder.Part;
import org.osfworkbench.export.ExportOrder.Versions;
import org.osfworkbench.export.ExportRefusedException;
import org.osfworkbench.export.ExportRefusedException.Reason;
import org.osfworkbench.export.ExportSummary;
import org.osfworkbench.export.Unreadable;
import org.osfworkbench.export.bag.BagWriter;
import org.osfworkbench.export.git.GitHistory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf export}: brings a project home as a BagIt bag and RO-Crate. Interrupted and called again, it goes on. JSON lines: {@code
 * type} estimate with {@code nodes}, {@code folders}, {@code files}, {@code downloads}, {@code bytes}, {@code sizes-unknown}, {@code
 * api-requests}, {@code file-requests}, {@code spent-requests}; {@code type} unreadable for each part that could not be had, with {@code
 * node}, {@code what}, {@code reason}, {@code words}; at the end {@code type} export with {@code node}, {@code folder}, {@code files},
 * {@code bytes}, {@code fetched}, {@code unreadable} (a number); with {@code --git} also {@code type} git with
 * {@code folder}, {@code commits}. Exit code 1 if something could not be had.
 */
@Command(name = "export")
@SuppressWarnings("nls") // names of options and JSON fields; texts are in help.properties
final class ExportCommand extends RemoteCommand {

	@Parameters(index = "0", paramLabel = "NODE", descriptionKey = "export.node")
	private String node = "";

	@Parameters(index = "1", paramLabel = "DIR", descriptionKey = "export.folder")
	private Path folder = Path.of("");

	@Option(names = "--newest", descriptionKey = "export.newest")
	private boolean newest;

	@Option(names = "--no-components", descriptionKey = "export.no-components")
	private boolean alone;

	@Option(names = "--no-wiki", descriptionKey = "export.no-wiki")
	private boolean withoutWiki;

	@Option(names = "--no-log", descriptionKey = "export.no-log")
	private boolean withoutLog;

	@Option(names = "--provider", paramLabel = "NAME", descriptionKey = "export.provider")
	private List<String> providers = List.of();

	@Option(names = "--estimate", descriptionKey = "export.estimate")
	private boolean estimateOnly;

	@Option(names = "--git", paramLabel = "DIR", descriptionKey = "export.git")
	private Optional<Path> git = Optional.empty();

	ExportCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, IOException, UsageException {
		if (git.isPresent() && estimateOnly) {
			throw new UsageException(Messages.ExportCommand_gitLater);
		}
		ExportOrder order = order(work, work.path(node));
		Path bag = folder.toAbsolutePath().normalize();
		ExitCode exported = export(work, order, bag);
		if (git.isPresent() && new BagWriter(bag).finished()) {
			history(work, bag, git.get().toAbsolutePath().normalize());
		}
		return exported;
	}

	/** A storage or folder of one node, if the path names one; else the node with its components. */
	private ExportOrder order(Work work, OsfPath path) throws OsfException, UsageException {
		Versions versions = newest ? Versions.NEWEST : Versions.ALL;
		if (path.provider().isEmpty()) {
			return new ExportOrder(path.guid(), !alone, versions, Set.copyOf(providers), ExportOrder.EVERYWHERE, parts());
		}
		if (!providers.isEmpty()) {
			throw new UsageException(Messages.ExportCommand_provider);
		}
		new PathResolver(work.client(), work.cancellation()).folder(path); // is there, or this ends here
		String within = path.names().isEmpty() ? ExportOrder.EVERYWHERE : "/" + String.join("/", path.names()) + "/";
		return new ExportOrder(path.guid(), false, versions, Set.of(path.provider().get()), within, parts());
	}

	private Set<Part> parts() {
		Set<Part> parts = EnumSet.allOf(Part.class);
		if (withoutWiki) {
			parts.remove(Part.WIKI);
		}
		if (withoutLog) {
			parts.remove(Part.LOGS);
		}
		return parts;
	}

	/** Of a bag that is finished, so that the history can also be made later. */
	private static void history(Work work, Path bag, Path repository) throws IOException, UsageException {
		try {
			int commits = new GitHistory(bag, work.cancellation()).write(repository);
			work.output().result(new Row().with("type", "git").with("folder", repository.toString()).with("commits", commits),
					NLS.bind(Messages.ExportCommand_git, repository, Integer.valueOf(commits)));
		} catch (ExportRefusedException e) {
			throw new UsageException(NLS.bind(Messages.ExportCommand_notEmpty, e.path()));
		}
	}

	private ExitCode export(Work work, ExportOrder order, Path bag) throws OsfException, IOException, UsageException {
		try (Export export = Export.open(work.client().inBackground(), order, bag, waiting(work), Clock.systemUTC())) {
			tell(work, export.survey(work.cancellation()));
			return estimateOnly ? ExitCode.DONE : tell(work, order, export.run(work.cancellation()));
		} catch (@SuppressWarnings("unused") CancellationException e) {
			work.output().note("osf: " + NLS.bind(Messages.ExportCommand_stopped, bag));
			return ExitCode.PROBLEMS_REMAIN;
		} catch (ExportRefusedException e) {
			if (e.reason() == Reason.FINISHED && Export.isOf(bag, work.host(), order)) {
				work.output().note("osf: " + NLS.bind(Messages.ExportCommand_already, bag));
				return ExitCode.DONE;
			}
			throw new UsageException(NLS.bind(refusal(e.reason()), e.path()));
		}
	}

	private static ExportListener waiting(Work work) {
		return new ExportListener() {
			@Override
			public void waiting(Duration time) {
				work.output().note("osf: " + NLS.bind(Messages.ExportCommand_waiting, Long.valueOf(time.toSeconds())));
			}
		};
	}

	private static void tell(Work work, Estimate estimate) {
		Row row = new Row().with("type", "estimate").with("nodes", estimate.nodes()).with("folders", estimate.folders())
				.with("files", estimate.files()).with("downloads", estimate.downloads()).with("bytes", estimate.bytes())
				.with("sizes-unknown", estimate.unknownSizes()).with("api-requests", estimate.apiRequests())
				.with("file-requests", estimate.fileRequests()).with("spent-requests", estimate.spent());
		Object[] values = { Integer.valueOf(estimate.nodes()), Integer.valueOf(estimate.files()), Long.valueOf(estimate.downloads()),
				Long.valueOf(estimate.bytes()), Long.valueOf(estimate.apiRequests()), Long.valueOf(estimate.fileRequests()) };
		work.output().result(row, NLS.bind(Messages.ExportCommand_estimate, values));
	}

	private static ExitCode tell(Work work, ExportOrder order, ExportSummary summary) {
		for (Unreadable part : summary.unreadable()) {
			String reason = part.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
			Row row = new Row().with("type", "unreadable").with("node", part.nodeId()).with("what", part.what()).with("reason", reason)
					.with("words", part.words());
			work.output().result(row, NLS.bind(Messages.ExportCommand_unreadable, new Object[] { part.nodeId(), part.what(), part.words() }));
		}
		Row row = new Row().with("type", "export").with("node", order.nodeId()).with("folder", summary.bag().toString())
				.with("files", summary.files()).with("bytes", summary.bytes()).with("fetched", summary.fetchedBytes())
				.with("unreadable", summary.unreadable().size());
		work.output().result(row,
				NLS.bind(Messages.ExportCommand_done, new Object[] { summary.bag(), Long.valueOf(summary.files()), Long.valueOf(summary.bytes()) }));
		return summary.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS_REMAIN;
	}

	private static String refusal(Reason reason) {
		return switch (reason) {
		case NOT_EMPTY -> Messages.ExportCommand_notEmpty;
		case OTHER_EXPORT -> Messages.ExportCommand_other;
		case FINISHED -> Messages.ExportCommand_finished;
		case BUSY -> Messages.ExportCommand_busy;
		case FOREIGN_FILE -> Messages.ExportCommand_foreign;
		};
	}
}
