package org.osfworkbench.ui.team;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.compare.structuremergeviewer.IDiffElement;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.team.ui.synchronize.ISynchronizePageConfiguration;
import org.eclipse.team.ui.synchronize.SynchronizeModelOperation;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.team.TreeVersion;
import org.osfworkbench.workspace.transfer.ConflictChoice;

/** Carries out what was chosen in the Synchronize view, link by link, in the platform's background job. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class TreeOperation extends SynchronizeModelOperation {

	/** What is done. */
	enum Kind {
		/** Outgoing changes go up. */
		UPLOAD(Messages.Uploading),
		/** Incoming changes come down. */
		DOWNLOAD(Messages.Downloading),
		/** Conflicts: mine goes on top of the OSF's version. */
		USE_MINE(Messages.Settling),
		/** Conflicts: the OSF's comes here; mine goes to the Local History. */
		USE_REMOTE(Messages.Settling),
		/** Conflicts: mine stays beside the OSF's. */
		KEEP_BOTH(Messages.Settling);

		private final String task;

		Kind(String task) {
			this.task = task;
		}
	}

	private final Kind kind;
	private final TreeSyncs syncs;

	TreeOperation(ISynchronizePageConfiguration configuration, IDiffElement[] elements, Kind kind) {
		super(configuration, elements);
		this.kind = kind;
		this.syncs = Services.get(PlatformUI.getWorkbench(), TreeSyncs.class);
	}

	@Override
	protected boolean canRunAsJob() {
		return true;
	}

	@Override
	protected String getJobName() {
		return kind.task;
	}

	@Override
	public void run(IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
		Map<Link, List<TreeChange>> wanted = new LinkedHashMap<>();
		Arrays.stream(getSyncInfoSet().getSyncInfos()).filter(TreeSyncInfo.class::isInstance).map(TreeSyncInfo.class::cast)
				.filter(info -> info.change() != null).forEach(info -> syncs.covering(info.getLocal())
						.ifPresent(link -> wanted.computeIfAbsent(link, none -> new ArrayList<>()).add(info.change())));
		List<Job> jobs = new ArrayList<>();
		wanted.forEach((link, changes) -> jobs.addAll(jobs(link, changes)));
		SubMonitor progress = SubMonitor.convert(monitor, kind.task, jobs.size());
		for (Job job : jobs) {
			run(job, progress.split(1));
		}
	}

	private List<Job> jobs(Link link, List<TreeChange> changes) {
		return switch (kind) {
		case UPLOAD, DOWNLOAD -> List.of(syncs.apply(link, changes));
		case USE_MINE -> answers(link, changes, ConflictChoice.USE_MINE);
		case USE_REMOTE -> answers(link, changes, ConflictChoice.USE_REMOTE);
		case KEEP_BOTH -> answers(link, changes, ConflictChoice.KEEP_BOTH);
		};
	}

	private List<Job> answers(Link link, List<TreeChange> changes, ConflictChoice choice) {
		return changes.stream().map(change -> syncs.answer(link, change.path(), choice, seen(change))).toList();
	}

	private static int seen(TreeChange change) {
		return change.remote().map(TreeVersion::version).orElse(Integer.valueOf(0)).intValue();
	}

	private static void run(Job job, IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
		job.schedule();
		while (!job.join(200, null)) {
			if (monitor.isCanceled()) {
				job.cancel();
			}
		}
		Optional<IStatus> result = Optional.ofNullable(job.getResult()).filter(status -> status.matches(IStatus.ERROR));
		if (result.isPresent()) {
			throw new InvocationTargetException(new CoreException(result.get()));
		}
	}
}
