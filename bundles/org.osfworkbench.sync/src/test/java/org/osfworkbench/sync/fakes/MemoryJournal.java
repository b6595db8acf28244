package org.osfworkbench.sync.fakes;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osfworkbench.sync.journal.Base;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.journal.Intent;
import org.osfworkbench.sync.journal.IntentKind;
import org.osfworkbench.sync.journal.Journal;
import org.osfworkbench.sync.journal.Pending;
import org.osfworkbench.sync.journal.Wish;

/** A journal in memory that can be cut: from the n-th write on the process is gone, before or after that write was durable. */
public final class MemoryJournal implements Journal {

	/** The process is gone. */
	public static final class Cut extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	private static final Comparator<FileKey> ORDER = Comparator.comparing(FileKey::linkId).thenComparing(FileKey::path);

	private final Clock clock;
	private final Map<FileKey, Base> bases = new TreeMap<>(ORDER);
	private final Map<FileKey, Intent> intents = new TreeMap<>(ORDER);
	private final Map<FileKey, Pending> pendings = new TreeMap<>(ORDER);
	private long nextId = 1;
	private int writesLeft = Integer.MAX_VALUE;
	private boolean durable;
	private boolean gone;

	public MemoryJournal(Clock clock) {
		this.clock = clock;
	}

	/** Cuts at the n-th write from now, counted from 0. */
	public void cutAt(int write, boolean writeIsDurable) {
		writesLeft = write;
		durable = writeIsDurable;
	}

	/** A new process opens it. Returns whether it had been cut. */
	public boolean restart() {
		boolean was = gone;
		gone = false;
		writesLeft = Integer.MAX_VALUE;
		return was;
	}

	private void write(Runnable change) {
		alive();
		if (writesLeft-- > 0) {
			change.run();
			return;
		}
		if (durable) {
			change.run();
		}
		gone = true;
		throw new Cut();
	}

	private void alive() {
		if (gone) {
			throw new Cut();
		}
	}

	@Override
	public Optional<Base> base(FileKey key) {
		alive();
		return Optional.ofNullable(bases.get(key));
	}

	@Override
	public List<Base> bases(String linkId) {
		alive();
		return bases.values().stream().filter(base -> base.key().linkId().equals(linkId)).toList();
	}

	@Override
	public void record(Base base) {
		write(() -> bases.put(base.key(), base));
	}

	@Override
	public Intent begin(FileKey key, IntentKind kind, Wish wish) {
		Intent intent = new Intent(nextId++, key, kind, wish, clock.instant());
		write(() -> intents.put(key, intent));
		return intent;
	}

	@Override
	public void commit(Intent intent, Base base) {
		write(() -> {
			intents.values().removeIf(other -> other.id() == intent.id());
			bases.put(base.key(), base);
			pendings.remove(base.key());
		});
	}

	@Override
	public void abandon(Intent intent) {
		write(() -> intents.values().removeIf(other -> other.id() == intent.id()));
	}

	@Override
	public List<Intent> intents() {
		alive();
		return intents.values().stream().sorted(Comparator.comparingLong(Intent::id)).toList();
	}

	@Override
	public Optional<Intent> intent(FileKey key) {
		alive();
		return Optional.ofNullable(intents.get(key));
	}

	@Override
	public void putPending(Pending pending) {
		write(() -> pendings.put(pending.key(), pending));
	}

	@Override
	public Optional<Pending> pending(FileKey key) {
		alive();
		return Optional.ofNullable(pendings.get(key));
	}

	@Override
	public List<Pending> pending() {
		alive();
		return pendings.values().stream().sorted(Comparator.comparing(Pending::since)).toList();
	}

	@Override
	public void clearPending(FileKey key) {
		write(() -> pendings.remove(key));
	}

	@Override
	public void forget(FileKey key) {
		write(() -> {
			bases.remove(key);
			pendings.remove(key);
		});
	}

	@Override
	public void forget(String linkId) {
		write(() -> {
			bases.keySet().removeIf(key -> key.linkId().equals(linkId));
			intents.keySet().removeIf(key -> key.linkId().equals(linkId));
			pendings.keySet().removeIf(key -> key.linkId().equals(linkId));
		});
	}

	@Override
	public void close() {
		// nothing to give back
	}
}
