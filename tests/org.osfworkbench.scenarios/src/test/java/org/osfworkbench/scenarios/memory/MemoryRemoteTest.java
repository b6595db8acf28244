package org.osfworkbench.scenarios.memory;

import java.time.Duration;
import java.util.Random;

import org.osfworkbench.contract.RemoteTreeContract;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.sync.remote.RemoteTree;

/** T8: the simulated server keeps the contract that the sandbox keeps over HTTP, so that the two cannot drift apart. */
class MemoryRemoteTest implements RemoteTreeContract {

	private final VirtualClock clock = new VirtualClock();
	private final RemoteStore store = new RemoteStore(clock);
	private final MemoryRemote remote = new MemoryRemote(store, new RemoteFaults(), new Power(), new Hooks(), clock, new Random(1));
	private final MemoryRemoteUser colleague = new MemoryRemoteUser(store, remote);

	MemoryRemoteTest() {
		remote.logDelay(Duration.ZERO);
	}

	@Override
	public RemoteTree tree() {
		return remote;
	}

	@Override
	public void colleagueWrites(String fileId, String text) {
		colleague.write(store.path(fileId), Bytes.of(text));
	}

	@Override
	public void colleagueDeletes(String id) {
		colleague.delete(store.path(id));
	}

	@Override
	public void colleagueChecksOut(String fileId) {
		colleague.checkout(store.path(fileId));
	}
}
