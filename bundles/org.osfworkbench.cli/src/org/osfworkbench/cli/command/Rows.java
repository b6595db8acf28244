package org.osfworkbench.cli.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Revision;
import org.osfworkbench.client.api.StorageProvider;

/** Nodes, storages, folders and files as lines. */
@SuppressWarnings("nls") // names of JSON fields and columns
final class Rows {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private Rows() {
	}

	/** {@code type} (project or component), {@code id}, {@code title}, {@code category}, {@code parent}, {@code public}, {@code registration}, {@code writable}, {@code modified}, {@code web}. */
	static Row node(Node node) {
		return new Row().with("type", node.parentId().isPresent() ? "component" : "project").with("id", node.id()).with("title", node.title())
				.with("category", node.category()).with("parent", node.parentId()).with("public", node.isPublic())
				.with("registration", node.registration()).with("writable", node.writable()).withTime("modified", node.modified())
				.with("web", node.web().toString());
	}

	static String nodeLine(Node node) {
		return String.format("%-8s %-16s %s", node.id(), time(node.modified()), node.title());
	}

	/** {@code type} (storage), {@code node}, {@code provider}, {@code name}, {@code path}. */
	static Row storage(StorageProvider storage) {
		return new Row().with("type", "storage").with("node", storage.nodeId()).with("provider", storage.provider()).with("name", storage.name())
				.with("path", path(storage.root()));
	}

	static String storageLine(StorageProvider storage) {
		return path(storage.root());
	}

	/** {@code type} (file or folder), {@code id}, {@code node}, {@code provider}, {@code name}, {@code path}; of files also {@code size}, {@code version}, {@code modified}, {@code md5}, {@code sha256}. */
	static Row entry(RemoteEntry entry) {
		Row row = new Row().with("type", entry instanceof RemoteFile ? "file" : "folder").with("id", entry.id()).with("node", entry.nodeId())
				.with("provider", entry.provider()).with("name", entry.name()).with("path", path(entry));
		if (entry instanceof RemoteFile file) {
			row.with("size", file.size()).with("version", file.version()).withTime("modified", file.modified()).with("md5", file.hashes().md5())
					.with("sha256", file.hashes().sha256());
		}
		return row;
	}

	static String entryLine(RemoteEntry entry) {
		return switch (entry) {
		case RemoteFile file -> String.format("%12s %-16s %4s  %s", file.size().isPresent() ? Long.toString(file.size().getAsLong()) : "",
				time(file.modified()), file.version() > 0 ? "v" + file.version() : "", file.name());
		case RemoteFolder folder -> String.format("%12s %-16s %4s  %s/", "", "", "", folder.name());
		};
	}

	/** {@code type} (version), {@code path} of the file, {@code version}, {@code modified}, {@code author}, {@code md5}, {@code sha256}. */
	static Row revision(RemoteFile file, Revision revision) {
		return new Row().with("type", "version").with("path", path(file)).with("version", revision.id()).withTime("modified", revision.modified())
				.with("author", revision.author()).with("md5", revision.hashes().md5()).with("sha256", revision.hashes().sha256());
	}

	static String revisionLine(Revision revision) {
		return String.format("%-6s %-16s %s", revision.id(), time(revision.modified()), revision.author());
	}

	static String path(RemoteEntry entry) {
		return OsfPath.print(entry.nodeId(), entry.provider(), entry.materializedPath());
	}

	/** A list that is not whole is said, because absence from it proves nothing. */
	static ExitCode complete(Listing<?> listing, Output output) {
		if (listing.complete()) {
			return ExitCode.DONE;
		}
		output.note("osf: " + NLS.bind(Messages.Rows_incomplete, Integer.valueOf(listing.items().size()), Integer.valueOf(listing.announced())));
		return ExitCode.PROBLEMS_REMAIN;
	}

	static String time(Optional<Instant> moment) {
		return moment.map(known -> TIME.format(known.atZone(ZoneId.systemDefault()))).orElse("");
	}
}
