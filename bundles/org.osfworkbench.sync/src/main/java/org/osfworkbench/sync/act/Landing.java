package org.osfworkbench.sync.act;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;

/** Finds out what became of bytes that were sent, when no answer came ({@code sync-design.md}, section 6, Lost answers). */
final class Landing {

	private final Desk desk;

	/**
	 * Where the bytes are.
	 *
	 * @param id the file's id
	 * @param version the version that holds them
	 * @param known the newest version before it that is known here; what is between was never seen
	 */
	record Place(String id, int version, int known) {
	}

	Landing(Desk desk) {
		this.desk = desk;
	}

	/** The newest version above the known one that holds the bytes. */
	Optional<Place> version(String id, int known, Content sent) throws OsfException, IOException {
		Optional<RemoteItem> found = desk.remote().look(id, Kind.FILE, desk.cancellation());
		if (found.isEmpty()) {
			return Optional.empty();
		}
		RemoteItem now = found.orElseThrow();
		for (int version = now.version(); version > known; version--) {
			if (holds(now, version, sent)) {
				return Optional.of(new Place(id, version, known));
			}
		}
		return Optional.empty();
	}

	/** The entry of that name in a folder, unless it is one that is known elsewhere and was moved there since. */
	Optional<RemoteItem> named(String parentId, Kind kind, String name) throws OsfException {
		return desk.remote().list(parentId, desk.cancellation()).stream()
				.filter(item -> item.kind() == kind && item.name().equals(name)).findFirst()
				.filter(item -> !desk.reading(() -> desk.trees().knows(item.id())));
	}

	private boolean holds(RemoteItem now, int version, Content sent) throws OsfException, IOException {
		if (version == now.version()) {
			return now.content().sameBytes(sent);
		}
		Download read = desk.remote().read(now.id(), version, OutputStream.nullOutputStream(), bytes -> {
			// nobody waits for these bytes
		}, desk.cancellation());
		return Content.of(read.bytes(), read.hashes()).sameBytes(sent);
	}
}
