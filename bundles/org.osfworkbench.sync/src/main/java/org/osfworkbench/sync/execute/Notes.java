package org.osfworkbench.sync.execute;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.journal.Base;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.journal.Journal;
import org.osfworkbench.sync.journal.Pending;
import org.osfworkbench.sync.journal.PendingKind;

/** Writes into the journal why a file waits, and tells it as an outcome. */
final class Notes {

	private final Journal journal;
	private final Clock clock;

	Notes(Journal journal, Clock clock) {
		this.journal = journal;
		this.clock = clock;
	}

	Base base(FileKey key, String remoteId, int version, Hashed bytes) {
		return new Base(key, remoteId, version, bytes.hashes(), bytes.size(), clock.instant());
	}

	Outcome waiting(FileKey key, OsfException cause) {
		PendingKind kind = kind(cause);
		String words = cause.details().serverWords();
		put(key, kind, words.isEmpty() ? String.valueOf(cause.getMessage()) : words, 0);
		return new Outcome.Waiting(kind, cause);
	}

	Outcome conflict(FileKey key, Optional<Base> base, Here here, RemoteFile remote) {
		put(key, PendingKind.CONFLICT, "", remote.version()); //$NON-NLS-1$
		return new Outcome.InConflict(
				new ConflictInfo(base, here.hashes(), here.hashed().size(), Optional.of(here.state().modified()), remote));
	}

	Outcome remoteGone(FileKey key) {
		put(key, PendingKind.REMOTE_DELETED, "", 0); //$NON-NLS-1$
		return new Outcome.RemoteGone();
	}

	/** Another round is needed; a question that is already open stays open. */
	Outcome changedMeanwhile(FileKey key) {
		if (journal.pending(key).map(Pending::kind).filter(PendingKind.CONFLICT::equals).isEmpty()) {
			put(key, PendingKind.UPLOAD, "", 0); //$NON-NLS-1$
		}
		return new Outcome.ChangedMeanwhile();
	}

	Outcome ended(FileKey key, Outcome outcome) {
		if (journal.pending(key).isPresent()) {
			journal.clearPending(key);
		}
		return outcome;
	}

	private void put(FileKey key, PendingKind kind, String details, int remoteVersion) {
		Instant since = journal.pending(key).filter(old -> old.kind() == kind).map(Pending::since).orElseGet(clock::instant);
		Pending pending = new Pending(key, kind, since, details, remoteVersion);
		if (!journal.pending(key).equals(Optional.of(pending))) {
			journal.putPending(pending);
		}
	}

	private static PendingKind kind(OsfException cause) {
		return switch (cause) {
		case OsfException.NotSignedIn signedOut -> PendingKind.SIGNED_OUT;
		case OsfException.Forbidden forbidden -> PendingKind.NO_PERMISSION;
		case OsfException.NotFound gone -> PendingKind.REMOTE_DELETED;
		case OsfException.Gone gone -> PendingKind.REMOTE_DELETED;
		case OsfException.NameConflict taken -> PendingKind.FAILED;
		case OsfException.Throttled throttled -> PendingKind.OFFLINE;
		case OsfException.WriteRefused refused -> PendingKind.REFUSED;
		case OsfException.QuotaExceeded full -> PendingKind.QUOTA;
		case OsfException.Unavailable offline -> PendingKind.OFFLINE;
		case OsfException.BadAnswer wrong -> PendingKind.FAILED;
		};
	}
}
