package org.osfworkbench.sync.execute;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.journal.Journal;
import org.osfworkbench.sync.remote.Remote;

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

	/**
	 * Makes an engine.
	 *
	 * @param journal what survives a crash; belongs to the caller
	 * @param clock for records and the names of conflict copies, in its zone
	 * @param temps where downloads go first
	 */
	public FileSync(Journal journal, Clock clock, TempFiles temps) {
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
		throw new UnsupportedOperationException();
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
		throw new UnsupportedOperationException();
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
		throw new UnsupportedOperationException();
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
		throw new UnsupportedOperationException();
	}
}
