package org.osfworkbench.scenarios.real;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.http.ClientsOutOfTime;
import org.osfworkbench.scenarios.memory.PowerCut;
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
import org.osfworkbench.sync.disk.NioDisk;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Moments;
import org.osfworkbench.sync.engine.PooledWorkers;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.journal.LinkChange;
import org.osfworkbench.sync.journal.LinkState;
import org.osfworkbench.sync.remote.OsfRemoteTree;
import org.osfworkbench.sync.trash.TrashEntry;

/**
 * A folder on a real disk, a journal in SQLite, and the sandbox over loopback; several requests at once, as in the product. Only waiting is
 * pretended. A killed process leaves its files as they are; what the disk would lose with the power is the simulated world's affair.
 */
public final class RealWorld implements World {

	/** Real worlds with the one kind of disk that this system has. */
	public static final Kind KIND = new Kind() {
		@Override
		public String name() {
			return "real";
		}

		@Override
		public boolean has(Platform platform) {
			return platform == Platform.POSIX;
		}

		@Override
		public World open(Platform platform, long seed) {
			try {
				return new RealWorld(seed);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	};

	private static final int THREADS = 4;

	private final Path base = Files.createTempDirectory("osf-scenario");
	private final Path area = base.resolve("private");
	private final ShiftedClock clock = new ShiftedClock();
	private final Random random;
	private final RealHooks hooks = new RealHooks();
	private final RealServer server = RealServer.start(base.resolve("server"));
	private final Elsewhere elsewhere = new Elsewhere();
	private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
	private final AtomicReference<String> project = new AtomicReference<>(RealServer.PROJECTS.getFirst());
	private final OsfClient client = server.first(ClientsOutOfTime.make(clock, clock::shift));
	private final Map<String, RemoteFolder> roots = RealServer.roots(client);
	private final RemotePaths paths = new RemotePaths(server.sandbox().state(), project::get);
	private final SandboxTroubles troubles = new SandboxTroubles(paths, hooks, elsewhere.address());
	private final AtomicReference<Gate> gate = new AtomicReference<>(new Gate());
	private final GatedDisk disk;
	private final RealLocalUser local;
	private final RealRemoteUser remote = new RealRemoteUser(server.sandbox().state(), project);
	private final JournalFolders journals = new JournalFolders(base, clock);
	private final AtomicInteger downloads = new AtomicInteger();
	private final AtomicInteger tear = new AtomicInteger(-1);
	private LinkSettings settings = LinkSettings.PROJECT;

	private RealWorld(long seed) throws IOException {
		random = new Random(seed);
		Path tree = Files.createDirectory(base.resolve("tree"));
		disk = new GatedDisk(NioDisk.link(tree, area), gate::get);
		local = new RealLocalUser(tree, disk, clock);
		server.sandbox().faults().racesMakeVersions(true);
		server.sandbox().faults().meddle(troubles);
		server.sandbox().requests().clear();
	}

	@Override
	public LocalUser local() {
		return local;
	}

	@Override
	public RemoteUser remote() {
		return remote;
	}

	@Override
	public void configure(LinkSettings next) {
		settings = next;
	}

	@Override
	public Optional<Report> sync() {
		try {
			return Optional.of(engine().sync(SyncProgress.NONE, Cancellation.NEVER));
		} catch (@SuppressWarnings("unused") PowerCut cut) {
			journals.killed();
			gate.set(new Gate());
			return Optional.empty();
		}
	}

	@Override
	public Changes analyse() {
		return engine().analyse(Cancellation.NEVER);
	}

	@Override
	public void answer(Answer answer) {
		engine().answer(answer);
	}

	@Override
	public LinkState record() {
		return journals.journal().read();
	}

	@Override
	public void loseJournal() {
		journals.journal().commit(List.of(new LinkChange.Clear()));
	}

	@Override
	public void jump(Duration time) {
		clock.shift(time);
	}

	@Override
	public void inject(Fault fault) {
		troubles.add(fault);
	}

	@Override
	public void clearFaults() {
		troubles.clear();
		disk.fullAfter(-1);
	}

	@Override
	public void at(Hook hook, String path, boolean afterPrecheck, Runnable what) {
		hooks.at(hook, path, afterPrecheck, what);
	}

	@Override
	public void cutAt(Hook hook, String path, int tornBytes) {
		hooks.at(hook, path, true, () -> {
			if (hook != Hook.JOURNAL_APPEND) {
				throw gate.get().kill(hook.word() + ' ' + path);
			}
			tear.set(tornBytes);
		});
	}

	@Override
	public Counts counts() {
		return server.counts(downloads.get(), disk.writes());
	}

	@Override
	public Set<Bytes> trash() {
		try {
			TreeSync engine = engine();
			Set<Bytes> all = new HashSet<>();
			for (TrashEntry entry : engine.trash().entries()) {
				Optional<InputStream> bytes = engine.trash().open(entry.sha256());
				if (bytes.isPresent()) {
					all.add(read(bytes.get()));
				}
			}
			return all;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Bytes read(InputStream stream) throws IOException {
		try (stream) {
			return Bytes.of(stream.readAllBytes());
		}
	}

	@Override
	public Set<Bytes> privateBytes() {
		return RealLocalUser.bytesBelow(area);
	}

	@Override
	public List<String> complaints() {
		List<String> all = new ArrayList<>();
		try (Stream<Path> names = Files.list(base)) {
			names.map(path -> path.getFileName().toString()).filter(name -> !name.matches("tree|tree.away|private|journal-\\d+|server"))
					.forEach(name -> all.add("outside the root there is " + name));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (elsewhere.sawSecret() || server.sawTokenElsewhere()) {
			all.add("the token was sent to another host");
		}
		byte[] token = server.sandbox().token().getBytes(StandardCharsets.UTF_8);
		Stream.of(area, base.resolve("tree")).filter(Files::isDirectory).flatMap(folder -> RealLocalUser.bytesBelow(folder).stream())
				.filter(bytes -> contains(bytes.array(), token)).forEach(bytes -> all.add("the token is in a file"));
		return all;
	}

	private static boolean contains(byte[] bytes, byte[] part) {
		return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
	}

	@Override
	public void close() {
		pool.shutdownNow();
		client.close();
		journals.close();
		server.close();
		elsewhere.close();
		try {
			RealLocalUser.deleteAll(base);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private TreeSync engine() {
		Gate process = gate.get();
		OsfRemoteTree tree = new OsfRemoteTree(client, roots.get(project.get()));
		GatedRemote gated = new GatedRemote(tree, process, id -> hooks.looked(paths.of(id)), downloads);
		GatedJournal journal = new GatedJournal(journals.journal(), process, this::committing);
		Moments moments = (moment, path) -> process.pass(moment.name(), () -> {
			hooks.reached(Hook.of(moment), path);
			return true;
		});
		return new TreeSync(new TreeParts(settings, disk, gated, journal, new PooledWorkers(pool, THREADS), clock,
				new Random(random.nextLong()), this::pause, moments));
	}

	private void committing(String path, Runnable commit) {
		hooks.reached(Hook.JOURNAL_APPEND, path);
		int torn = tear.getAndSet(-1);
		if (torn >= 0) {
			journals.tear(commit, torn);
			throw gate.get().kill("journal-append " + path);
		}
	}

	private void pause(Duration time, Cancellation cancellation) {
		gate.get().alive("pause");
		if (cancellation.isCancelled()) {
			throw new CancellationException();
		}
		clock.shift(time);
	}
}
