package org.osfworkbench.scenarios.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalEntry;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;

/** Two people with an account and a computer each, and one project, at the same time. */
@Timeout(600)
class TwoMachinesTest {

	private static final int ROUNDS = 6;
	private static final int EDITS = 6;
	private static final int LAST_SYNCS = 12;

	@TempDir
	private Path folder;
	private final long seed = new Random().nextLong();
	private final Random random = new Random(seed);
	private final ExecutorService people = Executors.newFixedThreadPool(2);
	private final Witness witness = new Witness(this::whole, this::aside);
	private RealServer server;
	private RealRemoteUser remote;
	private List<Machine> machines;
	private List<RealLocalUser> users;

	@BeforeEach
	void start() throws IOException {
		server = RealServer.start(folder.resolve("server"));
		remote = new RealRemoteUser(server.sandbox().state(), new AtomicReference<>(RealServer.PROJECTS.getFirst()));
		OsfClientFactory clients = OsfClientFactory.standalone();
		machines = List.of(new Machine(folder.resolve("one"), server.first(clients)), new Machine(folder.resolve("two"), server.second(clients)));
		users = machines.stream().map(machine -> new RealLocalUser(Machine.tree(machine.base()), null, Clock.systemUTC())).toList();
	}

	@AfterEach
	void stop() {
		people.shutdownNow();
		machines.forEach(Machine::close);
		server.close();
	}

	@RepeatedTest(3)
	void concurrentEditsConvergeAndNothingIsLost() throws Exception {
		List<Edits> edits = List.of(new Edits("one", random), new Edits("two", random));
		for (int round = 0; round < ROUNDS; round++) {
			for (int person = 0; person < users.size(); person++) {
				edits.get(person).local(users.get(person), EDITS);
			}
			witness.peopleWorked();
			syncAtOnce();
			assertThat(witness.lost()).as("lost in round %s, seed %s", round, seed).isEmpty();
		}
		settle();
		assertThat(witness.lost()).as("lost at the end, seed %s", seed).isEmpty();
		assertThat(users.get(0).tree()).as("both computers, seed %s", seed).isEqualTo(users.get(1).tree());
		assertThat(users.get(0).tree().keySet()).as("computers and server, seed %s", seed).isEqualTo(remote.tree().keySet());
	}

	private void syncAtOnce() throws Exception {
		List<Callable<Report>> syncs = new ArrayList<>();
		machines.forEach(machine -> syncs.add(machine::sync));
		for (Future<Report> sync : people.invokeAll(syncs)) {
			sync.get();
		}
	}

	/** Nobody edits any more: one after the other, until both have nothing to do. */
	private void settle() {
		int quiet = 0;
		for (int sync = 0; quiet < machines.size(); sync++) {
			Report report = machines.get(sync % machines.size()).sync();
			assertThat(sync).as("syncs without an end, seed %s: %s", seed, report).isLessThan(LAST_SYNCS);
			quiet = report.status() == Status.OK && report.done().isEmpty() ? quiet + 1 : 0;
		}
	}

	private Map<Bytes, String> whole() {
		Map<Bytes, String> all = new HashMap<>();
		RealServer.places(remote.tree(), all);
		machines.forEach(machine -> RealLocalUser.tree(Machine.tree(machine.base())).forEach((path, entry) -> {
			if (entry instanceof LocalEntry.File file) {
				all.put(file.bytes(), machine.base().getFileName() + ", " + path);
			}
		}));
		return all;
	}

	private Set<Bytes> aside() {
		Set<Bytes> all = new HashSet<>();
		machines.forEach(machine -> all.addAll(Machine.aside(machine.base())));
		return all;
	}
}
