package org.osfworkbench.sync.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.sync.TreeParts;
import org.osfworkbench.sync.TreeSync;
import org.osfworkbench.sync.disk.NioDisk;
import org.osfworkbench.sync.engine.Moments;
import org.osfworkbench.sync.engine.PooledWorkers;
import org.osfworkbench.sync.journal.FileRecord;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.journal.SqliteLinkJournal;
import org.osfworkbench.sync.remote.RemoteTree;

/**
 * A link that is open: its journal is locked, so that no other program uses it at the same time. Open it for a sync and close it soon,
 * because the others have to wait. For one thread at a time.
 */
public final class LinkedFolder implements AutoCloseable {

	private final SqliteLinkJournal journal;
	private final TreeParts parts;

	private LinkedFolder(SqliteLinkJournal journal, TreeParts parts) {
		this.journal = journal;
		this.parts = parts;
	}

	/**
	 * Opens a link. The first time on this computer, the folder is taken for it. What has a link of its own in the folder takes no part.
	 *
	 * @param folder the folder that has the link
	 * @param link the link, as {@link LinkFile} tells it
	 * @param places where the journal lies
	 * @param remote the remote side, see {@link org.osfworkbench.sync.remote.OsfRoots}; for an experiment a tree of that one file with the id of the link
	 * @param tools lent for as long as this is open
	 * @return the open link; the caller closes it
	 * @throws org.osfworkbench.sync.journal.JournalInUseException if another program, or this one, has it open
	 * @throws CopiedFolderException if the folder is a copy of the one that has the link
	 * @throws IOException if the local side is not there, is reached by a link of the file system, or the journal cannot be opened
	 */
	public static LinkedFolder open(Path folder, Link link, LinkPlaces places, RemoteTree remote, LinkTools tools) throws IOException {
		LinkHome home = new LinkHome(places.of(link.id()), link);
		Path real = folder.toRealPath();
		SqliteLinkJournal journal = SqliteLinkJournal.open(LinkHome.journal(places.of(link.id())), tools.clock());
		try {
			if (link.kind() == LinkKind.EXPERIMENT) {
				new FileRecord(journal).fit(link.id(), link.name(), link.remoteId());
			}
			NioDisk disk = home.disk(real, root(real, link));
			PooledWorkers workers = new PooledWorkers(tools.executor(), PooledWorkers.USUAL_PLACES);
			return new LinkedFolder(journal, new TreeParts(link.settings(new LinkFile(folder).read().links()), disk, remote, journal, workers, tools.clock(), tools.random(),
					tools.pauses(), Moments.NONE));
		} catch (IOException | RuntimeException e) {
			journal.close();
			throw e;
		}
	}

	/**
	 * What a link has on record, without asking the server or looking at the folder.
	 *
	 * @param id of the link
	 * @param places where the journal lies
	 * @param clock for the name of a record that cannot be used
	 * @return the record; empty if there is none yet
	 * @throws org.osfworkbench.sync.journal.JournalInUseException if another program, or this one, has it open
	 * @throws IOException if the journal cannot be opened
	 */
	public static Optional<Record> record(String id, LinkPlaces places, Clock clock) throws IOException {
		Path folder = LinkHome.journal(places.of(id));
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		try (SqliteLinkJournal journal = SqliteLinkJournal.open(folder, clock)) {
			return Optional.of(new Record(journal.read(), journal.setAside()));
		}
	}

	/**
	 * Forgets what is on record of a link that is removed, so that nothing of it is taken up again. What is in its trash stays there.
	 *
	 * @param link the link
	 * @param places where the journal lies
	 * @param tools for the clock
	 * @throws org.osfworkbench.sync.journal.JournalInUseException if another program, or this one, has it open
	 * @throws IOException if the journal cannot be opened
	 */
	public static void forget(Link link, LinkPlaces places, LinkTools tools) throws IOException {
		Path folder = LinkHome.journal(places.of(link.id()));
		if (Files.isDirectory(folder)) {
			try (SqliteLinkJournal journal = SqliteLinkJournal.open(folder, tools.clock())) {
				journal.commit(List.of(new LinkChange.Clear()));
			}
		}
	}

	/**
	 * What a link has on record.
	 *
	 * @param state the last equal state, what was begun, what waits
	 * @param setAside where a record is that could not be used
	 */
	public record Record(LinkState state, Optional<Path> setAside) {
	}

	/**
	 * The engine.
	 *
	 * @return one for the link's own settings
	 */
	public TreeSync engine() {
		return new TreeSync(parts);
	}

	/**
	 * What the engine is made of, for other settings.
	 *
	 * @return the parts, which end when this is closed
	 */
	public TreeParts parts() {
		return parts;
	}

	/**
	 * What became of a record that could not be used.
	 *
	 * @return where it is now; the next sync compares everything anew. Empty if all was well
	 */
	public Optional<Path> setAside() {
		return journal.setAside();
	}

	@Override
	public void close() {
		journal.close();
	}

	/** The tree of a link: the local side, or the folder of an experiment's file. No name on the way down may be a link. */
	static Path root(Path folder, Link link) throws IOException {
		String below = switch (link.kind()) {
			case EXPERIMENT -> link.path().substring(0, Math.max(0, link.path().lastIndexOf('/')));
			case DATA, PROJECT -> link.path();
		};
		if (!below.isEmpty() && !LinkKeys.isInside(below)) {
			throw new IOException("Not a path in the folder: " + below); //$NON-NLS-1$
		}
		Path root = folder;
		for (String name : below.isEmpty() ? new String[0] : below.split("/")) { //$NON-NLS-1$
			root = root.resolve(name);
			if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
				throw new IOException("Not a folder of its own: " + root); //$NON-NLS-1$
			}
		}
		return root;
	}
}
