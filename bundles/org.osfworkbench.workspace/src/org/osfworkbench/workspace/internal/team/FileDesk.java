package org.osfworkbench.workspace.internal.team;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

import org.osfworkbench.sync.TreeParts;
import org.osfworkbench.sync.journal.FileRecord;
import org.osfworkbench.sync.journal.WaitKind;
import org.osfworkbench.sync.link.LinkPlaces;
import org.osfworkbench.sync.link.LinkedFolder;
import org.osfworkbench.sync.remote.OneFileTree;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.remote.RemoteTarget;
import org.osfworkbench.sync.single.SingleSync;
import org.osfworkbench.workspace.internal.transfer.WorkspaceWrites;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Preferences;

/**
 * Opens the engine for the link of one file and closes it again, so that the command line gets its turn between two runs: both use one
 * record. Call from a job that holds the link's rule.
 */
public final class FileDesk {

	private final Links links;
	private final WorkspaceWrites writes;
	private final TreeDesk desk;
	private final LinkPlaces places;
	private final Clock clock;

	/**
	 * The engine for one run.
	 *
	 * @param sync the engine
	 * @param record what the journal knows of the file
	 * @param end gives the record back
	 */
	public record Opened(SingleSync sync, FileRecord record, Runnable end) implements AutoCloseable {

		@Override
		public void close() {
			end.run();
		}
	}

	FileDesk(Links links, WorkspaceWrites writes, TreeDesk desk, LinkPlaces places, Clock clock) {
		this.links = links;
		this.writes = writes;
		this.desk = desk;
		this.places = places;
		this.clock = clock;
	}

	/**
	 * Opens the record of a link; the server is reached for when the engine asks it.
	 *
	 * @param link of a file, stored or not
	 * @param target where the file is, or shall be
	 * @param remote the way to it
	 * @return the engine; the caller closes it
	 * @throws IOException if the record cannot be opened
	 * @throws CoreException with a text for people, for example if another program is at work on the link
	 */
	public Opened open(Link link, RemoteTarget target, Remote remote) throws IOException, CoreException {
		IFile file = (IFile) links.localSide(link);
		IContainer parent = file.getParent();
		TreeDesk.location(parent);
		if (file.isLinked(IResource.CHECK_ANCESTORS)) { // the command would not find it
			throw new CoreException(new Status(IStatus.WARNING, Preferences.NODE, Messages.bind(Messages.elsewhere, file.getName())));
		}
		Path project = TreeDesk.location(file.getProject());
		OneFileTree tree = new OneFileTree(remote, target, link.id(), file.getName());
		ListedTree listed = new ListedTree(link.id(), () -> tree);
		LinkedFolder folder = desk.open(project, link, listed);
		try {
			TreeParts parts = folder.parts();
			WorkspaceDisk disk = new WorkspaceDisk(parts.disk(), parent, writes, whole -> true);
			desk.hide(parent);
			SingleSync sync = new SingleSync(new TreeParts(desk.policy(link, project), disk, listed, parts.journal(), parts.workers(), parts.clock(),
					parts.random(), (time, stop) -> TreeDesk.pause(listed, time, stop), parts.moments()), tree, file.getName());
			return new Opened(sync, new FileRecord(parts.journal()), () -> end(disk, folder));
		} catch (IOException | CoreException | RuntimeException e) {
			folder.close();
			throw e;
		}
	}

	private static void end(WorkspaceDisk disk, LinkedFolder folder) {
		try {
			disk.close();
		} finally {
			folder.close();
		}
	}

	/**
	 * Why a file waits, as far as its record says, without the engine.
	 *
	 * @param link of a file
	 * @return empty also if another program is at work on the link
	 */
	public Optional<WaitKind> waits(Link link) {
		try {
			return LinkedFolder.record(link.id(), places, clock).flatMap(record -> FileRecord.waits(record.state()));
		} catch (@SuppressWarnings("unused") IOException inUse) {
			return Optional.empty();
		}
	}
}
