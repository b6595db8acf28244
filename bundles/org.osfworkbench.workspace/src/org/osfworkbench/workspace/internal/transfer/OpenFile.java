package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;

import org.osfworkbench.sync.journal.FormerRecords;
import org.osfworkbench.sync.journal.WaitKind;
import org.osfworkbench.sync.remote.RemoteTarget;
import org.osfworkbench.sync.single.FileFacts;
import org.osfworkbench.sync.single.SingleSync;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.workspace.internal.team.FileDesk;
import org.osfworkbench.workspace.link.Link;

/**
 * A linked experiment whose record is open, so that no other program works on it, with what was known of it before anybody was asked.
 *
 * @param link the link
 * @param file the experiment
 * @param desk the open record
 * @param facts what is known
 * @param remote the way to the server, as the person whose work it is
 * @param stores notes about the work
 */
record OpenFile(Link link, IFile file, FileDesk.Opened desk, FileFacts facts, OwnedRemote remote, Stores.Opened stores) implements AutoCloseable {

	/** Opens an experiment; the first time what older records knew of it is taken over. */
	static OpenFile of(Link link, IFile file, RemoteTarget target, boolean asked, WorkspaceSync parts) throws IOException, CoreException {
		Stores.Opened stores = parts.stores().open();
		FileKey key = LinkFiles.key(link);
		OwnedRemote remote = new OwnedRemote(parts.access(), stores.owners(), link.hostId(), key, asked);
		FileDesk.Opened desk = parts.trees().files().open(link, target, remote);
		try {
			takeOver(link, file, desk, stores);
			FileFacts facts = desk.sync().facts();
			if (!facts.open()) {
				stores.owners().remove(key); // what is done now is new work
			}
			return new OpenFile(link, file, desk, facts, remote, stores);
		} catch (IOException | RuntimeException e) {
			desk.close();
			throw e;
		}
	}

	/** Experiments had their records in the journal of single files once: what it knew is taken over, then it is forgotten. */
	private static void takeOver(Link link, IFile file, FileDesk.Opened desk, Stores.Opened stores) {
		stores.former().ifPresent(former -> {
			Optional<WaitKind> waits = former.waits(link.id());
			List<FormerRecords.Base> bases = former.bases(link.id());
			bases.stream().filter(base -> base.path().isEmpty() && base.remoteId().equals(link.remoteId())).forEach(
					base -> desk.record().takeOver(link.id(), file.getName(), base.remoteId(), base.version(), base.content(), waits));
			if (!bases.isEmpty() || waits.isPresent()) {
				former.forget(link.id());
			}
		});
	}

	SingleSync sync() {
		return desk.sync();
	}

	FileKey key() {
		return LinkFiles.key(link);
	}

	int version() {
		return facts.version();
	}

	/** The version both sides are equal at by now; 0 if none. */
	int versionNow() {
		return desk.sync().version();
	}

	long size() {
		return facts.here().map(Content::size).orElse(Long.valueOf(0)).longValue();
	}

	@Override
	public void close() {
		desk.close();
	}
}
