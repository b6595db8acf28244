package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.Kind;

/** The engine's port on a whole storage. */
class OsfRemoteTreeTest extends OsfTreeCase {

	@Override
	public RemoteTree tree() {
		return whole;
	}

	@Test
	void aDeletedProjectIsNoDeletedFile() throws Exception {
		String file = whole.create(whole.rootId(), "a", content("one"), Progress.NONE, NEVER).item().id();
		String folder = whole.createFolder(whole.rootId(), "d", NEVER).id();
		sandbox.state().deleteNode(STUDY);

		assertThatThrownBy(() -> whole.look(file, Kind.FILE, NEVER)).isInstanceOf(OsfException.Gone.class);
		assertThatThrownBy(() -> whole.look(folder, Kind.FOLDER, NEVER)).isInstanceOf(OsfException.Gone.class);
		assertThatThrownBy(() -> whole.list(whole.rootId(), NEVER)).isInstanceOf(OsfException.Gone.class);
	}

	@Test
	void aReadGoesOnWhereItBrokeOff() throws Exception {
		byte[] noise = new byte[400_000];
		new Random(5).nextBytes(noise);
		String file = whole.create(whole.rootId(), "noise", Content.of(noise), Progress.NONE, NEVER).item().id();
		sandbox.state().addVersion(file, bytes("other"));
		sandbox.faults().cutDownloadsAfter(150_000);
		sandbox.requests().clear();
		java.io.ByteArrayOutputStream target = new java.io.ByteArrayOutputStream();

		whole.read(file, 1, target, Progress.NONE, NEVER);
		assertThat(target.toByteArray()).isEqualTo(noise);
		assertThat(sandbox.requests().count(request -> request.status() == 206)).isEqualTo(2);
	}

	@Test
	void aListThatRepeatsAnEntryIsGivenAsItIs() throws Exception {
		whole.createFolder(whole.rootId(), "a", NEVER);
		whole.createFolder(whole.rootId(), "b", NEVER);
		sandbox.faults().meddle(asked -> new org.osfworkbench.sandbox.faults.Trouble.Relisted("b", "a"));

		assertThat(whole.list(whole.rootId(), NEVER)).extracting(org.osfworkbench.sync.remote.RemoteItem::name).containsExactly("a", "a");
	}
}
