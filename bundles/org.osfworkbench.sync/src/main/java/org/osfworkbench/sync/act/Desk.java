package org.osfworkbench.sync.act;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.engine.Moments;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.Begun;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.plan.Trees;
import org.osfworkbench.sync.remote.PatientRemote;
import org.osfworkbench.sync.scan.Scanner;
import org.osfworkbench.sync.trash.SlotTrash;

/**
 * What operations work with. Operations of one phase run on several threads; the trees are read and changed by one at a time, and what is
 * recorded is committed in the order in which the trees were changed.
 */
public final class Desk {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final Disk disk;
	private final PatientRemote remote;
	private final SlotTrash trash;
	private final CommitGroup commits;
	private final Clock clock;
	private final Moments moments;
	private final Trees trees;
	private final SyncProgress progress;
	private final Cancellation cancellation;
	private final AtomicLong ids;
	private final Instant looked;

	/**
	 * Lays everything out.
	 *
	 * @param disk the local side
	 * @param remote the remote side
	 * @param trash of the disk
	 * @param journal of the link
	 * @param clock the time
	 * @param moments told of moments
	 * @param trees what is known
	 * @param progress told how far it is
	 * @param cancellation stops everything
	 * @param ids the last number given to something that was begun
	 * @param looked when both sides were looked at
	 */
	public Desk(Disk disk, PatientRemote remote, SlotTrash trash, LinkJournal journal, Clock clock, Moments moments, Trees trees,
			SyncProgress progress, Cancellation cancellation, AtomicLong ids, Instant looked) {
		this.disk = disk;
		this.remote = remote;
		this.trash = trash;
		this.commits = new CommitGroup(journal);
		this.clock = clock;
		this.moments = moments;
		this.trees = trees;
		this.progress = progress;
		this.cancellation = cancellation;
		this.ids = ids;
		this.looked = looked;
	}

	Disk disk() {
		return disk;
	}

	PatientRemote remote() {
		return remote;
	}

	SlotTrash trash() {
		return trash;
	}

	Clock clock() {
		return clock;
	}

	Trees trees() {
		return trees;
	}

	SyncProgress progress() {
		return progress;
	}

	Cancellation cancellation() {
		return cancellation;
	}

	void reached(Moments.Moment moment, String path) {
		moments.reached(moment, path);
	}

	void stopIfCancelled() {
		if (cancellation.isCancelled()) {
			throw new CancellationException();
		}
	}

	/** The time as stats have it. */
	long time() {
		return Scanner.nanos(clock);
	}

	/** A number that nothing else has. */
	long number() {
		return ids.incrementAndGet();
	}

	/** Whether both sides were looked at so short a time ago that another look would cost a request and tell nothing new. */
	boolean isFresh() {
		return clock.instant().isBefore(looked.plus(FRESH));
	}

	/** Reads the trees while nobody changes them. */
	<T> T reading(Supplier<T> reader) {
		synchronized (trees) {
			return reader.get();
		}
	}

	/** Notes that something with an effect begins. */
	void begin(long id, String action, Map<String, String> details) {
		begin(id, action, details, List.of());
	}

	/** Notes that something with an effect begins, and what was done for it before. */
	void begin(long id, String action, Map<String, String> details, List<LinkChange> before) {
		List<LinkChange> changes = new ArrayList<>(before);
		changes.add(new LinkChange.Begin(new Begun(id, action, details)));
		commits.commit(changes);
	}

	/** Notes that nothing came of it. */
	void abandon(long id) {
		commits.commit(List.of(new LinkChange.End(id)));
	}

	/** Changes the trees and commits the end of what was begun and what the trees say with it. */
	void record(long id, List<LinkChange> more, Supplier<List<LinkChange>> change) {
		List<LinkChange> changes = new ArrayList<>();
		changes.add(new LinkChange.End(id));
		changes.addAll(more);
		long ticket;
		synchronized (trees) {
			changes.addAll(change.get());
			ticket = commits.add(changes);
		}
		commits.await(ticket);
	}

	/** Commits what has nothing to do with the trees. */
	void commit(List<LinkChange> changes) {
		commits.commit(changes);
	}

	/** Notes the end of something that the trees do not know of. */
	void end(long id, List<LinkChange> more) {
		record(id, more, List::of);
	}
}
