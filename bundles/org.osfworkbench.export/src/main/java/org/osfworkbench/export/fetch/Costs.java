package org.osfworkbench.export.fetch;

import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.export.Estimate;
import org.osfworkbench.export.ExportOrder;
import org.osfworkbench.export.ExportOrder.Versions;
import org.osfworkbench.export.fetch.Surveyed.InFile;
import org.osfworkbench.export.fetch.Surveyed.InNode;
import org.osfworkbench.export.fetch.Surveyed.InStorage;

/** Adds up what is still to be fetched. For one thread. */
final class Costs {

	private final Journal journal;
	private final Payload payload;
	private final ExportOrder order;
	private final Copies copies;
	private long downloads;
	private long bytes;
	private long unknown;
	private long api;
	private long lists;

	Costs(Journal journal, Payload payload, ExportOrder order, Copies copies) {
		this.journal = journal;
		this.payload = payload;
		this.order = order;
		this.copies = copies;
	}

	/** A node, with the requests that its records need; one more lists its wiki. */
	void add(InNode node, int records) {
		boolean wiki = order.parts().contains(ExportOrder.Part.WIKI) && node.document().path("attributes").path("wiki_enabled").asBoolean(true); //$NON-NLS-1$ //$NON-NLS-2$
		api += records + (wiki && payload.has(Wiki.pages(node)).isEmpty() ? 1 : 0);
		for (InStorage storage : node.storages()) {
			storage.files().forEach(file -> add(node, file));
		}
	}

	private void add(InNode node, InFile file) {
		boolean versionsKnown = journal.recall("revisions " + file.key()).isPresent(); //$NON-NLS-1$
		boolean ours = StorageProvider.OSF_STORAGE.equals(file.file().provider());
		boolean asked = order.versions() == Versions.ALL || !ours;
		if (asked && !versionsKnown) {
			lists++;
			downloads += order.versions() == Versions.ALL && ours ? Math.max(1, file.file().version()) : 1;
			size(file);
			return;
		}
		for (Copy copy : copies.known(node, file)) {
			if (payload.has(copy.key()).isEmpty()) {
				downloads++;
				if (copy.current()) {
					size(file);
				}
			}
		}
	}

	private void size(InFile file) {
		bytes += file.file().size().orElse(0);
		unknown += file.file().size().isEmpty() ? 1 : 0;
	}

	Estimate sum(Surveyed surveyed, long spent) {
		int folders = surveyed.nodes().stream().flatMap(node -> node.storages().stream()).mapToInt(storage -> storage.folders().size() - 1).sum();
		int files = surveyed.nodes().stream().flatMap(node -> node.storages().stream()).mapToInt(storage -> storage.files().size()).sum();
		return new Estimate(surveyed.nodes().size(), folders, files, downloads, bytes, unknown, api, lists + downloads, spent);
	}
}
