package org.osfworkbench.sync.execute;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.execute.Here.UnsteadyException;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.journal.Intent;
import org.osfworkbench.sync.journal.IntentKind;
import org.osfworkbench.sync.journal.Journal;
import org.osfworkbench.sync.journal.Wish;
import org.osfworkbench.sync.local.LocalFile;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.remote.RemoteTarget;

/**
 * Brings single files in step, one at a time. Blocks, so call it from a job. Safe for use from any thread, but never two calls for
 * one key at the same time (give the jobs of one link one scheduling rule).
 *
 * <p>
 * Every {@link org.osfworkbench.client.api.OsfException} becomes {@link Outcome.Waiting} with a note in the journal. A cancel ends
 * a call with {@link java.util.concurrent.CancellationException}; what was begun is settled by the next call for that key.
 *
 * <p>
 * Source: {@code sync-design.md}, section 6; architecture, section 3.
 */
public final class FileSync {

	private final Journal journal;
	private final Notes notes;
	private final Downloads downloads;
	private final Uploads uploads;
	private final Rounds rounds;

	/** What may fail in the ways that become outcomes. */
	@FunctionalInterface
	private interface Work {
		Outcome run() throws OsfException, IOException, UnsteadyException;
	}

	/**
	 * Makes an engine.
	 *
	 * @param journal what survives a crash; belongs to the caller
	 * @param clock for records and the names of conflict copies, in its zone
	 * @param temps where downloads go first
	 */
	public FileSync(Journal journal, Clock clock, TempFiles temps) {
		Notes notes = new Notes(journal, clock);
		this.journal = journal;
		this.downloads = new Downloads(journal, clock, temps, notes);
		this.uploads = new Uploads(journal, clock, notes, downloads);
		this.rounds = new Rounds(journal, notes, uploads);
		this.notes = notes;
	}

	/**
	 * After a save: uploads the file if it is not what was last known equal. Sends nothing if it is.
	 *
	 * @param task the file
	 * @param remote the server
	 * @param progress told as bytes move
	 * @param cancellation stops it
	 * @return how it ended
	 * @throws IOException if the local file cannot be read or written
	 */
	public Outcome sync(FileTask task, Remote remote, Progress progress, Cancellation cancellation) throws IOException {
		return run(new Call(task, remote, progress, cancellation), Rounds.Look.IF_NEEDED);
	}

	/**
	 * On open, sign-in or refresh: as {@link #sync}, but always looks at the server, so that news there are found too.
	 *
	 * @param task the file
	 * @param remote the server
	 * @param progress told as bytes move
	 * @param cancellation stops it
	 * @return how it ended
	 * @throws IOException if the local file cannot be read or written
	 */
	public Outcome check(FileTask task, Remote remote, Progress progress, Cancellation cancellation) throws IOException {
		return run(new Call(task, remote, progress, cancellation), Rounds.Look.ALWAYS);
	}

	/**
	 * Carries out a person's answer to {@link Outcome.InConflict}, {@link Outcome.Incoming} or {@link Outcome.RemoteGone}. The
	 * answer holds only for the remote version it was given for: if the server has another one by now, nothing is touched and the
	 * new state is told.
	 *
	 * @param task the file
	 * @param choice the answer
	 * @param seenRemoteVersion the remote version the person saw; 0 if the remote file was gone
	 * @param remote the server
	 * @param progress told as bytes move
	 * @param cancellation stops it
	 * @return how it ended
	 * @throws IOException if the local file cannot be read or written
	 */
	public Outcome resolve(FileTask task, Choice choice, int seenRemoteVersion, Remote remote, Progress progress,
			Cancellation cancellation) throws IOException {
		Call call = new Call(task, remote, progress, cancellation);
		return guarded(call, () -> {
			settle(call);
			Rounds.Seen seen = rounds.see(call, Here.read(task.local()), Rounds.Look.ALWAYS);
			int version = seen.remote().map(RemoteFile::version).orElse(0);
			if (version != seenRemoteVersion) {
				return rounds.tell(call, seen);
			}
			return seen.remote().isEmpty() ? withoutRemote(call, choice, seen) : answer(call, choice, seen, seen.remote().orElseThrow());
		});
	}

	/**
	 * At start: settles what a crash cut off by looking at both sides; nothing is blindly repeated. What a link no longer knows is
	 * dropped from the journal.
	 *
	 * @param tasks the file of a key, or empty if its link is gone
	 * @param remotes the server of a file; may be one that answers every call with an exception while nobody is signed in
	 * @param cancellation stops it
	 * @return how it ended for each file for which something had begun
	 * @throws IOException if a local file cannot be read or written
	 */
	public Map<FileKey, Outcome> recover(Function<FileKey, Optional<FileTask>> tasks, Function<FileTask, Remote> remotes,
			Cancellation cancellation) throws IOException {
		Map<FileKey, Outcome> outcomes = new LinkedHashMap<>();
		for (Intent intent : journal.intents()) {
			Optional<FileTask> task = tasks.apply(intent.key());
			if (task.isEmpty()) {
				journal.forget(intent.key());
				journal.abandon(intent);
			} else if (intent.kind() != IntentKind.TORN) {
				FileTask known = task.orElseThrow();
				Call call = new Call(known, remotes.apply(known), Progress.NONE, cancellation);
				outcomes.put(intent.key(), run(call, Rounds.Look.ALWAYS));
			}
		}
		return outcomes;
	}

