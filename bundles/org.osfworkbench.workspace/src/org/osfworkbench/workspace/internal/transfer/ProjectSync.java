package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.journal.JournalInUseException;
import org.osfworkbench.workspace.internal.team.Trees;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeChange.Direction;
import org.osfworkbench.workspace.team.TreeListener;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.transfer.Conflict;
import org.osfworkbench.workspace.transfer.Decisions;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osfworkbench.workspace.transfer.SyncState;

/**
 * What happens to linked projects and folders by itself: after a save, after a sign-in, on the timer. With leave both sides are brought in
 * step, without it they are only compared and a person is asked. Shows what comes of it in the words for single files, too.
 */
final class ProjectSync implements TreeListener {

	private final Trees trees;
	private final StatusBoard board;
	private final ConflictMarkers markers;
	private final Questions questions;
	private final Supplier<Optional<Decisions>> decisions;
	private final Set<String> told = ConcurrentHashMap.newKeySet();
	private volatile boolean busy;

	ProjectSync(Trees trees, StatusBoard board, ConflictMarkers markers, Questions questions, Supplier<Optional<Decisions>> decisions) {
		this.trees = trees;
		this.board = board;
		this.markers = markers;
		this.questions = questions;
		this.decisions = decisions;
	}

	/**
	 * Compares, and brings in step if the link may.
	 *
	 * @param asks whether a person is asked about what is changed here
	 * @return a warning if something waits; never an exception
	 */
	IStatus byItself(Link link, Run run, boolean asks) {
		busy = false;
		IStatus result = guarded(link, () -> link.always() ? trees.sync(link, run) : trees.analyse(link, run));
		tell(link);
		if (asks && !link.always()) {
			ask(link);
		}
		return result;
	}

	/** With leave: sends what was shown as changed here, and nothing else. */
	IStatus upload(Link link, Run run) {
		List<TreeChange> outgoing = changes(link, Direction.OUTGOING);
		IStatus result = outgoing.isEmpty() ? Status.OK_STATUS : guarded(link, () -> trees.apply(link, outgoing, run));
		tell(link);
		return result;
	}

	/** Whether another try helps. */
	boolean waits() {
		return busy || trees.anyWaits();
	}

	@Override
	public void treeChanged(Link link, Set<IResource> resources) {
		Set<IFile> files = resources.stream().filter(IFile.class::isInstance).map(IFile.class::cast).collect(Collectors.toSet());
		for (IFile file : files) {
			if (trees.status(link, file).filter(status -> status.state() == SyncState.CONFLICT).isPresent()) {
				markers.put(file);
			} else {
				markers.remove(file);
			}
		}
		board.tell(files);
	}

	/** Work on a whole link. */
	@FunctionalInterface
	private interface Work {
		IStatus run() throws OsfException, IOException, CoreException;
	}

	/** Another program at work on the link is no failure: it is this one's turn afterwards. */
	private IStatus guarded(Link link, Work work) {
		String name = link.localPath().isEmpty() ? link.projectName() : link.localPath();
		String what = Messages.bind(Messages.notCheckedFile, name);
		try {
			return work.run();
		} catch (OsfException e) {
			return Problems.warning(what, e);
		} catch (IOException e) {
			return Problems.warning(Problems.error(what, e).getMessage());
		} catch (CoreException e) {
			busy = e.getStatus().getException() instanceof JournalInUseException;
			return new Status(IStatus.WARNING, Preferences.NODE, what + ' ' + e.getStatus().getMessage(), e);
		}
	}

	private void ask(Link link) {
		Optional<IFile> file = changes(link, Direction.OUTGOING).stream().map(TreeChange::local).filter(IFile.class::isInstance).map(IFile.class::cast)
				.findFirst();
		if (file.isPresent()) {
			decisions.get().ifPresent(person -> questions.ask(person, link, file.get()));
		} else {
			questions.close(link.id());
		}
	}

	private List<TreeChange> changes(Link link, Direction direction) {
		return trees.last(link).map(TreeSnapshot::changes).orElse(List.of()).stream().filter(change -> change.direction() == direction).toList();
	}

	/** Each news is told once, and all news of one run together. */
	private void tell(Link link) {
		Optional<TreeSnapshot> last = trees.last(link);
		if (last.isEmpty() || decisions.get().isEmpty()) {
			return;
		}
		List<TreeChange> conflicts = changes(link, Direction.CONFLICT).stream().filter(conflict -> isNew(link, conflict)).toList();
		List<TreeProblem> problems = last.get().problems().stream().filter(problem -> isNew(link, problem)).toList();
		if (last.get().complete()) {
			told.removeIf(news -> news.startsWith(link.id()) && !isStill(link, news, last.get()));
		}
		Optional<Conflict> only = conflicts.size() == 1 && problems.isEmpty() && conflicts.getFirst().local() instanceof IFile file
				? trees.conflict(link, file) : Optional.empty();
		Consumer<Decisions> news = only.<Consumer<Decisions>>map(conflict -> person -> person.tellConflict(conflict))
				.orElse(person -> person.tellProject(link, last.get()));
		if (!conflicts.isEmpty() || !problems.isEmpty()) {
			decisions.get().ifPresent(news);
		}
	}

	private boolean isNew(Link link, TreeChange conflict) {
		return told.add(news(link, conflict));
	}

	private boolean isNew(Link link, TreeProblem problem) {
		return told.add(news(link, problem));
	}

	private static boolean isStill(Link link, String news, TreeSnapshot snapshot) {
		return snapshot.changes().stream().anyMatch(change -> news.equals(news(link, change)))
				|| snapshot.problems().stream().anyMatch(problem -> news.equals(news(link, problem)));
	}

	private static String news(Link link, TreeChange conflict) {
		return link.id() + "\nconflict " + conflict.path() + '\n' + conflict.remote().map(remote -> remote.version()).orElse(Integer.valueOf(0)); //$NON-NLS-1$
	}

	private static String news(Link link, TreeProblem problem) {
		return link.id() + '\n' + problem.kind() + '\n' + problem.path();
	}
}
