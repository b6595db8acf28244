package org.osfworkbench.workspace.internal.team;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.engine.Answer;
import org.osfworkbench.sync.engine.Answer.Pick;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Changes;
import org.osfworkbench.sync.engine.Pauses;
import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.engine.Report;
import org.osfworkbench.sync.engine.Status;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.link.LinkTools;
import org.osfworkbench.sync.scan.IgnoreRules;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.workspace.internal.transfer.RemoteAccess;
import org.osfworkbench.workspace.internal.transfer.Run;
import org.osfworkbench.workspace.internal.transfer.WorkspaceWrites;
import org.osfworkbench.workspace.internal.watch.Completeness;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeChange.Direction;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.team.TreeSnapshot;
import org.osfworkbench.workspace.team.TreeVersion;
import org.osfworkbench.workspace.transfer.Preferences;

/** What is done with linked projects and folders. Call what has a run from a job that holds the link's rule. */
public final class Trees {

	/** Nobody is told before it is shown. */
	public static final Consumer<List<TreeChange>> NOBODY = changes -> {
		// it is shown, that is all
	};

	private static final IStatus OK = org.eclipse.core.runtime.Status.OK_STATUS;

	private final RemoteAccess access;
	private final TreeDesk desk;
	private final TreeBoard board = new TreeBoard();
	private final TreeViews views = new TreeViews(board);
	private final Consumer<Link> remoteChanged;
	private final Clock clock;

	/** Something done with the open engine. */
	@FunctionalInterface
	private interface Work {
		IStatus run(TreeDesk.Opened opened) throws IOException, CoreException;
	}

	/**
	 * Makes it.
	 *
	 * @param links the links
	 * @param access gives clients
	 * @param writes writes to the workspace
	 * @param completeness knows which files of data are still being written
	 * @param remoteChanged told of a link whose remote side was changed from here
	 * @param clock the time
	 */
	public Trees(Links links, RemoteAccess access, WorkspaceWrites writes, Completeness completeness, Consumer<Link> remoteChanged, Clock clock) {
		this.remoteChanged = remoteChanged;
		this.access = access;
		this.desk = new TreeDesk(links, access, writes, completeness, clock);
		this.clock = clock;
	}

	/** Ends the threads. */
	public void close() {
		desk.close();
	}

	/**
	 * What the engine takes from here, for work that has no link.
	 *
	 * @param pauses let time pass
	 * @return tools that end with this
	 */
	public LinkTools tools(Pauses pauses) {
		return desk.tools(pauses);
	}

	/**
	 * The engine for links of single files.
	 *
	 * @return it
	 */
	public FileDesk files() {
		return desk.files();
	}

	/**
	 * What is known, for whoever shows it.
	 *
	 * @return it
	 */
	public TreeViews views() {
		return views;
	}

	TreeDesk desk() {
		return desk;
	}

	TreeBoard board() {
		return board;
	}

	/**
	 * Forgets all about a link but its trash.
	 *
	 * @param link the link
	 * @throws CoreException if another program is at work on it
	 */
	public void forget(Link link) throws CoreException {
		desk.forget(link);
		board.remove(link);
	}

	/**
	 * Looks at both sides.
	 *
	 * @param link the link
	 * @param run shows progress and stops it
	 * @return a warning if a side could not be looked at
	 * @throws IOException if the records cannot be opened
	 * @throws CoreException if another program is at work on the link
	 */
	public IStatus analyse(Link link, Run run) throws IOException, CoreException {
		return open(link, run, opened -> {
			Changes seen = look(opened, run);
			show(link, opened, seen, List.of(), run);
			return seen.status() == Status.FAILED ? told(link) : OK;
		});
	}

