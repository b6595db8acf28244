package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.link.FolderWatch;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.link.LinkSearch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf watch}: syncs at the start, after changes here, and from time to time, until it is interrupted, which is no failure. A link is
 * locked only while it is synced. Says what was done, and what waits once until it changes. JSON lines as of {@link SyncCommand}.
 */
@Command(name = "watch")
@SuppressWarnings("nls") // names of options; texts are in help.properties
final class WatchCommand extends LinkedCommand {

	private static final int SHORTEST = 5;
	private static final int LONGEST = 86_400;
	private static final Duration QUIET = Duration.ofMillis(700);

	@Parameters(arity = "0..1", paramLabel = "DIR|FILE", descriptionKey = "links.place")
	private Path place = Path.of("");

	@Option(names = "--poll", paramLabel = "SECONDS", descriptionKey = "watch.poll")
	private int poll = 60;

	private final Map<String, String> told = new HashMap<>();

	WatchCommand(Session session) {
		super(session);
	}

	@Override
	Path place() {
		return place;
	}

	@Override
	ExitCode run(Output output) throws OsfException, IOException, UsageException {
		if (poll < SHORTEST || poll > LONGEST) {
			throw new UsageException(Messages.WatchCommand_poll);
		}
		LinkSearch.Found found = found(place, output);
		List<Path> roots = found.links().stream().map(found::place).map(path -> Files.isRegularFile(path) ? path.resolveSibling("") : path).toList();
		try (FolderWatch watch = new FolderWatch(roots, QUIET);
				Cancellation.Registration ending = session().cancellation().onCancel(watch::close)) {
			output.note(NLS.bind(Messages.WatchCommand_watching, found.file().folder()));
			do {
				round(found, output);
			} while (!session().cancellation().isCancelled() && watch.await(Duration.ofSeconds(poll)));
		}
		output.note(Messages.WatchCommand_ended);
		return ExitCode.DONE;
	}

	private void round(LinkSearch.Found found, Output output) throws UsageException {
		for (Link link : found.links()) {
			if (session().cancellation().isCancelled()) {
				return;
			}
			try (OpenLink open = OpenLink.of(found, link, session(), access(), output)) {
				run(open, output);
			} catch (OsfException e) {
				once(link, found.place(link) + ": " + Explanation.of(e), output);
			} catch (IOException e) {
				once(link, found.place(link) + ": " + Explanation.of(e), output);
			} catch (@SuppressWarnings("unused") java.util.concurrent.CancellationException e) {
				return;
			}
		}
	}

	@Override
	ExitCode run(OpenLink link, Output output) {
		Report report = link.open().engine().sync(SyncProgress.NONE, session().cancellation());
		String waits = report.conflicts() + " " + report.problems() + " " + report.notices();
		boolean known = waits.equals(told.put(link.link().id(), waits));
		return report.done().isEmpty() && known ? Ends.of(report.status(), report.problems()) : SyncCommand.tell(link, report, output);
	}

	private void once(Link link, String words, Output output) {
		if (!words.equals(told.put(link.id(), words))) {
			output.note("osf: " + words);
		}
	}
}
