package org.osfworkbench.cli.command;

import java.util.List;

import org.osfworkbench.cli.output.Row;
import org.osfworkbench.cli.path.PathResolver;
import org.osfworkbench.cli.path.Place;
import org.osfworkbench.client.api.FileDetails;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.StorageProvider;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code osf info}: what is known of one thing. JSON, one line: for a node the fields of {@link Rows#node} with {@code description},
 * {@code created}, {@code tags} and {@code permissions} (lists), {@code root}, {@code licence}, {@code licenceYear}, {@code copyrightHolders} (a
 * list); for a registration those of {@link RecordRows#registration}; for a folder or file those of {@link Rows#entry}; for a file of OSF
 * Storage also {@code guid}, {@code tags}, {@code checkedOutBy}, {@code created}, {@code downloads}.
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
		case Place.InNode place when place.node().registration() -> RegistrationsShowCommand.show(work, place.node().id());
		case Place.InNode place -> node(work, work.client().nodes().details(place.node().id(), work.cancellation()));
		case Place.InStorage place when place.entry() instanceof RemoteFile file
				&& StorageProvider.OSF_STORAGE.equals(file.provider()) ->
			file(work, work.client().properties().details(file.id(), work.cancellation()));
		case Place.InStorage place -> work.output().result(Rows.entry(place.entry()), entry(place.entry()).lines());
		}
		return ExitCode.DONE;
	}

	static Row row(NodeDetails details) {
		return Rows.node(details.node()).with("description", details.description()).withTime("created", details.created())
				.with("tags", details.tags()).with("permissions", permissions(details.node())).with("root", details.rootId())
				.with("licence", details.licenceId()).with("licenceYear", details.licenceYear()).with("copyrightHolders", details.copyrightHolders());
	}

	private static List<String> permissions(Node node) {
		return node.permissions().stream().sorted().toList();
	}

	private static void node(Work work, NodeDetails details) {
		Node node = details.node();
		Facts facts = new Facts().add(Messages.InfoCommand_id, node.id()).add(Messages.InfoCommand_title, node.title())
				.add(Messages.InfoCommand_description, details.description()).add(Messages.InfoCommand_category, node.category())
				.add(Messages.InfoCommand_tags, String.join(", ", details.tags()))
				.add(Messages.InfoCommand_visibility, node.isPublic() ? Messages.InfoCommand_public : Messages.InfoCommand_private)
				.add(Messages.InfoCommand_permissions, String.join(", ", permissions(node)))
				.add(Messages.InfoCommand_parent, node.parentId().orElse("")).add(Messages.InfoCommand_created, Rows.time(details.created()))
				.add(Messages.InfoCommand_modified, Rows.time(node.modified())).add(Messages.InfoCommand_web, node.web().toString());
		work.output().result(row(details), facts.lines());
	}

	private static void file(Work work, FileDetails details) {
		Row row = Rows.entry(details.file()).with("guid", details.guid()).with("tags", details.tags())
				.with("checkedOutBy", details.checkedOutBy()).withTime("created", details.created()).with("downloads", details.downloads());
		Facts facts = entry(details.file()).add(Messages.InfoCommand_guid, details.guid().orElse(""))
				.add(Messages.InfoCommand_tags, String.join(", ", details.tags()))
				.add(Messages.InfoCommand_author, details.checkedOutBy().orElse("")).add(Messages.InfoCommand_created, Rows.time(details.created()))
				.add(Messages.InfoCommand_downloads, details.downloads().isPresent() ? Long.toString(details.downloads().getAsLong()) : "");
		work.output().result(row, facts.lines());
	}

	private static Facts entry(RemoteEntry entry) {
		Facts facts = new Facts().add(Messages.InfoCommand_path, Rows.path(entry)).add(Messages.InfoCommand_id, entry.id());
		if (entry instanceof RemoteFile file) {
			facts.add(Messages.InfoCommand_size, file.size().isPresent() ? Long.toString(file.size().getAsLong()) : "")
					.add(Messages.InfoCommand_version, file.version() > 0 ? Integer.toString(file.version()) : "")
					.add(Messages.InfoCommand_modified, Rows.time(file.modified())).add("MD5", file.hashes().md5().orElse(""))
					.add("SHA-256", file.hashes().sha256().orElse(""));
		}
		return facts;
	}
}
