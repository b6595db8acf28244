package org.osfworkbench.ui.explorer.model;

import java.net.URI;
import java.util.Optional;

import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteFile;

/** Pages of the web site that show what a row stands for ({@code osf-api.md}, section 3.7). */
@SuppressWarnings("nls") // parts of addresses
public final class WebLinks {

	private WebLinks() {
	}

	/**
	 * The page of a row.
	 *
	 * @param row any row
	 * @return a file's page for a file in OSF Storage, the node's page with files for a folder, the node's page otherwise; empty above all projects
	 */
	public static Optional<URI> of(ExplorerNode row) {
		return row instanceof UserNode person ? Optional.of(person.user().profile()) : row.node().map(node -> page(row, withSlash(node)));
	}

	private static URI page(ExplorerNode row, URI node) {
		return switch (row) {
		case FileNode file -> node.resolve(path(file.remote()));
		case FolderNode folder -> node.resolve("files/");
		case ProviderNode provider -> node.resolve("files/");
		default -> node;
		};
	}

	/** Add-ons have paths where OSF Storage has ids; their files are shown in the list only. */
	private static String path(RemoteFile file) {
		return file.id().matches("[0-9a-f]{24}") ? "files/" + file.provider() + '/' + file.id() : "files/";
	}

	private static URI withSlash(Node node) {
		String web = node.web().toString();
		return web.endsWith("/") ? node.web() : URI.create(web + '/');
	}
}
