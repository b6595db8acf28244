package org.osfworkbench.ui.explorer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.FileDetails;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.ui.explorer.model.BranchNode;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.ui.explorer.model.Kinds;
import org.osfworkbench.ui.explorer.model.NodeRow;
import org.osfworkbench.ui.explorer.model.NodeText;
import org.osfworkbench.ui.explorer.model.SizeFormat;
import org.osfworkbench.ui.explorer.model.TimeFormat;
import org.osfworkbench.ui.explorer.model.WebLinks;

/** What can be said about a row, line by line: what listings told, and what a request for this row alone adds. */
final class RowFacts {

	/**
	 * A line.
	 *
	 * @param category its group
	 * @param label what it is; once only for a row
	 * @param value what is known
	 */
	record Line(String category, String label, String value) {
	}

	/** What was asked for one row alone. */
	sealed interface Details {

		/**
		 * Of a project or component.
		 *
		 * @param node its details
		 */
		record OfNode(NodeDetails node) implements Details {
		}

		/**
		 * Of a file in OSF Storage.
		 *
		 * @param file its details
		 */
		record OfFile(FileDetails file) implements Details {
		}
	}

	private final SizeFormat sizes;
	private final TimeFormat times;
	private final List<Line> lines = new ArrayList<>();
	private String category = Messages.Fact_general;

	RowFacts(SizeFormat sizes, TimeFormat times) {
		this.sizes = sizes;
		this.times = times;
	}

	List<Line> of(ExplorerNode row, Optional<Details> details) {
		add(Messages.Fact_name, row.name());
		add(Messages.Fact_kind, Kinds.of(row));
		switch (row) {
		case FileNode file -> file(file.remote());
		case BranchNode branch -> branch.folder().ifPresent(this::entry);
		default -> {
			// a message is its own name
		}
		}
		WebLinks.of(row).ifPresent(page -> add(Messages.Fact_web, page.toString()));
		category = Messages.Fact_project;
		row.node().ifPresent(node -> node(node, row instanceof NodeRow));
		details.ifPresent(this::details);
		return lines;
	}

	private void entry(RemoteEntry entry) {
		add(Messages.Fact_place, entry.materializedPath());
		add(Messages.Fact_storage, entry.provider());
		add(Messages.Fact_id, entry.id());
	}

	private void file(RemoteFile file) {
		entry(file);
		file.size().ifPresent(bytes -> add(Messages.Fact_size, sizes.exact(bytes)));
		time(Messages.Fact_created, file.created());
		time(Messages.Fact_modified, file.modified());
		if (file.version() > 0) {
			add(Messages.Fact_version, String.valueOf(file.version()));
		}
		file.hashes().md5().ifPresent(hash -> add("MD5", hash)); //$NON-NLS-1$
		file.hashes().sha256().ifPresent(hash -> add("SHA-256", hash)); //$NON-NLS-1$
	}

	private void node(Node node, boolean itself) {
		if (!itself) {
			add(Messages.Fact_title, node.title());
		}
		add(Messages.Fact_category, node.category());
		add(Messages.Fact_access, node.isPublic() ? Messages.Fact_public : Messages.Fact_private);
		add(Messages.Fact_permission, NodeText.permission(node));
		add(Messages.Fact_nodeId, node.id());
		if (itself) {
			time(Messages.Fact_created, node.created());
			time(Messages.Fact_modified, node.modified());
		}
	}

	private void details(Details details) {
		switch (details) {
		case Details.OfNode(NodeDetails node) -> {
			add(Messages.Fact_description, node.description());
			add(Messages.Fact_tags, String.join(", ", node.tags())); //$NON-NLS-1$
		}
		case Details.OfFile(FileDetails file) -> {
			category = Messages.Fact_general;
			file.guid().ifPresent(id -> add(Messages.Fact_guid, id));
			add(Messages.Fact_tags, String.join(", ", file.tags())); //$NON-NLS-1$
			file.checkedOutBy().ifPresent(person -> add(Messages.Fact_checkedOut, person));
			file.downloads().ifPresent(count -> add(Messages.Fact_downloads, String.valueOf(count)));
		}
		}
	}

	private void time(String label, Optional<Instant> time) {
		time.ifPresent(known -> add(label, times.exact(known)));
	}

	private void add(String label, String value) {
		if (!value.isBlank()) {
			lines.add(new Line(category, label, value));
		}
	}
}
