package org.osfworkbench.export.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PartialFile;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Revision;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.export.ExportOrder.Versions;
import org.osfworkbench.export.Unreadable;
import org.osfworkbench.export.bag.Fixity;
import org.osfworkbench.export.bag.SafeNames;
import org.osfworkbench.export.fetch.Asking.Part;
import org.osfworkbench.export.fetch.Surveyed.InFile;
import org.osfworkbench.export.fetch.Surveyed.InNode;

/**
 * Fetches the bytes of files. A download that was stopped is taken up where it ended; what came is compared with the hashes that the server
 * told, and both hashes are kept. Safe for use from any thread, for one file at a time.
 */
@SuppressWarnings("nls") // keys, paths in the bag
public final class Copies {

	private final OsfClient client;
	private final Journal journal;
	private final Payload payload;
	private final Asking asking;
	private final Versions versions;
	private final Progress progress;
	private final Cancellation cancellation;

	/**
	 * Makes it.
	 *
	 * @param client whom to ask
	 * @param journal what is known
	 * @param payload where the files go
	 * @param asking notes what cannot be had
	 * @param versions which versions are wanted
	 * @param progress told as bytes arrive
	 * @param cancellation stops it
	 */
	public Copies(OsfClient client, Journal journal, Payload payload, Asking asking, Versions versions, Progress progress,
			Cancellation cancellation) {
		this.client = client;
		this.journal = journal;
		this.payload = payload;
		this.asking = asking;
		this.versions = versions;
		this.progress = progress;
		this.cancellation = cancellation;
	}

	/** Fetches what is missing of a file. */
	List<Fixity> fetch(InNode node, InFile file) throws OsfException, IOException {
		List<Fixity> fetched = new ArrayList<>();
		revisions(file);
		for (Copy copy : known(node, file)) {
			if (payload.has(copy.key()).isEmpty()) {
				bytes(copy).ifPresent(fetched::add);
			}
		}
		return fetched;
	}

	private void revisions(InFile file) throws OsfException, IOException {
		boolean elsewhere = elsewhere(file.file());
		if (versions == Versions.NEWEST && !elsewhere || journal.recall("revisions " + file.key()).isPresent()) {
			return;
		}
		Part part = new Part(file.file().nodeId(), place(file.file()) + " (versions)", elsewhere);
		Optional<List<Revision>> revisions = versions == Versions.ALL
				? asking.ask(part, () -> client.storage().revisions(file.file(), cancellation)) : helpful(part, file.file());
		if (revisions.isPresent()) {
			journal.keep("revisions " + file.key(), EntryJson.ofRevisions(revisions.get()));
		}
	}

	/** Versions of an add-on that are only asked for to pin the newest one: nothing is missing without them. */
	private Optional<List<Revision>> helpful(Part part, RemoteFile file) throws OsfException, IOException {
		try {
			return Optional.of(asking.need(() -> client.storage().revisions(file, cancellation)));
		} catch (OsfException e) {
			if (asking.endsAll(part, e)) {
				throw e;
			}
			return Optional.empty();
		}
	}

	/**
	 * The versions of a file that are wanted, as far as known.
	 *
	 * @param node the node
	 * @param file the file
	 * @return newest first; never empty
	 */
	public List<Copy> known(InNode node, InFile file) {
		List<Revision> revisions = journal.recall("revisions " + file.key()).map(EntryJson::revisions).orElse(List.of());
		String current = node.path() + "/files/" + file.path();
		if (revisions.isEmpty()) {
			return List.of(new Copy(file.file(), Optional.empty(), true, current));
		}
		List<Copy> copies = new ArrayList<>();
		SafeNames names = SafeNames.ofThisSystem();
		for (Revision revision : versions == Versions.ALL ? revisions : revisions.subList(0, 1)) {
			String name = file.path().substring(file.path().lastIndexOf('/') + 1);
			String older = node.path() + "/versions/" + file.path() + "/" + names.encode(revision.id()) + "/" + name;
			copies.add(new Copy(file.file(), Optional.of(revision), copies.isEmpty(), copies.isEmpty() ? current : older));
		}
		return copies;
	}

	/** What a copy holds, if it is there. */
	Optional<Fixity> fixity(Copy copy) {
		return payload.has(copy.key());
	}

	private Optional<Fixity> bytes(Copy copy) throws OsfException, IOException {
		RemoteFile file = copy.file();
		String what = place(file) + (copy.current() ? "" : " (" + copy.version() + ")");
		Part part = new Part(file.nodeId(), what, elsewhere(file));
		Path partial = payload.part(copy.key());
		Optional<Download> download = asking.ask(part, () -> twice(() -> download(copy, partial)));
		if (download.isEmpty()) {
			Files.deleteIfExists(partial);
			return Optional.empty();
		}
		long size = download.get().bytes();
		if (copy.size().isPresent() && copy.size().getAsLong() != size) {
			Files.deleteIfExists(partial);
			asking.note(new Unreadable(file.nodeId(), what, Unreadable.Reason.WRONG_ANSWER, size + "/" + copy.size().getAsLong()));
			return Optional.empty();
		}
		if (size == 0 && !Files.exists(partial)) {
			Files.createFile(partial);
		}
		return Optional.of(payload.keep(copy.key(), new Fixity(copy.path(), size, download.get().hashes().md5().orElseThrow(),
				download.get().hashes().sha256().orElseThrow())));
	}

	/** Wrong bytes may come from a disturbed line, so they get a second chance. */
	private static Download twice(Asking.Question<Download> download) throws OsfException, IOException {
		try {
			return download.ask();
		} catch (@SuppressWarnings("unused") OsfException.BadAnswer e) {
			return download.ask();
		}
	}

	private Download download(Copy copy, Path partial) throws OsfException, IOException {
		RemoteFile file = copy.file();
		if (copy.surveyed() && !elsewhere(file)) {
			return client.storage().resume(file, PartialFile.of(partial), progress, cancellation);
		}
		if (copy.revision().isPresent()) {
			return client.storage().resume(file, copy.revision().get(), PartialFile.of(partial), progress, cancellation);
		}
		try (OutputStream out = Files.newOutputStream(partial)) { // without a version to pin, parts of two must not be joined
			return client.download(file, 0, out, progress, cancellation);
		}
	}

	private static boolean elsewhere(RemoteFile file) {
		return !StorageProvider.OSF_STORAGE.equals(file.provider());
	}

	private static String place(RemoteFile file) {
		return file.provider() + file.materializedPath();
	}
}
