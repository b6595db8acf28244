package org.osfworkbench.cli.command;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.FileDetails;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.StorageProvider;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf info}: what is known of one thing. JSON, one line: for a node the fields of {@link Rows#node} with {@code description},
 * {@code created}, {@code tags} (joined with commas); for a folder or file those of {@link Rows#entry}; for a file of OSF Storage also
 * {@code guid}, {@code tags}, {@code checkedOutBy}, {@code created}, {@code downloads}.
 */
@Command(name = "info")
@SuppressWarnings("nls") // names of JSON fields
final class InfoCommand extends RemoteCommand {

	@Parameters(paramLabel = "PATH", descriptionKey = "parameter.path")
	private String path = "";

	InfoCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Work work) throws OsfException, UsageException {
		switch (new PathResolver(work.client(), work.cancellation()).find(work.path(path))) {
		case Place.InNode place -> node(work, work.client().nodes().details(place.node().id(), work.cancellation()));
		case Place.InStorage place when place.entry() instanceof RemoteFile file
				&& StorageProvider.OSF_STORAGE.equals(file.provider()) -> file(work, work.client().properties().details(file.id(), work.cancellation()));
		case Place.InStorage place -> entry(work, place.entry(), Rows.entry(place.entry()), new ArrayList<>());
		}
		return ExitCode.DONE;
	}

	private static void node(Work work, NodeDetails details) {
		String tags = String.join(",", details.tags());
		Row row = Rows.node(details.node()).with("description", details.description()).withTime("created", details.created()).with("tags", tags);
		List<String> lines = new ArrayList<>();
		add(lines, Messages.InfoCommand_id, details.node().id());
		add(lines, Messages.InfoCommand_title, details.node().title());
		add(lines, Messages.InfoCommand_description, details.description());
		add(lines, Messages.InfoCommand_tags, tags);
		add(lines, Messages.InfoCommand_created, Rows.time(details.created()));
		add(lines, Messages.InfoCommand_modified, Rows.time(details.node().modified()));
		add(lines, Messages.InfoCommand_web, details.node().web().toString());
		work.output().result(row, lines);
	}

	private static void file(Work work, FileDetails details) {
		String tags = String.join(",", details.tags());
		Row row = Rows.entry(details.file()).with("guid", details.guid()).with("tags", tags).with("checkedOutBy", details.checkedOutBy())
				.withTime("created", details.created()).with("downloads", details.downloads());
		List<String> more = new ArrayList<>();
		add(more, Messages.InfoCommand_guid, details.guid().orElse(""));
		add(more, Messages.InfoCommand_tags, tags);
		add(more, Messages.InfoCommand_author, details.checkedOutBy().orElse(""));
		add(more, Messages.InfoCommand_created, Rows.time(details.created()));
		add(more, Messages.InfoCommand_downloads, details.downloads().isPresent() ? Long.toString(details.downloads().getAsLong()) : "");
		entry(work, details.file(), row, more);
	}

	private static void entry(Work work, RemoteEntry entry, Row row, List<String> more) {
		List<String> lines = new ArrayList<>();
		add(lines, Messages.InfoCommand_path, Rows.path(entry));
		add(lines, Messages.InfoCommand_id, entry.id());
		if (entry instanceof RemoteFile file) {
			add(lines, Messages.InfoCommand_size, file.size().isPresent() ? Long.toString(file.size().getAsLong()) : "");
			add(lines, Messages.InfoCommand_version, file.version() > 0 ? Integer.toString(file.version()) : "");
			add(lines, Messages.InfoCommand_modified, Rows.time(file.modified()));
			add(lines, "MD5", file.hashes().md5().orElse(""));
			add(lines, "SHA-256", file.hashes().sha256().orElse(""));
		}
		lines.addAll(more);
		work.output().result(row, lines);
	}

	private static void add(List<String> lines, String label, String value) {
		if (!value.isEmpty()) {
			lines.add(NLS.bind(Messages.InfoCommand_line, label, value));
		}
	}
}
