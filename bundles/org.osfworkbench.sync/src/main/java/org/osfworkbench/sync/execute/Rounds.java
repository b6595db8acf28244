package org.osfworkbench.sync.execute;

import java.io.IOException;
import java.util.Optional;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.execute.Here.UnsteadyException;
import org.osfworkbench.sync.journal.Base;
import org.osfworkbench.sync.journal.Intent;
import org.osfworkbench.sync.journal.IntentKind;
import org.osfworkbench.sync.journal.Journal;
import org.osfworkbench.sync.journal.PendingKind;
import org.osfworkbench.sync.journal.Wish;
import org.osfworkbench.sync.plan.Decision;
import org.osfworkbench.sync.plan.FilePlanner;
import org.osfworkbench.sync.plan.LocalFact;
import org.osfworkbench.sync.plan.RemoteFact;
import org.osfworkbench.sync.remote.RemoteLook;
import org.osfworkbench.sync.remote.RemoteTarget;

/** One round on one file: observe, plan, act ({@code sync-design.md}, section 3). */
final class Rounds {

	private final Journal journal;
	private final Notes notes;
	private final Uploads uploads;

	/** When the server is asked. */
	enum Look {
		IF_NEEDED, ALWAYS
	}

	/** What was observed. */
	record Seen(Optional<Base> base, Optional<Here> here, Optional<RemoteFile> remote) {

		boolean sameBytes() {
			return here.isPresent() && remote.isPresent() && here.orElseThrow().hashes().sameBytes(remote.orElseThrow().hashes());
		}

		boolean localUnchanged() {
			return here.isPresent() && base.isPresent() && here.orElseThrow().hashes().sameBytes(base.orElseThrow().hashes());
		}
	}

	Rounds(Journal journal, Notes notes, Uploads uploads) {
		this.journal = journal;
		this.notes = notes;
		this.uploads = uploads;
	}

	Outcome round(Call call, Look look) throws OsfException, IOException, UnsteadyException {
		Optional<Here> here = Here.read(call.task().local());
		if (look == Look.IF_NEEDED && needsNoLook(call, here)) {
			return notes.ended(call.key(), new Outcome.UpToDate());
		}
		Seen seen = see(call, here, look);
		LocalFact local = LocalFact.of(seen.base(), seen.here().map(Here::hashes));
		RemoteFact remote = RemoteFact.of(seen.base(), seen.remote());
		return act(call, seen, FilePlanner.plan(local, remote, call.task().direction()));
	}

	Seen see(Call call, Optional<Here> here, Look look) throws OsfException {
		Optional<Base> base = base(call.task());
		Optional<Intent> torn = journal.intent(call.key()).filter(intent -> intent.kind() == IntentKind.TORN);
		Optional<RemoteFile> remote = remote(call, base.map(Base::remoteId).or(() -> torn.map(Intent::wish).map(Wish::remoteId)), look);
		Optional<Base> own = torn.map(intent -> asBase(call, intent)).filter(mark -> remote.filter(file -> isVersion(file, mark)).isPresent());
		return new Seen(own.or(() -> base), here, remote);
	}

	/** Tells the state without touching anything. */
	Outcome tell(Call call, Seen seen) {
		if (seen.remote().isEmpty()) {
			return notes.remoteGone(call.key());
		}
		RemoteFile remote = seen.remote().orElseThrow();
		if (seen.sameBytes()) {
			return adopt(call, seen, remote);
		}
		return seen.here().isEmpty() || seen.localUnchanged() ? notes.ended(call.key(), new Outcome.Incoming(remote))
				: notes.conflict(call.key(), seen.base(), seen.here().orElseThrow(), remote);
	}

	Outcome adopt(Call call, Seen seen, RemoteFile remote) {
		record(call, seen, remote);
		return notes.ended(call.key(), new Outcome.Adopted(remote));
	}

	Outcome create(Call call, Here here) throws OsfException, IOException {
		if (!(call.task().target() instanceof RemoteTarget.InFolder folder)) {
			return notes.remoteGone(call.key());
		}
		try {
			return uploads.create(call, folder, here);
		} catch (OsfException.NameConflict taken) {
			Optional<RemoteFile> existing = taken.existing().isPresent() ? taken.existing()
					: call.remote().find(folder, call.task().local().name(), call.cancellation());
			return tell(call, new Seen(Optional.empty(), Optional.of(here), Optional.of(existing.orElseThrow(() -> taken))));
		}
	}