	/**
	 * Sees what has changed here, and asks the server nothing.
	 *
	 * @param link the link
	 * @param news told what differs before it is shown
	 * @param run stops it
	 * @return always good
	 * @throws IOException if the records cannot be opened
	 * @throws CoreException if another program is at work on the link
	 */
	public IStatus compare(Link link, Consumer<List<TreeChange>> news, Run run) throws IOException, CoreException {
		return open(link, run, opened -> {
			Known known = comparison(link, opened, before(link), run);
			news.accept(known.snapshot().changes());
			board.put(link, known, Set.of());
			return OK;
		});
	}

	/**
	 * Sends what has changed here, without listing the server: what is as it was costs no request.
	 *
	 * @param link the link
	 * @param run shows progress and stops it
	 * @return a warning if something waits
	 * @throws IOException if the records cannot be opened
	 * @throws CoreException if another program is at work on the link
	 */
	public IStatus saved(Link link, Run run) throws IOException, CoreException {
		return open(link, run, opened -> {
			compared(link, opened, before(link), List.of(), run);
			List<TreeChange> outgoing = views.last(link).stream().flatMap(known -> known.changes().stream())
					.filter(each -> each.direction() == Direction.OUTGOING).toList();
			if (outgoing.isEmpty()) {
				return OK;
			}
			boolean looksItself = outgoing.size() == 1 && outgoing.getFirst().base().isPresent();
			if (!looksItself && !isThere(opened, run)) {
				return unreached(link, opened, run);
			}
			Report report = opened.engine().saved(Trees::isRemote, progress(link, run), run.cancellation());
			if (report.status() != Status.OK) {
				return reported(link, opened, report, run);
			}
			tellDone(link, report);
			compared(link, opened, List.of(), report.done(), run);
			return OK;
		});
	}

	/**
	 * Takes over what was known of a link by other records: a file that is changed here, and of which the server still has the version
	 * that was equal then, is to be sent and no conflict. Equal files are found by themselves.
	 *
	 * @param link the link
	 * @param before versions that were equal, by path
	 * @param run shows progress and stops it
	 * @return true if the other records are not needed any more; false if the server could not be looked at
	 * @throws IOException if the records cannot be opened
	 * @throws CoreException if another program is at work on the link
	 */
	public boolean takeOver(Link link, Map<String, TreeVersion> before, Run run) throws IOException, CoreException {
		boolean[] done = new boolean[1];
		open(link, run, opened -> {
			Changes seen = look(opened, run);
			Looking looking = new Looking(link, desk.local(link), opened);
			for (org.osfworkbench.sync.engine.Conflict conflict : seen.conflicts()) {
				Optional<TreeVersion> then = Optional.ofNullable(before.get(conflict.path()));
				Optional<TreeVersion> now = looking.remote(conflict.path());
				if (then.isPresent() && now.filter(there -> isSame(there, then.get())).isPresent()) {
					opened.engine().answer(new Answer.Settle(conflict.path(), Pick.LOCAL));
				}
			}
			done[0] = seen.status() != Status.FAILED;
			return OK;
		});
		return done[0];
	}

	private static boolean isSame(TreeVersion one, TreeVersion other) {
		return one.fileId().equals(other.fileId()) && one.version() == other.version();
	}

	/**
	 * Brings both sides in step as far as possible.
	 *
	 * @param link the link
	 * @param run shows progress and stops it
	 * @return a warning if something waits
	 * @throws IOException if the records cannot be opened
	 * @throws CoreException if another program is at work on the link
	 */
	public IStatus sync(Link link, Run run) throws IOException, CoreException {
		return open(link, run, opened -> reported(link, opened, opened.engine().sync(progress(link, run), run.cancellation()), run));
	}

	/**
	 * Carries out some changes.
	 *
	 * @param link the link
	 * @param wanted of the last snapshot
	 * @param run shows progress and stops it
	 * @return a warning if something waits
	 * @throws IOException if the records cannot be opened
	 * @throws CoreException if another program is at work on the link
	 */
	public IStatus apply(Link link, Collection<TreeChange> wanted, Run run) throws IOException, CoreException {
		return open(link, run, opened -> {
			Changes due = new Changes(Wanted.of(wanted), List.of(), List.of(), List.of(), Status.OK);
			return reported(link, opened, opened.engine().apply(due, progress(link, run), run.cancellation()), run);
		});
	}

