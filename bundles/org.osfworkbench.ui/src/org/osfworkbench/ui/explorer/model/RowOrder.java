package org.osfworkbench.ui.explorer.model;

import java.util.Comparator;

/** The order in which rows of one level come: storages, then folders, then components, then files; each by name, in the person's language. */
enum RowOrder implements Comparator<ExplorerNode> {

	/** The only order. */
	BY_NAME;

	@Override
	public int compare(ExplorerNode left, ExplorerNode right) {
		int groups = Integer.compare(group(left), group(right));
		return groups != 0 ? groups : byName(left, right);
	}

	static int byName(ExplorerNode left, ExplorerNode right) {
		int words = left.collationKey().compareTo(right.collationKey());
		return words != 0 ? words : left.name().compareTo(right.name());
	}

	static int group(ExplorerNode row) {
		return switch (row) {
		case MessageNode m -> 0;
		case PeopleNode p -> 1;
		case ProviderNode p -> p.provider().isOsfStorage() ? 1 : 2;
		case FolderNode f -> 3;
		case LinkedNode l -> 5;
		case NodeRow n -> 4;
		case FileNode f -> 6;
		case ProjectsNode p -> 7;
		case OpenedNode o -> 7;
		case SearchNode s -> 7;
		case UserNode u -> 7;
		};
	}
}
