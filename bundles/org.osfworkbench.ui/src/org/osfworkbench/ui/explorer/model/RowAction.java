package org.osfworkbench.ui.explorer.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.Permission;
import org.osfworkbench.client.api.ProviderTraits;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;

/** What can be done with rows, judged without asking anybody, and if not, why. */
public enum RowAction {

	/** Open a file, or open and close a row with rows below it, or retry. One row. */
	OPEN,
	/** Show in the browser. One row. */
	BROWSE,
	/** Link an experiment of the workspace to a folder or file. One row. */
	LINK_EXPERIMENT,
	/** Upload what comes into a folder of the workspace. One row. */
	STORE_DATA,
	/** Keep a project of the workspace and a folder or storage in step. One row. */
	LINK_PROJECT,
	/** Remove a link. One row. */
	UNLINK,
	/** Upload files and folders into a folder. One row. */
	UPLOAD,
	/** Download files and folders, also a whole storage. */
	DOWNLOAD,
	/** Copy a whole project or component into a folder that archives accept. One row. */
	BRING_HOME,
	/** Make a project. Any rows. */
	NEW_PROJECT,
	/** Make a component. One row. */
	NEW_COMPONENT,
	/** Make a folder. One row. */
	NEW_FOLDER,
	/** Take files and folders away, to be put elsewhere. */
	CUT,
	/** Copy files and folders, or the links of other rows. */
	COPY,
	/** Put files and folders into a folder that is chosen in a dialog. */
	MOVE,
	/** Put what was copied into a folder. One row. */
	PASTE,
	/** Give another name. One row. */
	RENAME,
	/** Delete files and folders, or one project or component. */
	DELETE,
	/** Copy the web link. One row. */
	COPY_LINK,
	/** Show what is known. One row. */
	PROPERTIES,
	/** Show a file without opening it. One row. */
	PREVIEW,
	/** Ask again. One row. */
	RETRY;

	/**
	 * Whether it can be done.
	 *
	 * @param rows the selected rows
	 * @param links the links of the workspace
	 * @return true if it makes sense and nothing known forbids it
	 */
	public boolean allows(List<ExplorerNode> rows, LinkIndex links) {
		return fits(rows) && obstacle(rows, links).isEmpty();
	}

	/**
	 * Why it cannot be done.
	 *
	 * @param rows the selected rows
	 * @param links the links of the workspace
	 * @return a sentence for people; empty if it can be done, or if it makes no sense for such rows at all
	 */
	public Optional<String> reason(List<ExplorerNode> rows, LinkIndex links) {
		return rows.isEmpty() || !fits(rows) && !(rows.size() > 1 && fits(rows.subList(0, 1))) ? Optional.empty() : obstacle(rows, links);
	}

	/** Whether it makes sense for rows of these kinds. */
	private boolean fits(List<ExplorerNode> rows) {
		return switch (this) {
		case NEW_PROJECT -> true;
		case DOWNLOAD -> !rows.isEmpty() && rows.stream().allMatch(row -> isEntry(row) || row instanceof ProviderNode);
		case CUT, MOVE -> !rows.isEmpty() && rows.stream().allMatch(RowAction::isEntry);
		case DELETE -> !rows.isEmpty() && rows.stream().allMatch(RowAction::isEntry) || rows.size() == 1 && isOwnNode(rows.getFirst());
		case COPY -> !rows.isEmpty() && rows.stream().allMatch(row -> WebLinks.of(row).isPresent());
		default -> rows.size() == 1 && fits(rows.getFirst());
		};
	}

	private boolean fits(ExplorerNode row) {
		return switch (this) {
		case OPEN -> true;
		case BROWSE, COPY_LINK -> WebLinks.of(row).isPresent();
		case LINK_EXPERIMENT -> isFolder(row) || row instanceof FileNode;
		case STORE_DATA, LINK_PROJECT, UPLOAD, NEW_FOLDER -> isFolder(row);
		case PASTE -> isFolder(row) || row instanceof FileNode;
		case UNLINK, PROPERTIES -> !(row instanceof MessageNode);
		case NEW_COMPONENT, BRING_HOME -> row instanceof NodeRow;
		case RENAME -> isEntry(row) || row instanceof NodeRow;
		case PREVIEW -> row instanceof FileNode;
		case RETRY -> row instanceof MessageNode message && message.canRetry();
		case NEW_PROJECT, DOWNLOAD, CUT, COPY, MOVE, DELETE -> true;
		};
	}