	Optional<RemoteFile> lookAt(Call call, String fileId) throws OsfException {
		return switch (call.remote().look(fileId, call.cancellation())) {
		case RemoteLook.Present(RemoteFile file) -> Optional.of(file);
		case RemoteLook.Missing missing -> Optional.empty();
		};
	}

	private Outcome act(Call call, Seen seen, Decision decision) throws OsfException, IOException {
		return switch (decision) {
		case Decision.Nothing nothing -> upToDate(call, seen);
		case Decision.Upload upload -> uploads.update(call, seen.remote().orElseThrow(), seen.here().orElseThrow());
		case Decision.Create create -> create(call, seen.here().orElseThrow());
		case Decision.Adopt adopt -> adopt(call, seen, seen.remote().orElseThrow());
		case Decision.Incoming incoming -> notes.ended(call.key(), new Outcome.Incoming(seen.remote().orElseThrow()));
		case Decision.Conflict conflict -> notes.conflict(call.key(), seen.base(), seen.here().orElseThrow(), seen.remote().orElseThrow());
		case Decision.RemoteDeleted gone -> notes.remoteGone(call.key());
		case Decision.LocalDeleted gone -> notes.ended(call.key(), new Outcome.LocalMissing());
		case Decision.Forget forget -> forget(call);
		};
	}

	private Outcome upToDate(Call call, Seen seen) {
		if (seen.sameBytes()) {
			record(call, seen, seen.remote().orElseThrow());
		}
		return notes.ended(call.key(), new Outcome.UpToDate());
	}

	private Outcome forget(Call call) {
		journal.forget(call.key());
		return new Outcome.LocalMissing();
	}

	private void record(Call call, Seen seen, RemoteFile remote) {
		Base found = notes.base(call.key(), remote.id(), remote.version(), seen.here().orElseThrow().hashed());
		if (journal.base(call.key()).filter(old -> old.remoteId().equals(found.remoteId())
				&& old.remoteVersion() == found.remoteVersion() && old.hashes().equals(found.hashes())).isEmpty()) {
			journal.record(found);
		}
		journal.intent(call.key()).ifPresent(journal::abandon);
	}

	// Open questions are about the server's state, so they are asked anew; all else waits for local bytes that are gone again.
	private boolean needsNoLook(Call call, Optional<Here> here) {
		Optional<Base> base = base(call.task());
		boolean open = journal.intent(call.key()).isPresent() || journal.pending(call.key())
				.filter(pending -> pending.kind() == PendingKind.CONFLICT || pending.kind() == PendingKind.REMOTE_DELETED).isPresent();
		return base.isPresent() && !open && new Seen(base, here, Optional.empty()).localUnchanged();
	}

	// A record of another remote file says nothing about this one: the link was made anew.
	private Optional<Base> base(FileTask task) {
		return journal.base(task.key()).filter(base -> switch (task.target()) {
		case RemoteTarget.ExistingFile(String fileId) -> fileId.equals(base.remoteId());
		case RemoteTarget.InFolder folder -> true;
		});
	}

	// A name that was never in sync need not be looked for before a create: the server refuses a name that is taken.
	private Optional<RemoteFile> remote(Call call, Optional<String> knownId, Look look) throws OsfException {
		return switch (call.task().target()) {
		case RemoteTarget.ExistingFile(String fileId) -> lookAt(call, fileId);
		case RemoteTarget.InFolder folder -> knownId.isPresent() ? lookAt(call, knownId.orElseThrow())
				: look == Look.ALWAYS ? call.remote().find(folder, call.task().local().name(), call.cancellation()) : Optional.empty();
		};
	}

	private Base asBase(Call call, Intent torn) {
		Wish wish = torn.wish();
		return notes.base(call.key(), wish.remoteId(), wish.remoteVersion(),
				new Hashed(wish.hashes(), wish.size()));
	}

	private static boolean isVersion(RemoteFile file, Base mark) {
		return file.id().equals(mark.remoteId()) && file.version() == mark.remoteVersion();
	}
}
