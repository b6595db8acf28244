package org.osfworkbench.ui.explorer.model;

import java.text.Collator;
import java.util.Comparator;

/** How rows of one level are ordered. */
enum RowOrder implements Comparator<ExplorerNode> {

	/** Storages, then folders, then components, then files; each by name, in the order of the person's language. */
	BY_NAME {
		@Override
		public int compare(ExplorerNode left, ExplorerNode right) {
			int groups = Integer.compare(group(left), group(right));
			return groups != 0 ? groups : byName(left.name(), right.name());
		}
	},

	/** As the server gave them, last activity first. */
	AS_LISTED {
		@Override
		public int compare(ExplorerNode left, ExplorerNode right) {
			return 0;
		}
	};

	private static int byName(String left, String right) {
		int words = Collator.getInstance().compare(left, right);
		return words != 0 ? words : left.compareTo(right);
	}

	private static int group(ExplorerNode row) {
		return switch (row) {
		case MessageNode m -> 0;
		case ProviderNode p -> p.provider().isOsfStorage() ? 1 : 2;
		case NodeRow n -> 4;
		case FolderNode f -> 3;
		case FileNode f -> 5;
		case ProjectsNode p -> 6;
		case OpenedNode o -> 6;
		};
	}
}
