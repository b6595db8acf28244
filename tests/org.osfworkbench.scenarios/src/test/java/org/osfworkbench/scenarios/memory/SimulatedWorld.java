package org.osfworkbench.scenarios.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.Counts;
import org.osfworkbench.scenarios.world.Fault;
import org.osfworkbench.scenarios.world.Hook;
import org.osfworkbench.scenarios.world.LocalUser;
import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.scenarios.world.RemoteUser;
import org.osfworkbench.scenarios.world.World;
import org.osfworkbench.sync.TreeParts;
import org.osfworkbench.sync.TreeSync;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.trash.TrashEntry;
import org.osfworkbench.sync.tree.Content;

/** The whole engine on one thread, with everything around it in memory. The same seed and the same calls give the same trace. */
public final class SimulatedWorld implements World {

	/** Worlds in memory, with every kind of disk. */
	public static final Kind KIND = new Kind() {
		@Override
		public String name() {
			return "simulated";
		}

		@Override
		public boolean has(Platform platform) {
			return true;
		}

		@Override
		public World open(Platform platform, long seed) {
			return new SimulatedWorld(platform, seed);
		}
	};

	/** Neighbouring seeds give Java's generator nearly the same first numbers. */
	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private static final Duration COARSEST_TICK = Duration.ofMillis(1500);

	private final Power power = new Power();
	private final Hooks hooks = new Hooks();
	private final VirtualClock clock = new VirtualClock();
	private final RemoteFaults faults = new RemoteFaults();
	private final Random random;
	private final FileSystem files;
	private final MemoryDisk disk;
	private final MemoryLocalUser local;
	private final MemoryRemote remote;
	private final MemoryRemoteUser remoteUser;
	private final MemoryJournal journal;
	private final List<String> complaints = new ArrayList<>();
	private LinkSettings settings = LinkSettings.PROJECT;

	public SimulatedWorld(Platform platform, long seed) {
		random = new Random(seed * SPREAD);
		files = new FileSystem(platform, clock);
		disk = new MemoryDisk(files, power);
		local = new MemoryLocalUser(files, disk, clock);
		RemoteStore store = new RemoteStore(clock);
		remote = new MemoryRemote(store, faults, power, hooks, clock, new Random(~seed * SPREAD));
		remoteUser = new MemoryRemoteUser(store, remote);
		journal = new MemoryJournal(power, hooks, node -> node.content().isEmpty() || store
				.everHad(node.remoteId(), node.remoteVersion())
				.filter(bytes -> Content.of(bytes.length(), bytes.hashes()).sameBytes(node.content().orElseThrow()) && files.wereThere(bytes))
				.isPresent());
	}

	/** For cutting at any effect, and for what happens before any call. */
	public Power power() {
		return power;
	}

	/** How long it takes until the server's log shows a change (R15). */
	public void logDelay(Duration delay) {
		remote.logDelay(delay);
	}

	/** Whether a file was written so lately that a file system with a coarse clock gives the next write the same time. */
	public boolean isOfThisMoment(String path) {
		return local.age(path, clock.nanos()).compareTo(COARSEST_TICK) < 0;
	}

	/** Time passes. */
	public void advance(Duration time) {
		clock.advance(time);
	}

	@Override
	public LocalUser local() {
		return local;
	}

	@Override
	public RemoteUser remote() {
		return remoteUser;
	}

	@Override
	public void configure(LinkSettings next) {
		settings = next;
	}

	@Override
	public Optional<Report> sync() {
		try {
			return Optional.of(engine().sync(SyncProgress.NONE, Cancellation.NEVER));
		} catch (PowerCut cut) {
			restart();
			return Optional.empty();
		}
	}

	/** The machine is started again: what was not durable may be gone. */
	private void restart() {
		files.crash(random);
		remote.forgetWait();
		power.on();
		power.note("--- restart");
	}

	@Override
	public Changes analyse() {
		try {
			return engine().analyse(Cancellation.NEVER);
		} catch (PowerCut cut) {
			restart();
			return engine().analyse(Cancellation.NEVER);
		}
	}

	@Override
	public void answer(Answer answer) {
		try {
			engine().answer(answer);
		} catch (PowerCut cut) {
			restart();
		}
	}

	@Override
	public LinkState record() {
		return journal.state();
	}

	@Override
	public void loseJournal() {
		journal.lose();
		remote.forgetWait();
	}

	@Override
	public void jump(Duration time) {
		clock.jump(time);
	}

	@Override
	public void inject(Fault fault) {
		faults.add(fault);
	}

	@Override
	public void clearFaults() {
		faults.clear();
		disk.fullAfter(-1);
	}

	@Override
	public void at(Hook hook, String path, boolean afterPrecheck, Runnable what) {
		hooks.at(hook, path, afterPrecheck, what);
	}

	@Override
	public void cutAt(Hook hook, String path, int tornBytes) {
		hooks.at(hook, path, true, () -> {
			throw power.off(hook.word() + ' ' + path);
		});
	}

	@Override
	public Counts counts() {
		return remote.counts(disk.writes());
	}

	@Override
	public Set<Bytes> trash() {
		return power.observe(() -> {
			try {
				Set<Bytes> all = new HashSet<>();
				for (TrashEntry entry : engine().trash().entries()) {
					all.addAll(opened(entry));
				}
				return all;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	private List<Bytes> opened(TrashEntry entry) throws IOException {
		Optional<InputStream> stream = engine().trash().open(entry.sha256());
		if (stream.isEmpty()) {
			return List.of();
		}
		try (InputStream bytes = stream.orElseThrow()) {
			Bytes found = Bytes.of(bytes.readAllBytes());
			if (!found.sha256().equals(entry.sha256())) {
				complaints.add("the trash has other bytes than its index says for " + entry);
			}
			return List.of(found);
		}
	}

	@Override
	public Set<Bytes> privateBytes() {
		return local.privateBytes();
	}

	@Override
	public List<String> complaints() {
		List<String> all = new ArrayList<>(complaints);
		all.addAll(disk.complaints());
		all.addAll(remote.complaints());
		return all;
	}

	@Override
	public void close() {
		// nothing is held
	}

	/** A new engine for this world. */
	public TreeSync engine() {
		return new TreeSync(new TreeParts(settings, disk, remote, journal, new SerialWorkers(random), clock, new Random(random.nextLong()),
				this::pause, (moment, path) -> {
					power.call("moment " + moment + ' ' + path);
					hooks.reached(Hook.of(moment), path);
				}));
	}

	private void pause(Duration time, Cancellation cancellation) {
		power.call("pause " + time);
		if (cancellation.isCancelled()) {
			throw new CancellationException();
		}
		clock.advance(time);
	}
}