	/**
	 * Settles what differs at a path. What only one side has changed is settled against that side by forgetting that both were ever equal:
	 * then it is a conflict, which the engine settles without losing anything.
	 *
	 * @param link the link
	 * @param path of the difference
	 * @param pick whose bytes stand
	 * @param seenVersion the server's version that the person saw
	 * @param run shows progress and stops it
	 * @return a warning if the server has moved on
	 * @throws IOException if the records cannot be opened
	 * @throws CoreException if another program is at work on the link
	 */
	public IStatus answer(Link link, String path, Pick pick, int seenVersion, Run run) throws IOException, CoreException {
		return open(link, run, opened -> {
			Changes seen = look(opened, run);
			show(link, opened, seen, List.of(), run);
			Looking looking = new Looking(link, desk.local(link), opened);
			if (looking.remote(path).map(TreeVersion::version).orElse(Integer.valueOf(0)).intValue() != seenVersion) {
				return warning(Messages.bind(Messages.movedOn, path), Optional.empty());
			}
			if (Overriding.isNeeded(seen, path, pick)) {
				opened.engine().forget(path);
				look(opened, run);
			}
			opened.engine().answer(new Answer.Settle(path, pick));
			Report report = opened.engine().sync(new Following(path)::wants, progress(link, run), run.cancellation());
			report.conflicts().stream().filter(each -> each.path().equals(path) && each.copy().isPresent())
					.forEach(told -> opened.engine().answer(new Answer.Settle(path, pick)));
			return reported(link, opened, report, run);
		});
	}

	IStatus answerDeletes(Link link, boolean delete, Run run) throws IOException, CoreException {
		return open(link, run, opened -> {
			opened.engine().answer(new Answer.MassDelete(delete));
			return reported(link, opened, opened.engine().sync(progress(link, run), run.cancellation()), run);
		});
	}

	private IStatus open(Link link, Run run, Work work) throws IOException, CoreException {
		try (TreeDesk.Opened opened = desk.open(link, run.cancellation())) {
			return work.run(opened);
		}
	}

	private static Changes look(TreeDesk.Opened opened, Run run) {
		opened.listed().forget();
		return opened.engine().analyse(run.cancellation());
	}

	/** One question before many, so that a server that is away is asked once. */
	private static boolean isThere(TreeDesk.Opened opened, Run run) {
		try {
			opened.listed().mark(run.cancellation());
		} catch (@SuppressWarnings("unused") OsfException e) {
			return !opened.listed().isAway();
		}
		return true;
	}

	private void show(Link link, TreeDesk.Opened opened, Changes seen, List<Change> done, Run run) {
		if (seen.status() == Status.FAILED) {
			List<TreeProblem> problems = new Looking(link, desk.local(link), opened).problems(seen);
			compared(link, opened, problems, done, run);
			Known now = board.known(link.id()).orElseThrow();
			TreeSnapshot snapshot = now.snapshot();
			board.put(link, now.with(new TreeSnapshot(link.id(), snapshot.taken(), snapshot.changes(), snapshot.problems(), false)), Set.of());
			return;
		}
		Optional<Known> before = board.known(link.id());
		Known known = new Looking(link, desk.local(link), opened).known(seen, before, clock.instant());
		board.put(link, known.with(new ConflictFacts(access, link, run.cancellation()).of(known, before)), resources(known, done));
	}

	private void compared(Link link, TreeDesk.Opened opened, List<TreeProblem> problems, List<Change> done, Run run) {
		Known known = comparison(link, opened, problems, run);
		board.put(link, known, resources(known, done));
	}

	private Known comparison(Link link, TreeDesk.Opened opened, List<TreeProblem> problems, Run run) {
		Changes here = opened.engine().compare(run.cancellation());
		return new Looking(link, desk.local(link), opened).compared(here, board.known(link.id()), problems, clock.instant());
	}

