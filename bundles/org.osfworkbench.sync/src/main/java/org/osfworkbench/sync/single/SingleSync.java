package org.osfworkbench.sync.single;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.TreeParts;
import org.osfworkbench.sync.TreeSync;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.LinkSettings.Policy;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.BaseNode;
import org.osfworkbench.sync.journal.FileRecord;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.journal.WaitKind;
import org.osfworkbench.sync.remote.OneFileTree;
import org.osfworkbench.sync.tree.Content;

/**
 * Keeps one file in step, with the engine for trees and the preset of one file: asks what a single file is asked, and tells what came of it in
 * such words. Blocks, so call it from a job; one call at a time. Whatever the OSF refuses becomes {@link Outcome.Waiting} with a note in the
 * journal; a cancel ends a call with {@link java.util.concurrent.CancellationException}, and the next call settles what was begun.
 *
 * <p>
 * Source: {@code sync-design.md}, section 6; architecture, section 2 (<em>experiment: asks on mismatch</em>).
 */
public final class SingleSync {

	private static final Predicate<Change> NOTHING = change -> false;
	private static final Predicate<Change> UPLOAD = change -> change.action() == Change.Action.UPLOAD;

	private final TreeParts parts;
	private final OneFileTree tree;
	private final String name;
	private final TreeSync engine;
	private final FileRecord record;
	private final CopyOfMine copy;
	private final boolean keepsBoth;

	/**
	 * Makes an engine for one file. Touches nothing yet.
	 *
	 * @param parts what it works with; the settings are of one file
	 * @param tree the remote side, perhaps below the one of the parts
	 * @param name of the file, directly in the root of the disk
	 */
	public SingleSync(TreeParts parts, OneFileTree tree, String name) {
		this.parts = parts;
		this.tree = tree;
		this.name = name;
		this.copy = new CopyOfMine(parts, name);
		this.keepsBoth = parts.settings().policy() == Policy.KEEP_BOTH;
		this.engine = new TreeSync(new TreeParts(parts.settings().with(Policy.ASK), parts.disk(), parts.remote(), parts.journal(), parts.workers(),
				parts.clock(), parts.random(), parts.pauses(), copy));
		this.record = new FileRecord(parts.journal());
	}

	/**
	 * What is known without asking anybody. Reads the file.
	 *
	 * @return the facts
	 * @throws IOException if the file cannot be read, or is no ordinary one
	 */
	public FileFacts facts() throws IOException {
		LinkState state = parts.journal().read();
		return new FileFacts(here(), FileRecord.base(state).flatMap(BaseNode::content), FileRecord.version(state), FileRecord.waits(state),
				FileRecord.isOpen(state));
	}

	/**
	 * After a save: uploads the file if it is not what was last known equal. Asks nobody if it is, unless a question is open.
	 *
	 * @param progress told how far it is
	 * @param cancellation stops it
	 * @return how it ended
	 * @throws IOException if the local file cannot be read or written
	 */
	public Outcome sync(SyncProgress progress, Cancellation cancellation) throws IOException {
		FileFacts facts = facts();
		if (facts.unchanged() && !facts.asked() && parts.journal().readWithoutNodes().begun().isEmpty()) {
			return noted(new Outcome.UpToDate());
		}
		expect();
		boolean firstTime = facts.base().isEmpty();
		Outcome outcome = told(facts.asked() || firstTime && tree.isKnown() ? engine.sync(UPLOAD, progress, cancellation)
				: engine.saved(UPLOAD, progress, cancellation));
		return unattended(outcome, progress, cancellation);
	}

	/**
	 * Sends a file of which nothing is known: without a look, because the server refuses a name that is taken.
	 *
	 * @param progress told how far it is
	 * @param cancellation stops it
	 * @return how it ended
	 * @throws IOException if the local file cannot be read
	 */
	public Outcome send(SyncProgress progress, Cancellation cancellation) throws IOException {
		return told(engine.saved(UPLOAD, progress, cancellation));
	}

	/**
	 * On open, sign-in or refresh: as {@link #sync}, but always looks at the server, so that news there are found too.
	 *
	 * @param progress told how far it is
	 * @param cancellation stops it
	 * @return how it ended
	 * @throws IOException if the local file cannot be read or written
	 */
	public Outcome check(SyncProgress progress, Cancellation cancellation) throws IOException {
		expect();
		return unattended(told(engine.sync(UPLOAD, progress, cancellation)), progress, cancellation);
	}

	/**
	 * Looks at both sides and sends nothing. That both sides are equal is recorded.
	 *
	 * @param cancellation stops it
	 * @return how both stand
	 * @throws IOException if the local file cannot be read
	 */
	public Outcome look(Cancellation cancellation) throws IOException {
		expect();
		Outcome outcome = outcome(engine.sync(NOTHING, SyncProgress.NONE, cancellation));
		boolean unknown = outcome instanceof Outcome.Waiting || outcome instanceof Outcome.ChangedMeanwhile;
		return unknown ? outcome : noted(outcome); // nobody wanted anything that could wait
	}

	/**
	 * Carries out a person's answer to {@link Outcome.InConflict}, {@link Outcome.Incoming} or {@link Outcome.RemoteGone}. The answer holds only
	 * for the remote version it was given for: if the server has another one by now, nothing is touched and the new state is told.
	 *
	 * @param choice the answer
	 * @param seenRemoteVersion the remote version the person saw; 0 if the remote file was gone
	 * @param progress told how far it is
	 * @param cancellation stops it
	 * @return how it ended
	 * @throws IOException if the local file cannot be read or written
	 */
	public Outcome resolve(Choice choice, int seenRemoteVersion, SyncProgress progress, Cancellation cancellation) throws IOException {
		Outcome seen = look(cancellation);
		int version = tree.seen().map(RemoteFile::version).orElse(Integer.valueOf(0)).intValue();
		boolean here = here().isPresent();
		if (version != seenRemoteVersion || seen instanceof Outcome.Waiting || seen instanceof Outcome.Adopted) {
			return seen;
		}
		if (tree.seen().isEmpty()) {
			return choice == Choice.USE_REMOTE || !here ? seen : again(progress, cancellation);
		}
		if (!here) {
			return choice == Choice.USE_MINE ? new Outcome.Incoming(tree.seen().get()) : fetched(progress, cancellation);
		}
		return settled(choice, seen, progress, cancellation);
	}

