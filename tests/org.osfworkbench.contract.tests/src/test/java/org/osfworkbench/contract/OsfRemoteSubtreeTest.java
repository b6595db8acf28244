package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.remote.OsfRemoteTree;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.Kind;

/** The engine's port on a folder in a storage. */
class OsfRemoteSubtreeTest extends OsfTreeCase {

	private RemoteTree part;

	@BeforeEach
	void openPart() throws Exception {
		RemoteFolder outer = client.createFolder(root(STUDY), "outer", NEVER);
		part = new OsfRemoteTree(client, client.createFolder(outer, "inner", NEVER));
	}

	@Override
	public RemoteTree tree() {
		return part;
	}

	@Test
	void aListAndALookAreOneRequestEach() throws Exception {
		RemoteItem folder = part.createFolder(part.rootId(), "d", NEVER);
		String file = part.create(folder.id(), "a", content("one"), Progress.NONE, NEVER).item().id();
		RemoteTree fresh = new OsfRemoteTree(client, client.folder(part.rootId(), NEVER));
		sandbox.requests().clear();

		fresh.list(fresh.rootId(), NEVER);
		fresh.list(folder.id(), NEVER);
		fresh.look(file, Kind.FILE, NEVER);
		whole.look(file, Kind.FILE, NEVER);
		whole.mark(NEVER);
		assertThat(sandbox.requests().all()).hasSize(5);
	}

	@Test
	void whatWasMovedOutIsNotBelowTheRootAnyMore() throws Exception {
		RemoteItem folder = part.createFolder(part.rootId(), "d", NEVER);
		String file = part.create(folder.id(), "a", content("one"), Progress.NONE, NEVER).item().id();
		String kept = part.create(part.rootId(), "b", content("two"), Progress.NONE, NEVER).item().id();
		sandbox.state().move(folder.id(), whole.rootId());
		part.list(part.rootId(), NEVER);

		assertThat(part.look(folder.id(), Kind.FOLDER, NEVER)).isEmpty();
		assertThat(part.look(file, Kind.FILE, NEVER)).isEmpty();
		assertThat(part.look(kept, Kind.FILE, NEVER)).isPresent();
		assertThat(whole.look(file, Kind.FILE, NEVER)).isPresent();
		assertThat(new OsfRemoteTree(client, client.folder(part.rootId(), NEVER)).look(kept, Kind.FILE, NEVER)).isPresent();
	}
}
