package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.workspace.account.AccountState;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.internal.team.Trees;
import org.osfworkbench.workspace.internal.watch.Completeness;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Decisions;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.Transfers;

/** Puts the parts together that the save hook and the transfers share, and ends them. Only for this bundle. */
@Component(service = WorkspaceSync.class)
public final class WorkspaceSync {

	private static final long STOP_MILLIS = 5000;
	private static final int LONGEST_QUIET = 3_600_000;

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	private volatile @Nullable Decisions decisions;

	private final Links links;
	private final LinkFiles files;
	private final LinkChanges changes;
	private final RemoteAccess access;
	private final WorkspaceWrites writes;
	private final Stores stores;
	private final StatusBoard board;
	private final ConflictMarkers markers = new ConflictMarkers();
	private final Reporter reporter;
	private final LinkSync sync;
	private final Resumer resumer;
	private final Completeness completeness = new Completeness(WorkspaceSync::quiet);
	private final Trees trees;
	private final ProjectSync projects;
	private final ProjectTimer timer;
	private volatile boolean ending;

	/**
	 * Made by Declarative Services.
	 *
	 * @param workspace an open workspace
	 * @param accounts gives clients
	 * @param links the links
	 */
	@Activate
	public WorkspaceSync(@Reference IWorkspace workspace, @Reference Accounts accounts, @Reference Links links) {
		Clock clock = Clock.systemDefaultZone();
		this.links = links;
		this.files = new LinkFiles(links);
		this.writes = new WorkspaceWrites(workspace);
		this.changes = new LinkChanges(links, writes);
		this.access = new RemoteAccess(accounts);
		this.stores = new Stores(() -> Platform.getStateLocation(FrameworkUtil.getBundle(WorkspaceSync.class)).toPath(), clock);
		this.board = new StatusBoard(clock);
		this.reporter = new Reporter(board, markers, access, this::decisions);
		Questions questions = new Questions(this::answered);
		this.trees = new Trees(links, access, writes, completeness, link -> board.remoteChanged(link.nodeId(), ""), clock); //$NON-NLS-1$
		this.projects = new ProjectSync(trees, board, markers, questions, reporter, new TreeWork(stores, access, () -> ending),
				this::decisions);
		trees.views().addListener(projects);
		this.sync = new LinkSync(this, board, reporter, questions, this::decisions, () -> ending);
		this.resumer = new Resumer(accounts, this::checkAll);
		this.timer = new ProjectTimer(links, () -> accounts.state() instanceof AccountState.SignedIn, this::checkProject);
		resumer.start();
		timer.start();
	}

	@Deactivate
	void deactivate() throws InterruptedException {
		end();
		resumer.stop();
		timer.stop();
		Job.getJobManager().cancel(Transfers.FAMILY);
		for (Job job : Job.getJobManager().find(Transfers.FAMILY)) {
			try {
				job.join(STOP_MILLIS, null);
			} catch (OperationCanceledException e) {
				// it has ended
			}
		}
		trees.close();
		stores.close();
	}

	/** What is cancelled from now on is not cancelled by a person, and goes on at the next start. */
	public void end() {
		ending = true;
	}

	/**
	 * The links.
	 *
	 * @return the links
	 */
	public Links links() {
		return links;
	}

	/**
	 * Which files links cover.
	 *
	 * @return the files
	 */
	public LinkFiles files() {
		return files;
	}

	/**
	 * Writes links.
	 *
	 * @return the writer
	 */
	public LinkChanges changes() {
		return changes;
	}

	/**
	 * Works on files that were saved. One that fails does not keep the others back; when the host is not there, the others wait too.
	 *
	 * @param link the link, whose rule the caller's job holds
	 * @param saved files it covers
	 * @param run shows progress and stops it
	 * @return a warning if something has to wait or was refused
	 * @throws CoreException if the journal cannot be opened
	 */
	public IStatus saved(Link link, Collection<IFile> saved, Run run) throws CoreException {
		if (link.kind() != LinkKind.EXPERIMENT) {
			IStatus looked = projects.saved(link, run);
			retryIfNeeded();
			return looked;
		}
		IStatus result = each(link, saved, run, file -> sync.saved(link, file, run), (file, problem) -> sync.deferSaved(link, file, problem, run));
		retryIfNeeded();
		return result;
	}

	/**
	 * The local side of a link has a new place: its files are looked at there anew.
	 *
	 * @param link the link at its new place, whose rule the caller's job holds
	 * @param run shows progress and stops it
	 * @return a warning if something has to wait or was refused
	 * @throws CoreException if the journal cannot be opened
	 */
	public IStatus moved(Link link, Run run) throws CoreException {
		board.removeLink(link.id());
		List<IFile> there = files.files(link);
		IStatus result = saved(link, there, run);
		board.tell(Set.copyOf(there));
		return result;
	}

	/**
	 * A project is closed or deleted.
	 *
	 * @param project the project
	 */
	public void forget(IProject project) {
		board.removeProject(project);
		trees.views().forget(project);
	}

