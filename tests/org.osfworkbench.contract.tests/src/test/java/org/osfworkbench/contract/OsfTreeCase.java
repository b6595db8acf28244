package org.osfworkbench.contract;

import org.junit.jupiter.api.BeforeEach;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.remote.OsfRemoteTree;
import org.osfworkbench.sync.remote.RemoteTree;

/** The contract on the sandbox, over HTTP. */
abstract class OsfTreeCase extends ContractTest implements RemoteTreeContract {

	/** The storage of {@link ContractTest#STUDY}. */
	RemoteTree whole;

	@BeforeEach
	void empty() throws Exception {
		RemoteFolder root = root(STUDY);
		for (org.osfworkbench.client.api.RemoteEntry entry : client.storage().list(root, NEVER)) {
			client.delete(entry, NEVER);
		}
		whole = new OsfRemoteTree(client, root);
	}

	@Override
	public void colleagueWrites(String fileId, String text) {
		sandbox.state().addVersion(fileId, bytes(text));
	}

	@Override
	public void colleagueDeletes(String id) {
		sandbox.state().delete(id);
	}

	@Override
	public void colleagueChecksOut(String fileId) {
		sandbox.state().checkOut(fileId);
	}
}
