package org.osfworkbench.ui.explorer.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.Permission;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.workspace.link.Link;

/** The words on a row, column by column. */
public final class NodeText {

	private static final String SEPARATOR = " \u00b7 "; //$NON-NLS-1$

	private final SizeFormat sizes;
	private final TimeFormat times;

	/**
	 * Makes the words.
	 *
	 * @param sizes for the sizes
	 * @param times for the times
	 */
	public NodeText(SizeFormat sizes, TimeFormat times) {
		this.sizes = sizes;
		this.times = times;
	}

	/**
	 * What follows the name in a paler colour.
	 *
	 * @param row any row
	 * @return for example "public · read-only"; may be empty
	 */
	public String badge(ExplorerNode row) {
		return switch (row) {
		case NodeRow nodeRow -> nodeRow.node().map(NodeText::badge).orElse(""); //$NON-NLS-1$
		default -> ""; //$NON-NLS-1$
		};
	}

	private static String badge(Node node) {
		List<String> words = new ArrayList<>();
		if (node.registration()) {
			words.add(Messages.Badge_registration);
		}
		words.add(node.isPublic() ? Messages.Badge_public : Messages.Badge_private);
		words.add(permission(node));
		return String.join(SEPARATOR, words);
	}

	/**
	 * What the caller may do with a node.
	 *
	 * @param node the node
	 * @return a word or two
	 */
	public static String permission(Node node) {
		if (!node.writable()) {
			return Messages.Badge_readOnly;
		}
		return node.permission().filter(Permission.ADMIN::equals).isPresent() ? Messages.Badge_admin : Messages.Badge_write;
	}

	/**
	 * What kind of thing it is.
	 *
	 * @param row any row
	 * @return empty for what stands for nothing on the OSF
	 */
	public String kind(ExplorerNode row) {
		return Kinds.of(row);
	}

	/**
	 * When it was made.
	 *
	 * @param row any row
	 * @return empty for what has no time; "–" for a file of which it is not told
	 */
	public String created(ExplorerNode row) {
		return time(row, RowSort.RowFacts.created(row));
	}

	private String time(ExplorerNode row, Optional<Instant> time) {
		return row instanceof FileNode || time.isPresent() ? times.text(time) : ""; //$NON-NLS-1$
	}

	/**
	 * The size.
	 *
	 * @param row any row
	 * @return empty for what is not a file
	 */
	public String size(ExplorerNode row) {
		return row instanceof FileNode file ? sizes.text(file.remote().size()) : ""; //$NON-NLS-1$
	}

	/**
	 * When it was changed.
	 *
	 * @param row any row
	 * @return empty for what has no time
	 */
	public String modified(ExplorerNode row) {
		return time(row, RowSort.RowFacts.modified(row));
	}

	/**
	 * The number of the newest version.
	 *
	 * @param row any row
	 * @return empty for what is not a file; "–" if the storage has no numbers
	 */
	public String version(ExplorerNode row) {
		if (row instanceof FileNode file) {
			return file.remote().version() == 0 ? Messages.Unknown : String.valueOf(file.remote().version());
		}
		return ""; //$NON-NLS-1$
	}

	/**
	 * What is said when the pointer rests on a row.
	 *
	 * @param row any row
	 * @param link the row's link, if it has one
	 * @return some lines
	 */
	public String tooltip(ExplorerNode row, Optional<Link> link) {
		List<String> lines = new ArrayList<>();
		String badge = badge(row);
		lines.add(badge.isEmpty() ? row.name() : row.name() + SEPARATOR + badge);
		String kind = Kinds.of(row);
		if (!kind.isEmpty()) {
			lines.add(kind);
		}
		if (row instanceof FileNode file) {
			addFile(lines, file.remote());
		}
		link.ifPresent(known -> lines.add(NLS.bind(Messages.Tooltip_linked, known.projectName() + '/' + known.localPath())));
		return String.join("\n", lines); //$NON-NLS-1$
	}

	private void addFile(List<String> lines, RemoteFile file) {
		file.size().ifPresent(bytes -> lines.add(sizes.exact(bytes)));
		file.created().ifPresent(time -> lines.add(NLS.bind(Messages.Tooltip_created, times.exact(time))));
		file.modified().ifPresent(time -> lines.add(NLS.bind(Messages.Tooltip_modified, times.exact(time))));
		if (file.version() > 0) {
			lines.add(NLS.bind(Messages.Tooltip_version, Integer.valueOf(file.version())));
		}
	}
}