	private Optional<String> obstacle(List<ExplorerNode> rows, LinkIndex links) {
		if (rows.size() > 1 && !isForMany()) {
			return Optional.of(Messages.Why_one);
		}
		return rows.stream().map(row -> obstacle(row, links)).flatMap(Optional::stream).findFirst();
	}

	private boolean isForMany() {
		return this == DOWNLOAD || this == DELETE || this == CUT || this == MOVE || this == COPY || this == NEW_PROJECT;
	}

	private Optional<String> obstacle(ExplorerNode row, LinkIndex links) {
		return switch (this) {
		case LINK_EXPERIMENT -> links.of(row).isPresent() ? Optional.of(NLS.bind(Messages.Why_linked, row.name())) : linkObstacle(row);
		case STORE_DATA, LINK_PROJECT -> linkObstacle(row);
		case UNLINK -> links.of(row).isEmpty() ? Optional.of(NLS.bind(Messages.Why_notLinked, row.name())) : Optional.empty();
		case UPLOAD, NEW_FOLDER, CUT, MOVE, PASTE -> writeObstacle(row);
		case DELETE -> row instanceof NodeRow ? adminObstacle(row) : writeObstacle(row);
		case NEW_COMPONENT -> nodeObstacle(row);
		case RENAME -> row instanceof NodeRow ? nodeObstacle(row) : writeObstacle(row);
		default -> Optional.empty();
		};
	}

	private static Optional<String> linkObstacle(ExplorerNode row) {
		boolean own = provider(row).filter(StorageProvider.OSF_STORAGE::equals).isPresent();
		return own ? writeObstacle(row) : Optional.of(NLS.bind(Messages.Why_addon, row.name()));
	}

	private static Optional<String> writeObstacle(ExplorerNode row) {
		Predicate<String> writable = provider -> ProviderTraits.of(provider).writable();
		Optional<String> storage = provider(row).filter(writable.negate()).map(provider -> NLS.bind(Messages.Why_storage, provider));
		return nodeObstacle(row).or(() -> storage);
	}

	private static Optional<String> nodeObstacle(ExplorerNode row) {
		Optional<Node> node = row.node();
		if (node.isEmpty()) {
			return Optional.of(Messages.Why_noProject);
		}
		return node.filter(known -> !known.writable()).map(known -> NLS.bind(known.registration() ? Messages.Why_registration : Messages.Why_readOnly, known.title()));
	}

	/** Only who administers a node may delete it ({@code osf-api.md}, section 3.4). */
	private static Optional<String> adminObstacle(ExplorerNode row) {
		return nodeObstacle(row).or(() -> row.node().filter(node -> node.permission().filter(Permission.ADMIN::equals).isEmpty())
				.map(node -> NLS.bind(Messages.Why_noAdmin, node.title())));
	}

	/** A row of a node that is only linked here stands for something that lives elsewhere. */
	private static boolean isOwnNode(ExplorerNode row) {
		return row instanceof ProjectNode || row instanceof ComponentNode;
	}

	private static boolean isEntry(ExplorerNode row) {
		return row instanceof FileNode || row instanceof FolderNode;
	}

	private static boolean isFolder(ExplorerNode row) {
		return row instanceof BranchNode branch && branch.folder().isPresent();
	}

	private static Optional<String> provider(ExplorerNode row) {
		return switch (row) {
		case FileNode file -> Optional.of(file.remote()).map(RemoteFile::provider);
		case BranchNode branch -> branch.folder().map(RemoteFolder::provider);
		case MessageNode message -> Optional.empty();
		};
	}
}
