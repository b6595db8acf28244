package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.link.LinkSearch;

import picocli.CommandLine.Mixin;

/** A command about links: those that a place has to do with, one after the other. One that fails does not keep the others from their turn. */
@SuppressWarnings("nls") // who speaks
abstract class LinkedCommand extends GuardedCommand {

	@Mixin
	private AccessOptions access = new AccessOptions();

	LinkedCommand(Session session) {
		super(session);
	}

	/** Which links: those of the file or folder, in it, or above it. */
	abstract Path place();

	/** Does the work with one link. */
	abstract ExitCode run(OpenLink link, Output output) throws OsfException, IOException, UsageException;

	@Override
	ExitCode run(Output output) throws OsfException, IOException, UsageException {
		return each(found(place(), output), output);
	}

	/** The links of a place; the current folder if it is empty. */
	static LinkSearch.Found found(Path place, Output output) throws IOException {
		Path wanted = place.toAbsolutePath().normalize();
		Optional<LinkSearch.Found> found = LinkSearch.links(wanted);
		if (found.isEmpty()) {
			output.note("osf: " + NLS.bind(Messages.Links_none, wanted));
			throw new NothingLinkedException();
		}
		List<String> ignored = found.get().file().read().ignored();
		if (!ignored.isEmpty()) {
			output.note("osf: " + NLS.bind(Messages.Links_ignored, found.get().file().folder(), String.join(", ", ignored)));
		}
		return found.get();
	}

	/** Each link in turn; the worst outcome counts. */
	final ExitCode each(LinkSearch.Found found, Output output) throws OsfException, IOException, UsageException {
		ExitCode worst = ExitCode.DONE;
		for (Link link : found.links()) {
			worst = worst.orWorse(found.links().size() == 1 ? one(found, link, output) : kept(found, link, output));
		}
		return worst;
	}

	private ExitCode one(LinkSearch.Found found, Link link, Output output) throws OsfException, IOException, UsageException {
		try (OpenLink open = OpenLink.of(found, link, session(), access, output)) {
			return run(open, output);
		}
	}

	private ExitCode kept(LinkSearch.Found found, Link link, Output output) throws UsageException {
		try {
			return one(found, link, output);
		} catch (OsfException e) {
			output.note("osf: " + found.place(link) + ": " + Explanation.of(e));
			return ExitCode.of(e);
		} catch (IOException e) {
			output.note("osf: " + found.place(link) + ": " + Explanation.of(e));
			return ExitCode.PROBLEMS_REMAIN;
		}
	}

	final AccessOptions access() {
		return access;
	}
}
