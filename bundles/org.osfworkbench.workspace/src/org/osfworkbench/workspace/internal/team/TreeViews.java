package org.osfworkbench.workspace.internal.team;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;

import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeListener;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.team.TreeState;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.SyncState;

/** What is known of linked projects and folders, for whoever shows it: answers at once and from any thread. */
public final class TreeViews {

	private final TreeBoard board;
	private final Map<String, String> heldFor = new ConcurrentHashMap<>();

	TreeViews(TreeBoard board) {
		this.board = board;
	}

	/**
	 * Whether something waits for a server or for another program, so that another try helps.
	 *
	 * @return true if so
	 */
	public boolean anyWaits() {
		return problems().stream().anyMatch(problem -> problem.kind() == TreeProblem.Kind.WAITS);
	}

	/**
	 * Says that what is changed here waits for a person.
	 *
	 * @param link the link
	 * @param name the person's name; empty if it waits for nobody
	 */
	public void hold(Link link, Optional<String> name) {
		name.ifPresentOrElse(held -> heldFor.put(link.id(), held), () -> heldFor.remove(link.id()));
	}

	/**
	 * Whether a link is known not to be about a resource. Returns at once.
	 *
	 * @param link a link that covers it
	 * @param resource the resource
	 * @return false also if nothing is known of the link yet
	 */
	public boolean leavesAlone(Link link, IResource resource) {
		return board.known(link.id()).filter(known -> known.state(resource) == TreeState.IGNORED).isPresent();
	}

	/**
	 * How a file of a link stands, in the words for single files.
	 *
	 * @param link a link that covers it
	 * @param file the file
	 * @return the status; empty if the link leaves it alone
	 */
	public Optional<FileStatus> status(Link link, IFile file) {
		return FileStatuses.of(board.known(link.id()), file, board.isWorking(file), Optional.ofNullable(heldFor.get(link.id())));
	}

	/**
	 * How many files of a link wait for their upload.
	 *
	 * @param link any link
	 * @return zero or more
	 */
	public int waiting(Link link) {
		return (int) board.known(link.id()).stream().flatMap(known -> known.snapshot().changes().stream()).map(TreeChange::local)
				.filter(local -> local instanceof IFile file && status(link, file).filter(status -> status.state() == SyncState.WAITING).isPresent())
				.count();
	}

	/**
	 * All files of links that differ or wait, with their status.
	 *
	 * @return a snapshot
	 */
	public Map<IFile, FileStatus> statuses() {
		Map<IFile, FileStatus> all = new HashMap<>();
		for (Known known : board.all()) {
			known.changes().values().stream().map(TreeChange::local).filter(IFile.class::isInstance).map(IFile.class::cast).forEach(
					file -> FileStatuses.of(Optional.of(known), file, board.isWorking(file), Optional.ofNullable(heldFor.get(known.snapshot().linkId()))).ifPresent(status -> all.put(file, status)));
		}
		return all;
	}

	/**
	 * What is known of a file that both sides changed.
	 *
	 * @param link a link that covers it
	 * @param file the file
	 * @return the conflict, if it is one
	 */
	public Optional<Conflict> conflict(Link link, IFile file) {
		return board.known(link.id()).flatMap(known -> Optional.ofNullable(known.conflicts().get(file)));
	}

	/**
	 * How a link stood when it was looked at last.
	 *
	 * @param link the link
	 * @return empty if it was not looked at since the start
	 */
	public Optional<TreeSnapshot> last(Link link) {
		return board.known(link.id()).map(Known::snapshot);
	}

	/**
	 * Forgets what was seen of the links of a project that is closed or deleted.
	 *
	 * @param project the project
	 */
	public void forget(IProject project) {
		board.removeProject(project);
	}

	/**
	 * Starts telling a listener.
	 *
	 * @param listener told from any thread
	 */
	public void addListener(TreeListener listener) {
		board.addListener(listener);
	}

	/** All that waits or is left alone. */
	List<TreeProblem> problems() {
		List<TreeProblem> all = new ArrayList<>();
		board.all().forEach(known -> all.addAll(known.snapshot().problems()));
		return all;
	}
}
