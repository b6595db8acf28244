package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;

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
	private final Reporter reporter;
	private final TreeWork work;
	private final Supplier<Optional<Decisions>> decisions;
	private final Set<String> told = ConcurrentHashMap.newKeySet();
	private volatile boolean busy;

	ProjectSync(Trees trees, StatusBoard board, ConflictMarkers markers, Questions questions, Reporter reporter, TreeWork work,
			Supplier<Optional<Decisions>> decisions) {
		this.trees = trees;
		this.board = board;
		this.markers = markers;
		this.questions = questions;
		this.reporter = reporter;
		this.work = work;
		this.decisions = decisions;
	}

	/** Looks at both sides, and brings them in step if the link may. Answers a warning if something waits; never throws but for a cancel. */
	IStatus lookAround(Link link, Run run) {
		return mayWrite(link, run) ? written(link, run, () -> trees.sync(link, run)) : looked(link, run, () -> trees.analyse(link, run));
	}

	/** Something was saved: sends it if the link may, or asks. The server is not asked about anything else. */
	IStatus saved(Link link, Run run) {
		if (mayWrite(link, run)) {
			return written(link, run, () -> trees.saved(link, run));
		}
		return looked(link, run, () -> trees.compare(link, news -> ask(link, news), run));
	}

	/** With leave: sends what was shown as changed here, and nothing else. If that has to wait, the leave stays. */
	IStatus upload(Link link, Run run) {
		work.want(link);
		List<TreeChange> outgoing = changes(link, Direction.OUTGOING);
		return outgoing.isEmpty() ? Status.OK_STATUS : written(link, run, () -> trees.apply(link, outgoing, run));
	}

	/** A person gives leave for what is changed here, though the link asks. */
	void want(Link link) {
		work.want(link);
	}

	/** A person asks for all of it now, and takes over what waits for somebody else. */
	IStatus onRequest(Link link, Run run) {
		work.adopt(link);
		return written(link, run, () -> trees.sync(link, run));
	}

	/** Whether another try helps. */
	boolean waits() {
		return busy || trees.views().anyWaits();
	}

	/** Whether what is changed here may go up without a question, and as whose work. */
	private boolean mayWrite(Link link, Run run) {
		if (!link.always() && !work.isWanted(link)) {
			return false;
		}
		Optional<Owners.Owner> other = work.heldFor(link, run.cancellation());
		trees.views().hold(link, other.map(Owners.Owner::name));
		if (other.isPresent()) {
			looked(link, run, () -> trees.compare(link, Trees.NOBODY, run));
			tellWaitsFor(link, other.get());
			return false;
		}
		if (work.hasLeft(link)) {
			looked(link, run, () -> trees.compare(link, Trees.NOBODY, run));
			return !work.isLeft(link, changes(link, Direction.OUTGOING));
		}
		return true;
	}

	private IStatus looked(Link link, Run run, Work looking) {
		IStatus result = guarded(link, run, looking);
		tell(link);
		return result;
	}

	private IStatus written(Link link, Run run, Work writing) {
		IStatus result;
		try {
			result = guarded(link, run, writing);
		} catch (CancellationException | OperationCanceledException e) {
			work.cancelled(link, changes(link, Direction.OUTGOING));
			throw e;
		}
		List<TreeChange> outgoing = changes(link, Direction.OUTGOING);
		if (result.matches(IStatus.CANCEL)) {
			work.cancelled(link, outgoing);
		}
		work.settle(link, outgoing.isEmpty());
		tell(link);
		return result;
	}

	private void tellWaitsFor(Link link, Owners.Owner other) {
		firstFile(link).ifPresent(file -> {
			if (told.add(link.id() + "\nwaits for " + other.id())) { //$NON-NLS-1$
				decisions.get().ifPresent(person -> person.tellWaitsFor(link, file, other.name()));
			}
		});
	}

	@Override
	public void treeChanged(Link link, Set<IResource> resources) {
		Set<IFile> files = resources.stream().filter(IFile.class::isInstance).map(IFile.class::cast).collect(Collectors.toSet());
		for (IFile file : files) {
			if (trees.views().status(link, file).filter(status -> status.state() == SyncState.CONFLICT).isPresent()) {
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
		IStatus run() throws IOException, CoreException;
	}

	/** Another program at work on the link is no failure: it is this one's turn afterwards. */
	private IStatus guarded(Link link, Run run, Work task) {
		String name = link.localPath().isEmpty() ? link.projectName() : link.localPath();
		String what = Messages.bind(Messages.notCheckedFile, name);
		busy = false;
		try {
			work.takeOver(link, trees, run);
			return task.run();
		} catch (IOException e) {
			return Problems.warning(Problems.error(what, e).getMessage());
		} catch (CoreException e) {
			busy = e.getStatus().getException() instanceof JournalInUseException;
			return new Status(IStatus.WARNING, Preferences.NODE, what + ' ' + e.getStatus().getMessage(), e);
		}
	}

	private void ask(Link link, List<TreeChange> news) {
		Optional<IFile> file = link.always() ? Optional.empty() : firstFile(news);
		if (file.isPresent()) {
			decisions.get().ifPresent(person -> questions.ask(person, link, file.get()));
		} else {
			questions.close(link.id());
		}
	}

	private Optional<IFile> firstFile(Link link) {
		return firstFile(changes(link, Direction.OUTGOING));
	}

	private static Optional<IFile> firstFile(List<TreeChange> changes) {
		return changes.stream().filter(change -> change.direction() == Direction.OUTGOING).map(TreeChange::local).filter(IFile.class::isInstance).map(IFile.class::cast).findFirst();
	}

	private List<TreeChange> changes(Link link, Direction direction) {
		return trees.views().last(link).map(TreeSnapshot::changes).orElse(List.of()).stream().filter(change -> change.direction() == direction).toList();
	}

	/** Each news is told once, and all news of one run together. */
	private void tell(Link link) {
		Optional<TreeSnapshot> last = trees.views().last(link);
		if (last.isEmpty() || decisions.get().isEmpty()) {
			return;
		}
		List<TreeChange> conflicts = changes(link, Direction.CONFLICT).stream().filter(conflict -> isNew(link, conflict)).toList();
		last.get().problems().stream().flatMap(problem -> problem.cause().stream()).filter(Reporter::isOfHost).findFirst()
				.ifPresentOrElse(cause -> firstFile(link).ifPresent(file -> reporter.problem(link, file, cause)), () -> reached(link, last.get()));
		List<TreeProblem> problems = last.get().problems().stream().filter(ProjectSync::isForPerson).filter(problem -> isNew(link, problem)).toList();
		if (last.get().complete()) {
			told.removeIf(news -> news.startsWith(link.id()) && !isStill(link, news, last.get()));
		}
		Optional<Conflict> only = conflicts.size() == 1 && problems.isEmpty() && conflicts.getFirst().local() instanceof IFile file
				? trees.views().conflict(link, file) : Optional.empty();
		Consumer<Decisions> news = only.<Consumer<Decisions>>map(conflict -> person -> person.tellConflict(conflict))
				.orElse(person -> person.tellProject(link, last.get()));
		if (!conflicts.isEmpty() || !problems.isEmpty()) {
			decisions.get().ifPresent(news);
		}
	}

	private void reached(Link link, TreeSnapshot snapshot) {
		if (snapshot.complete()) {
			reporter.reached(link);
		}
	}

	/** What waits for a host is told once for all links, and what always stays here, or goes on by itself, is no news. */
	private static boolean isForPerson(TreeProblem problem) {
		boolean asItShouldBe = problem.kind() == TreeProblem.Kind.NOT_A_FILE || problem.kind() == TreeProblem.Kind.UNFINISHED;
		return !asItShouldBe && problem.cause().filter(Reporter::isOfHost).isEmpty();
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