	/**
	 * The version last known equal on both sides.
	 *
	 * @return 0 if there was none
	 */
	public int version() {
		return FileRecord.version(parts.journal().read());
	}

	/**
	 * Whether something of the file was begun, or waits.
	 *
	 * @return false if nothing has to be taken up again
	 */
	public boolean isOpen() {
		return FileRecord.isOpen(parts.journal().readWithoutNodes());
	}

	/**
	 * Forgets what was replaced here long ago.
	 *
	 * @param before what left its place before then
	 * @throws IOException if it cannot be removed; may be called again
	 */
	public void emptyTrash(Instant before) throws IOException {
		engine.emptyTrash(before);
	}

	/**
	 * Notes that the file waits although nobody was asked.
	 *
	 * @param kind why
	 */
	public void waits(WaitKind kind) {
		record.note(Optional.of(kind));
	}

	/** A link that keeps both by itself asks nobody. */
	private Outcome unattended(Outcome outcome, SyncProgress progress, Cancellation cancellation) throws IOException {
		return switch (outcome) {
			case Outcome.InConflict conflict when keepsBoth -> resolve(Choice.KEEP_BOTH, conflict.remote().version(), progress, cancellation);
			case Outcome.Incoming(RemoteFile remote) when keepsBoth -> resolve(Choice.USE_REMOTE, remote.version(), progress, cancellation);
			default -> outcome;
		};
	}

	/** The local bytes are all there is, and go up again. */
	private Outcome again(SyncProgress progress, Cancellation cancellation) throws IOException {
		forgetBase();
		tree.forget();
		return told(engine.saved(UPLOAD, progress, cancellation));
	}

	private Outcome fetched(SyncProgress progress, Cancellation cancellation) throws IOException {
		forgetBase();
		return told(engine.sync(progress, cancellation));
	}

	/** What only one side has changed is settled against it as a conflict. */
	private Outcome settled(Choice choice, Outcome seen, SyncProgress progress, Cancellation cancellation) throws IOException {
		if (seen instanceof Outcome.Outgoing && choice != Choice.USE_MINE) {
			forgetBase();
			engine.analyse(cancellation);
		}
		copy.want(choice == Choice.KEEP_BOTH);
		parts.journal().readWithoutNodes().conflicts().forEach(open -> engine.answer(new Answer.Settle(open.path(), choice.pick())));
		try {
			Outcome outcome = told(engine.sync(progress, cancellation));
			return outcome instanceof Outcome.Downloaded(RemoteFile file) && copy.made().isPresent() ? new Outcome.KeptBoth(file, copy.made().get())
					: outcome;
		} catch (UncheckedIOException e) {
			throw new IOException(e.getCause());
		} finally {
			copy.want(false);
		}
	}

	private Outcome told(Report report) throws IOException {
		return noted(outcome(report));
	}

	private Outcome outcome(Report report) throws IOException {
		Outcome outcome = new Telling(parts.journal().read(), tree, isHere()).of(report);
		report.conflicts().stream().filter(conflict -> conflict.copy().isPresent()).map(Conflict::path)
				.forEach(path -> engine.answer(new Answer.Settle(path, Answer.Pick.LOCAL)));
		return outcome;
	}

	private Outcome noted(Outcome outcome) {
		switch (outcome) {
			case Outcome.Waiting(WaitKind kind, var cause) -> record.note(Optional.of(kind));
			case Outcome.InConflict conflict -> record.note(Optional.of(WaitKind.CONFLICT));
			case Outcome.RemoteGone gone -> record.note(Optional.of(WaitKind.REMOTE_DELETED));
			case Outcome.ChangedMeanwhile changed -> record.note(FileRecord.waits(parts.journal().readWithoutNodes()).filter(WaitKind.CONFLICT::equals)
					.or(() -> Optional.of(WaitKind.UPLOAD)));
			case Outcome.Outgoing left -> {
				// whether it waits is for whoever did not want it sent
			}
			default -> record.note(Optional.empty());
		}
		return outcome;
	}

	/** The file that was equal last is the one, also if it is known by its folder. */
	private void expect() {
		FileRecord.base(parts.journal().read()).ifPresent(base -> tree.expect(base.remoteId()));
	}

	private void forgetBase() {
		FileRecord.base(parts.journal().read()).map(BaseNode::name).ifPresent(engine::forget);
	}

	private Place place() {
		return new Place(Place.Area.TREE, name);
	}

	private boolean isHere() throws IOException {
		return parts.disk().look(place()).filter(item -> item.type() == DiskItem.Type.FILE).isPresent();
	}

	private Optional<Content> here() throws IOException {
		Optional<DiskItem> item = parts.disk().look(place());
		if (item.isPresent() && item.get().type() != DiskItem.Type.FILE) {
			throw new IOException("Not an ordinary file: " + name); //$NON-NLS-1$
		}
		try (InputStream bytes = parts.disk().read(place())) {
			Hashed hashed = Hashed.of(bytes);
			return Optional.of(Content.of(hashed.size(), hashed.hashes()));
		} catch (@SuppressWarnings("unused") NoSuchFileException gone) {
			return Optional.empty();
		}
	}
}