	private List<TreeProblem> before(Link link) {
		return views.last(link).map(TreeSnapshot::problems).orElse(List.of());
	}

	private static Set<IResource> resources(Known known, List<Change> done) {
		return done.stream().filter(change -> change.kind() == Kind.FILE).map(change -> change.target().orElse(change.path()))
				.map(path -> known.root().getFile(IPath.fromPortableString(path))).collect(Collectors.toSet());
	}

	private void tellDone(Link link, Report report) {
		if (report.done().stream().anyMatch(Trees::isRemote)) {
			remoteChanged.accept(link);
		}
	}

	/** After a sync that left nothing all is known; else both sides are looked at again, if there is somebody. */
	private IStatus reported(Link link, TreeDesk.Opened opened, Report report, Run run) {
		tellDone(link, report);
		if (report.status() == Status.CANCELLED) {
			compared(link, opened, before(link), report.done(), run.unstoppable());
			return org.eclipse.core.runtime.Status.CANCEL_STATUS;
		}
		if (opened.listed().isAway() && report.status() != Status.FAILED) {
			return unreached(link, opened, run);
		}
		boolean clear = report.status() == Status.OK || report.status() == Status.FAILED;
		Changes seen = clear ? new Changes(List.of(), List.of(), report.notices(), report.problems(), report.status()) : look(opened, run);
		show(link, opened, new Changes(seen.changes(), seen.conflicts(), seen.notices(), merged(report, seen), seen.status()), report.done(), run);
		return told(link);
	}

	/** Nobody is there, for one reason. */
	private IStatus unreached(Link link, TreeDesk.Opened opened, Run run) {
		List<Problem> why = opened.listed().whyAway().map(Problems::of).stream().toList();
		show(link, opened, new Changes(List.of(), List.of(), List.of(), why, Status.FAILED), List.of(), run);
		return told(link);
	}

	private static boolean isRemote(Change change) {
		return switch (change.action()) {
			case UPLOAD, MOVE_REMOTE, DELETE_REMOTE, CREATE_REMOTE_FOLDER -> true;
			default -> false;
		};
	}

	/** A look does not meet what a write meets. */
	private static List<Problem> merged(Report report, Changes seen) {
		Set<Problem> all = new LinkedHashSet<>(seen.problems());
		all.addAll(report.problems());
		return List.copyOf(all);
	}

	private Known nothing(Link link) {
		return new Known(desk.local(link), new TreeSnapshot(link.id(), clock.instant(), List.of(), List.of(), false),
				Map.of(), Map.of(), Map.of(), Map.of(), IgnoreRules.of(List.of(), List.of()));
	}

	private SyncProgress progress(Link link, Run run) {
		Known known = board.known(link.id()).orElseGet(() -> nothing(link));
		return new TreeProgress(run.monitor(), (change, begins) -> board.working(link, known, change.path(), begins.booleanValue()));
	}

	/** One problem stands for itself, several come as a number. */
	private IStatus told(Link link) {
		List<TreeProblem> problems = before(link).stream().filter(Trees::isNews).toList();
		if (problems.isEmpty()) {
			return OK;
		}
		TreeProblem first = problems.getFirst();
		String more = problems.size() == 1 ? "" : ' ' + Messages.bind(Messages.andMore, Integer.valueOf(problems.size() - 1)); //$NON-NLS-1$
		return warning(first.text() + more, first.cause());
	}

	/** What always stays here, and what another program is still writing, is as it should be. */
	private static boolean isNews(TreeProblem problem) {
		return problem.kind() != TreeProblem.Kind.NOT_A_FILE && problem.kind() != TreeProblem.Kind.UNFINISHED;
	}

	private static IStatus warning(String text, Optional<OsfException> cause) {
		return cause.isPresent() ? new org.eclipse.core.runtime.Status(IStatus.WARNING, Preferences.NODE, text, cause.get())
				: new org.eclipse.core.runtime.Status(IStatus.WARNING, Preferences.NODE, text);
	}
}
