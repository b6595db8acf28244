package org.osfworkbench.cli.command;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.cli.path.OsfPath;
import org.osfworkbench.sync.link.Link;

/** Links as lines. */
@SuppressWarnings("nls") // names of JSON fields
final class LinkRows {

	private LinkRows() {
	}

	/**
	 * {@code type} (link), {@code link} (the id), {@code kind} (experiment, data, project), {@code place}, {@code host}, {@code node}, {@code
	 * title}, {@code provider}, {@code remote} (the id), {@code path}, {@code policy} if it is not the usual one.
	 */
	static Row row(Link link, Path holder) {
		Optional<String> policy = link.policy().map(SyncRows::word);
		return new Row().with("type", "link").with("link", link.id()).with("kind", SyncRows.word(link.kind()))
				.with("place", place(link, holder).toString()).with("host", link.hostId()).with("node", link.nodeId())
				.with("title", link.nodeTitle()).with("provider", link.provider()).with("remote", link.remoteId())
				.with("path", path(link)).with("policy", policy);
	}

	static String line(Link link, Path holder) {
		return NLS.bind(Messages.Links_line, new Object[] { place(link, holder), SyncRows.word(link.kind()), path(link), link.hostId() });
	}

	static Path place(Link link, Path holder) {
		return link.path().isEmpty() ? holder : holder.resolve(link.path());
	}

	private static String path(Link link) {
		return OsfPath.print(link.nodeId(), link.provider(), link.remotePath());
	}
}
