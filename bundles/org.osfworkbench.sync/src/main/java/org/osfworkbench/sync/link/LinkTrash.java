package org.osfworkbench.sync.link;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sync.disk.NioDisk;
import org.osfworkbench.sync.journal.SqliteLinkJournal;
import org.osfworkbench.sync.trash.SlotTrash;
import org.osfworkbench.sync.trash.TrashEntry;
import org.osfworkbench.sync.trash.TreeTrash;

/**
 * The trash of a link, opened without asking the server: what a sync replaced or deleted here, also of a link that was ended since. Changes
 * nothing. The journal is locked meanwhile, so close it soon. For one thread at a time.
 */
public final class LinkTrash implements AutoCloseable {

	private final SqliteLinkJournal journal;
	private final Path root;
	private final TreeTrash trash;

	private LinkTrash(SqliteLinkJournal journal, Path root, TreeTrash trash) {
		this.journal = journal;
		this.root = root;
		this.trash = trash;
	}

	/**
	 * Opens a trash.
	 *
	 * @param known the link, as it was noted last
	 * @param link the link as it is; empty if it was ended
	 * @param places where the journal lies
	 * @param clock for the name of a record that cannot be used
	 * @return the trash; empty if the link has no record
	 * @throws org.osfworkbench.sync.journal.JournalInUseException if another program, or this one, has it open
	 * @throws IOException if the journal cannot be opened
	 */
	public static Optional<LinkTrash> open(LinkPlaces.Known known, Optional<Link> link, LinkPlaces places, Clock clock) throws IOException {
		Path home = places.of(known.id());
		Path folder = LinkHome.journal(home);
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		Path root = link.isPresent() ? LinkedFolder.root(known.folder(), link.get()) : known.folder();
		SqliteLinkJournal journal = SqliteLinkJournal.open(folder, clock);
		return Optional.of(new LinkTrash(journal, root, new SlotTrash(new NioDisk(root, LinkHome.area(home, root)), journal, clock)));
	}

	/**
	 * Where the paths of the entries begin.
	 *
	 * @return a folder that need not exist any more
	 */
	public Path root() {
		return root;
	}

	/**
	 * What is kept.
	 *
	 * @return oldest first; equal bytes may occur more than once
	 * @throws IOException if it cannot be told
	 */
	public List<TrashEntry> entries() throws IOException {
		return trash.entries();
	}

	/**
	 * Opens bytes that are kept.
	 *
	 * @param entry one of {@link #entries()}
	 * @return a stream that the caller closes; empty if the bytes are not there any more
	 * @throws IOException if they cannot be read
	 */
	public Optional<InputStream> open(TrashEntry entry) throws IOException {
		return trash.open(entry.sha256());
	}

	@Override
	public void close() {
		journal.close();
	}
}