	/**
	 * Linked projects and folders.
	 *
	 * @return what is done with them
	 */
	public Trees trees() {
		return trees;
	}

	/**
	 * Which files of data are still being written.
	 *
	 * @return what is known of them
	 */
	public Completeness completeness() {
		return completeness;
	}

	private static long quiet() {
		int millis = Platform.getPreferencesService().getInt(Preferences.NODE, Preferences.DATA_QUIET, Defaults.DATA_QUIET_MILLIS, null);
		return Math.clamp(millis, 0, LONGEST_QUIET);
	}

	/**
	 * Ways to clients.
	 *
	 * @return the ways
	 */
	public RemoteAccess access() {
		return access;
	}

	WorkspaceWrites writes() {
		return writes;
	}

	Stores stores() {
		return stores;
	}

	ProjectSync projects() {
		return projects;
	}

	StatusBoard board() {
		return board;
	}

	ConflictMarkers markers() {
		return markers;
	}

	Reporter reporter() {
		return reporter;
	}

	LinkSync sync() {
		return sync;
	}

	/** Plans another look if something waits for the network. */
	void retryIfNeeded() {
		resumer.retry(board.anyWaits() || projects.waits());
	}

	TransferJob checkAll() {
		return new CheckAll(this).job();
	}

	/** Looks at both sides of one project link. */
	TransferJob checkProject(Link link) {
		return new TransferJob(Messages.checking, Messages.notChecked, new LinkRule(link.id()), run -> {
			Optional<Link> present = links.byId(link.id());
			IStatus result = present.isEmpty() ? Status.OK_STATUS : projects.lookAround(present.get(), run);
			retryIfNeeded();
			return result;
		});
	}

	/** Uploads, with leave, all of a link that is shown as changed. */
	TransferJob uploadOutgoing(Link link) {
		return new TransferJob(Messages.bind(Messages.uploading, link.localPath()), Messages.bind(Messages.notUploaded, link.localPath()),
				new LinkRule(link.id()), run -> {
					Optional<Link> present = links.byId(link.id());
					if (present.isEmpty()) {
						return Status.OK_STATUS;
					}
					Link now = present.get();
					if (now.kind() != LinkKind.EXPERIMENT) {
						return projects.upload(now, run);
					}
					IStatus result = each(now, board.files(now.id(), SyncState.OUTGOING), run, file -> sync.upload(now, file, run),
							(file, problem) -> sync.deferUpload(now, file, problem, run));
					retryIfNeeded();
					return result;
				}).inBackground();
	}

	/** One file's part of a job. */
	@FunctionalInterface
	interface FileWork {
		void run(IFile file) throws IOException, OsfException, CoreException;
	}

	/** What is done about a file while its host is away. */
	@FunctionalInterface
	interface Deferral {
		void run(IFile file, OsfException problem) throws IOException, OsfException, CoreException;
	}

	/**
	 * Works on many files: problems are collected, the first one is the result. When the host does not answer, or nobody is signed in there,
	 * it is not asked for the rest.
	 */
	IStatus each(Link link, Collection<IFile> all, Run run, FileWork work, Deferral deferral) throws CoreException {
		IStatus result = Status.OK_STATUS;
		Optional<OsfException> away = Optional.empty();
		run.expect(all.size());
		for (IFile file : all) {
			Optional<OsfException> known = away;
			IStatus one = known.isEmpty() ? one(link, file, work) : one(link, file, waiting -> deferral.run(waiting, known.get()));
			away = known.or(() -> Optional.ofNullable(one.getException()).filter(OsfException.class::isInstance).map(OsfException.class::cast)
					.filter(Reporter::isOfHost));
			result = result.isOK() ? one : result;
		}
		return result;
	}

	private IStatus one(Link link, IFile file, FileWork work) throws CoreException {
		String what = Messages.bind(Messages.notUploaded, file.getName());
		try {
			work.run(file);
			return board.status(file).flatMap(status -> status.problem()).map(problem -> Problems.warning(what, problem)).orElse(Status.OK_STATUS);
		} catch (OsfException e) {
			return Problems.warning(what, e);
		} catch (CoreException e) {
			if (LinkSync.isBusy(e)) {
				return Problems.warning(what + ' ' + e.getStatus().getMessage());
			}
			throw e;
		} catch (IOException e) {
			IStatus failed = Problems.error(what, e);
			ILog.of(WorkspaceSync.class).log(failed);
			board.set(link.id(), file, SyncState.FAILED, board.status(file).map(FileStatus::remoteVersion).orElse(Integer.valueOf(0)).intValue());
			return Problems.warning(failed.getMessage());
		}
	}

	private Optional<Decisions> decisions() {
		Decisions present = decisions;
		return present == null ? Optional.empty() : Optional.of(present);
	}

	/** A person said yes to "Upload?". */
	private void answered(Link link, Boolean alwaysFromNow) {
		if (alwaysFromNow.booleanValue()) {
			new LinkJobs(this).setAlways(link, true).schedule();
		} else {
			uploadOutgoing(link).schedule();
		}
	}
}
