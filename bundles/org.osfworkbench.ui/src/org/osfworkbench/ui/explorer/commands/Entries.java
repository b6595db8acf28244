package org.osfworkbench.ui.explorer.commands;

import java.util.List;
import java.util.stream.Stream;

import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.ui.explorer.model.FileNode;
import org.osfworkbench.ui.explorer.model.FolderNode;
import org.osfworkbench.ui.explorer.model.ProviderNode;

/** The files and folders among rows. */
final class Entries {

	private Entries() {
	}

	static List<RemoteEntry> of(List<ExplorerNode> rows) {
		return rows.stream().flatMap(Entries::entry).toList();
	}

	/** The same with the root folders of storages. */
	static List<RemoteEntry> withStorages(List<ExplorerNode> rows) {
		return rows.stream().flatMap(row -> row instanceof ProviderNode storage ? storage.folder().stream() : entry(row)).toList();
	}

	static List<String> names(List<ExplorerNode> rows) {
		return of(rows).stream().map(RemoteEntry::name).toList();
	}

	private static Stream<RemoteEntry> entry(ExplorerNode row) {
		return switch (row) {
		case FileNode file -> Stream.of(file.remote());
		case FolderNode folder -> Stream.of(folder.remote());
		default -> Stream.empty();
		};
	}
}
