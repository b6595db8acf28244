package org.osfworkbench.cli.command;

import java.net.URI;
import java.util.Optional;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.FileDetails;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.StorageProvider;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code osf open}: prints the web address of a node, folder or file; of a file the short one if it has a short id. JSON, one line: the fields
 * of {@link Rows#node} or {@link Rows#entry} with {@code url}.
 */
@Command(name = "open")
@SuppressWarnings("nls") // parts of addresses, names of options and JSON fields
final class OpenCommand extends RemoteCommand {

	@Parameters(paramLabel = "PATH", descriptionKey = "parameter.path")
	private String path = "";

	@Option(names = "--short", descriptionKey = "open.short")
	private boolean shorten;

	OpenCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		switch (new PathResolver(work.client(), work.cancellation()).find(work.path(path))) {
		case Place.InNode place -> tell(work, Rows.node(place.node()), place.node().web());
		case Place.InStorage place -> tell(work, Rows.entry(place.entry()), address(work, place.entry()));
		}
		return ExitCode.DONE;
	}

	private static void tell(Work work, Row row, URI address) {
		work.output().result(row.with("url", address.toString()), address.toString());
	}

	private URI address(Work work, RemoteEntry entry) throws OsfException {
		Optional<String> guid = guid(work, entry);
		if (guid.isPresent()) {
			return work.host().web().resolve(guid.get() + "/");
		}
		boolean storedFile = entry instanceof RemoteFile && StorageProvider.OSF_STORAGE.equals(entry.provider());
		return work.host().web().resolve(entry.nodeId() + "/files/" + entry.provider() + (storedFile ? "/" + entry.id() : ""));
	}

	private Optional<String> guid(Work work, RemoteEntry entry) throws OsfException {
		if (!(entry instanceof RemoteFile) || !StorageProvider.OSF_STORAGE.equals(entry.provider())) {
			return Optional.empty();
		}
		FileDetails details = work.client().properties().details(entry.id(), work.cancellation());
		return details.guid().isPresent() || !shorten ? details.guid()
				: work.client().properties().giveGuid(entry.id(), work.cancellation()).guid();
	}
}
