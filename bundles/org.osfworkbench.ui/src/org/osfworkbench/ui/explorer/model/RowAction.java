package org.osfworkbench.ui.explorer.model;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.StorageProvider;

/** What can be done with rows, judged without asking anybody. */
public enum RowAction {

	/** Open a file, or open and close a row with rows below it, or retry. One row. */
	OPEN,
	/** Show in the browser. One row. */
	BROWSE,
	/** Link an experiment of the workspace to a folder or file. One row. */
	LINK_EXPERIMENT,
	/** Upload what comes into a folder of the workspace. One row. */
	STORE_DATA,
	/** Remove a link. One row. */
	UNLINK,
	/** Upload files into a folder. One row. */
	UPLOAD,
	/** Download files and folders. */
	DOWNLOAD,
	/** Make a folder. One row. */
	NEW_FOLDER,
	/** Delete files and folders. */
	DELETE,
	/** Copy the web link. One row. */
	COPY_LINK,
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
		if (rows.isEmpty()) {
			return false;
		}
		return switch (this) {
		case DOWNLOAD -> rows.stream().allMatch(RowAction::isEntry);
		case DELETE -> rows.stream().allMatch(row -> isEntry(row) && isWritable(row));
		default -> rows.size() == 1 && allows(rows.getFirst(), links);
		};
	}

	private boolean allows(ExplorerNode row, LinkIndex links) {
		return switch (this) {
		case OPEN -> true;
		case BROWSE, COPY_LINK -> row.node().isPresent();
		case LINK_EXPERIMENT -> isOsfStorage(row) && links.of(row).isEmpty() && isWritable(row);
		case STORE_DATA -> isFolder(row) && isOsfStorage(row) && isWritable(row);
		case UNLINK -> links.of(row).isPresent();
		case UPLOAD, NEW_FOLDER -> isFolder(row) && isWritable(row);
		case RETRY -> row instanceof MessageNode message && message.canRetry();
		case DOWNLOAD, DELETE -> isEntry(row);
		};
	}

	private static boolean isEntry(ExplorerNode row) {
		return row instanceof FileNode || row instanceof FolderNode;
	}

	private static boolean isFolder(ExplorerNode row) {
		return row instanceof BranchNode branch && branch.folder().isPresent();
	}

	private static boolean isOsfStorage(ExplorerNode row) {
		Optional<String> provider = switch (row) {
		case FileNode file -> Optional.of(file.remote().provider());
		case BranchNode branch -> branch.folder().map(folder -> folder.provider());
		case MessageNode message -> Optional.empty();
		};
		return provider.filter(StorageProvider.OSF_STORAGE::equals).isPresent();
	}

	private static boolean isWritable(ExplorerNode row) {
		return row.node().filter(Node::writable).isPresent();
	}
}
