package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.sync.journal.JournalInUseException;
import org.osfworkbench.sync.link.LinkPlaces;
import org.osfworkbench.sync.link.LinkTrash;
import org.osfworkbench.sync.trash.TrashEntry;

/** Looks into the trash of every link that this user has or had on this computer. Asks no server. */
final class TrashSearch {

	private final Session session;
	private final Output output;
	private boolean complete = true;

	/** Something in a trash, and where it was. */
	record Kept(LinkPlaces.Known link, Path place, TrashEntry entry) {
	}

	TrashSearch(Session session, Output output) {
		this.session = session;
		this.output = output;
	}

	/** What was at a place or in it, oldest first. A trash that is in use is said, and left out. */
	List<Kept> find(Path place) throws IOException {
		List<Kept> found = new ArrayList<>();
		for (LinkPlaces.Known known : session.places().known()) {
			try {
				found.addAll(find(known, place));
			} catch (@SuppressWarnings("unused") JournalInUseException e) {
				complete = false;
				output.note("osf: " + NLS.bind(Messages.Trash_inUse, known.folder())); //$NON-NLS-1$
			}
		}
		found.sort(Comparator.comparing(kept -> kept.entry().time()));
		return found;
	}

	private List<Kept> find(LinkPlaces.Known known, Path place) throws IOException {
		Optional<LinkTrash> opened = open(known);
		if (opened.isEmpty()) {
			return List.of();
		}
		try (LinkTrash trash = opened.get()) {
			return trash.entries().stream().map(entry -> new Kept(known, trash.root().resolve(entry.path()), entry))
					.filter(kept -> kept.place().startsWith(place)).toList();
		}
	}

	/** Whether every trash could be looked into. */
	boolean complete() {
		return complete;
	}

	Optional<LinkTrash> open(LinkPlaces.Known known) throws IOException {
		return LinkTrash.open(known, LinksCommand.find(known), session.places(), Clock.systemDefaultZone());
	}
}
