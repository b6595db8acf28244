package org.osfworkbench.sync.execute;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.journal.Intent;
import org.osfworkbench.sync.journal.IntentKind;
import org.osfworkbench.sync.journal.Journal;
import org.osfworkbench.sync.journal.Wish;
import org.osfworkbench.sync.local.LocalFile;
import org.osfworkbench.sync.remote.RemoteLook;
import org.osfworkbench.sync.remote.RemoteTarget;
import org.osfworkbench.sync.tree.CopyName;

/**
 * Sends bytes and finds out what the server made of them ({@code sync-design.md}, section 6: upload to an existing id, create, lost
 * answers).
 */
final class Uploads {

	private final Journal journal;
	private final Clock clock;
	private final Notes notes;
	private final Downloads downloads;

	/** A write to the server. */
	@FunctionalInterface
	private interface Write {
		Upload run() throws OsfException, IOException;
	}

	Uploads(Journal journal, Clock clock, Notes notes, Downloads downloads) {
		this.journal = journal;
		this.clock = clock;
		this.notes = notes;
		this.downloads = downloads;
	}

	Outcome update(Call call, RemoteFile seen, Here here) throws OsfException, IOException {
		call.stopIfCancelled();
		Wish wish = new Wish(seen.id(), seen.version(), here.hashes(), here.hashed().size(), ""); //$NON-NLS-1$
		Intent intent = journal.begin(call.key(), IntentKind.UPDATE, wish);
		return write(call, intent, here, () -> call.remote().update(seen, here.content(call.task().local()), call.progress(),
				call.cancellation()));
	}

	/** Throws NameConflict if the name is taken; nothing was begun then. */
	Outcome create(Call call, RemoteTarget.InFolder target, Here here) throws OsfException, IOException {
		call.stopIfCancelled();
		LocalFile local = call.task().local();
		Wish wish = new Wish("", 0, here.hashes(), here.hashed().size(), local.name()); //$NON-NLS-1$
		Intent intent = journal.begin(call.key(), IntentKind.CREATE, wish);
		return write(call, intent, here, () -> call.remote().create(target, wish.name(), here.content(local), call.progress(),
				call.cancellation()));
	}

	/**
	 * Finds out whether a write that was begun has happened, and ends the intent either way.
	 *
	 * @return the outcome if it has happened, empty if not
	 */
	Optional<Outcome> settle(Call call, Intent intent) throws OsfException, IOException {
		Optional<RemoteFile> now = find(call, intent.wish());
		Optional<Integer> ours = now.isEmpty() ? Optional.empty() : ours(call, now.orElseThrow(), intent.wish());
		if (ours.isEmpty()) {
			journal.abandon(intent);
			return Optional.empty();
		}
		return Optional.of(landed(call, intent, now.orElseThrow(), ours.orElseThrow()));
	}

	private Outcome write(Call call, Intent intent, Here here, Write write) throws OsfException, IOException {
		Upload upload;
		try {
			upload = write.run();
			if (upload.file().hashes().contradicts(upload.sent())) {
				throw new OsfException.BadAnswer("The server stored other bytes than were sent", OsfException.Details.NONE, null); //$NON-NLS-1$
			}
		} catch (OsfException.Unavailable | OsfException.BadAnswer unclear) {
			return settle(call, intent).orElseThrow(() -> unclear);
		} catch (OsfException refused) {
			journal.abandon(intent);
			throw refused;
		} catch (IOException unreadable) {
			journal.abandon(intent);
			return unlessChanged(call, here, unreadable);
		}
		if (!upload.sent().sameBytes(here.hashes())) {
			return torn(call, intent, upload);
		}
		return landed(call, intent, upload.file(), upload.file().version());
	}

	private Outcome unlessChanged(Call call, Here here, IOException unreadable) throws IOException {
		if (call.task().local().look().equals(Optional.of(here.state()))) {
			throw unreadable;
		}
		return notes.changedMeanwhile(call.key());
	}

	// Versions that somebody else wrote in between must not be taken for ours, so then the mark is not left.
	private Outcome torn(Call call, Intent intent, Upload upload) {
		RemoteFile file = upload.file();
		if (file.version() <= intent.wish().remoteVersion() + 1) {
			journal.begin(call.key(), IntentKind.TORN, new Wish(file.id(), file.version(), upload.sent(), upload.bytes(), "")); //$NON-NLS-1$
		} else {
			journal.abandon(intent);
		}
		return notes.changedMeanwhile(call.key());
	}

	private Outcome landed(Call call, Intent intent, RemoteFile file, int ours) throws OsfException, IOException {
		Wish wish = intent.wish();
		Hashed bytes = new Hashed(wish.hashes(), wish.size());
		List<FileVersion> unseen = ours > wish.remoteVersion() + 1 ? unseen(call, file, wish, ours) : List.of();
		List<LocalFile> copies = new ArrayList<>();
		if (call.task().direction() == Direction.TWO_WAY) {
			for (FileVersion version : unseen) {
				copies.add(downloads.keepVersion(call, file, version.number(), version.hashes(), name(call, version, intent.since())));
			}
		}
		journal.commit(intent, notes.base(call.key(), file.id(), ours, bytes));
		return unseen.isEmpty() ? new Outcome.Uploaded(file, new Upload(file, wish.hashes(), wish.size()))
				: new Outcome.Overtaken(file, copies);
	}

	// Named after the server's time of the version, so that a copy made before a crash is found again and not made twice.
	private CopyName name(Call call, FileVersion version, Instant otherwise) {
		return new CopyName(call.task().local().name(), CopyName.Side.REMOTE, version.modified().orElse(otherwise), clock.getZone());
	}

	private static List<FileVersion> unseen(Call call, RemoteFile file, Wish wish, int ours) throws OsfException {
		return call.remote().versions(file, call.cancellation()).stream()
				.filter(version -> version.number() > wish.remoteVersion() && version.number() < ours)
				.filter(version -> !version.hashes().sameBytes(wish.hashes())).sorted(Comparator.comparingInt(FileVersion::number))
				.toList();
	}

	private static Optional<RemoteFile> find(Call call, Wish wish) throws OsfException {
		if (!wish.remoteId().isEmpty()) {
			return call.remote().look(wish.remoteId(), call.cancellation()) instanceof RemoteLook.Present(RemoteFile file)
					? Optional.of(file)
					: Optional.empty();
		}
		return call.task().target() instanceof RemoteTarget.InFolder folder
				? call.remote().find(folder, wish.name(), call.cancellation())
				: Optional.empty();
	}

	// The newest of the versions made since that hold our bytes.
	private static Optional<Integer> ours(Call call, RemoteFile now, Wish wish) throws OsfException {
		if (now.version() <= wish.remoteVersion()) {
			return Optional.empty();
		}
		if (now.hashes().sameBytes(wish.hashes())) {
			return Optional.of(now.version());
		}
		return call.remote().versions(now, call.cancellation()).stream()
				.filter(version -> version.number() > wish.remoteVersion() && version.hashes().sameBytes(wish.hashes()))
				.map(FileVersion::number).max(Comparator.naturalOrder());
	}
}