	private Outcome run(Call call, Rounds.Look look) throws IOException {
		return guarded(call, () -> {
			Optional<Outcome> settled = settle(call);
			Outcome outcome = rounds.round(call, look);
			return outcome instanceof Outcome.UpToDate ? settled.orElse(outcome) : outcome;
		});
	}

	private Outcome guarded(Call call, Work work) throws IOException {
		try {
			call.stopIfCancelled();
			return work.run();
		} catch (OsfException e) {
			return notes.waiting(call.key(), e);
		} catch (UnsteadyException e) {
			return notes.changedMeanwhile(call.key());
		}
	}

	// What was begun earlier is brought to an end before anything is decided anew.
	private Optional<Outcome> settle(Call call) throws OsfException, IOException, UnsteadyException {
		Optional<Intent> begun = journal.intent(call.key());
		if (begun.isEmpty()) {
			return Optional.empty();
		}
		Intent intent = begun.orElseThrow();
		return switch (intent.kind()) {
		case CREATE, UPDATE -> uploads.settle(call, intent);
		case REPLACE, KEEP_BOTH -> settleReplacement(call, intent);
		case TORN -> Optional.empty();
		};
	}

	private Optional<Outcome> settleReplacement(Call call, Intent intent) throws OsfException, IOException, UnsteadyException {
		FileTask task = call.task();
		task.local().settle();
		Wish wish = intent.wish();
		if (Here.read(task.local()).filter(here -> here.hashes().sameBytes(wish.hashes())).isEmpty()) {
			journal.abandon(intent);
			return Optional.empty();
		}
		Optional<RemoteFile> remote = rounds.lookAt(call, wish.remoteId());
		journal.commit(intent, notes.base(call.key(), wish.remoteId(), wish.remoteVersion(), new Hashed(wish.hashes(), wish.size())));
		return remote.isEmpty() ? Optional.empty() : Optional.of(replaced(call, remote.orElseThrow(), wish));
	}

	private Outcome replaced(Call call, RemoteFile remote, Wish wish) throws IOException {
		if (wish.name().isEmpty()) {
			return new Outcome.Downloaded(remote);
		}
		LocalFile copy = call.task().local().sibling(wish.name());
		return copy.look().isEmpty() ? new Outcome.Downloaded(remote) : keptBoth(call, remote, copy);
	}

	private Outcome answer(Call call, Choice choice, Rounds.Seen seen, RemoteFile remote)
			throws OsfException, IOException, UnsteadyException {
		if (seen.sameBytes()) {
			return rounds.adopt(call, seen, remote);
		}
		if (seen.here().isEmpty()) {
			return choice == Choice.USE_MINE ? rounds.tell(call, seen) : downloads.replace(call, remote, seen.here());
		}
		return switch (choice) {
		case USE_MINE -> uploads.update(call, remote, seen.here().orElseThrow());
		case USE_REMOTE -> downloads.replace(call, remote, seen.here());
		case KEEP_BOTH -> keepBoth(call, remote, seen.here().orElseThrow());
		};
	}

	// The local bytes are all there is, so two of the answers ask for the same; the third would delete and is not carried out.
	private Outcome withoutRemote(Call call, Choice choice, Rounds.Seen seen) throws OsfException, IOException {
		return choice == Choice.USE_REMOTE || seen.here().isEmpty() ? rounds.tell(call, seen)
				: rounds.create(call, seen.here().orElseThrow());
	}

	private Outcome keepBoth(Call call, RemoteFile remote, Here here) throws OsfException, IOException, UnsteadyException {
		Downloads.Kept kept = downloads.keepBoth(call, remote, here);
		return kept.copy().isEmpty() ? kept.outcome() : keptBoth(call, remote, kept.copy().orElseThrow());
	}

	private Outcome keptBoth(Call call, RemoteFile remote, LocalFile copy) throws IOException {
		if (!(call.task().target() instanceof RemoteTarget.InFolder)) {
			return new Outcome.KeptBoth(remote, copy, Optional.empty());
		}
		FileKey key = call.key();
		String folder = key.path().substring(0, key.path().lastIndexOf('/') + 1);
		FileTask task = new FileTask(new FileKey(key.linkId(), folder + copy.name()), call.task().direction(), copy, call.task().target());
		return new Outcome.KeptBoth(remote, copy, Optional.of(run(call.about(task), Rounds.Look.IF_NEEDED)));
	}
}
