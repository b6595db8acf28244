package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.journal.Base;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.journal.Journal;
import org.osfworkbench.sync.journal.Pending;
import org.osfworkbench.sync.journal.PendingKind;
import org.osfworkbench.sync.local.LocalFile;
import org.osfworkbench.workspace.link.Link;

/**
 * What is known about one file before anybody is asked.
 *
 * @param stores the journal and its like
 * @param key what the journal calls the file
 * @param local the file
 * @param here what it holds; empty if it is not there
 * @param base the last state known equal on both sides
 * @param open whether something of it was begun, or waits
 */
record FileFacts(Stores.Opened stores, FileKey key, LocalFile local, Optional<Hashed> here, Optional<Base> base, boolean open) {

	static FileFacts of(Link link, FileKey key, LocalFile local, Stores.Opened stores) throws IOException {
		Journal journal = stores.journal();
		Optional<Hashed> here = local.look().isEmpty() ? Optional.empty() : Optional.of(hash(local));
		Optional<Base> base = journal.base(key).filter(known -> known.remoteId().equals(link.remoteId()));
		return new FileFacts(stores, key, local, here, base, journal.pending(key).isPresent() || journal.intent(key).isPresent());
	}

	boolean unchanged() {
		return here.isPresent() && base.isPresent() && here.get().hashes().sameBytes(base.get().hashes());
	}

	int version() {
		return base.map(Base::remoteVersion).orElse(Integer.valueOf(0)).intValue();
	}

	long size() {
		return here.map(Hashed::size).orElse(Long.valueOf(0)).longValue();
	}

	/** Whether a person has to decide about the file. */
	boolean asked() {
		return stores.journal().pending(key).map(Pending::kind).filter(kind -> kind == PendingKind.CONFLICT || kind == PendingKind.REMOTE_DELETED)
				.isPresent();
	}

	/** The note for a problem that was met before the engine could note it. */
	Pending waiting(OsfException cause) {
		PendingKind kind = switch (cause) {
			case OsfException.NotSignedIn signedOut -> PendingKind.SIGNED_OUT;
			case OsfException.Throttled throttled -> PendingKind.OFFLINE;
			case OsfException.Unavailable offline -> PendingKind.OFFLINE;
			case OsfException.Forbidden forbidden -> PendingKind.NO_PERMISSION;
			case OsfException.WriteRefused refused -> PendingKind.REFUSED;
			case OsfException.QuotaExceeded full -> PendingKind.QUOTA;
			default -> PendingKind.FAILED;
		};
		return new Pending(key, kind, Instant.now(), cause.details().serverWords(), 0);
	}

	private static Hashed hash(LocalFile local) throws IOException {
		try (InputStream bytes = local.open()) {
			return Hashed.of(bytes);
		}
	}
}
