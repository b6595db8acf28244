package org.osfworkbench.workspace.internal.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.team.TreeListener;
import org.osfworkbench.workspace.team.TreeProblem;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.transfer.ProblemMarker;
import org.osfworkbench.workspace.transfer.StatusListener;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the problem markers as the services say. News come from any thread, some while the workspace is locked, so that markers are written by
 * a job of its own, those of one burst together.
 */
@Component(service = ProblemMarkers.class, immediate = true)
public final class ProblemMarkers implements StatusListener, TreeListener {

	private static final long BURST_MILLIS = 200;

	private final Transfers transfers;
	private final TreeSyncs syncs;
	private final Links links;
	private final Set<IFile> files = ConcurrentHashMap.newKeySet();
	private final Set<String> trees = ConcurrentHashMap.newKeySet();
	private final Job job = Job.createSystem(Messages.job, (ICoreRunnable) monitor -> write());

	/**
	 * Made by Declarative Services.
	 *
	 * @param transfers knows how files stand
	 * @param syncs knows how projects stand
	 * @param links knows what belongs to what
	 */
	@Activate
	public ProblemMarkers(@Reference Transfers transfers, @Reference TreeSyncs syncs, @Reference Links links) {
		this.transfers = transfers;
		this.syncs = syncs;
		this.links = links;
		transfers.addListener(this);
		syncs.addListener(this);
	}

	@Deactivate
	void stop() {
		transfers.removeListener(this);
		syncs.removeListener(this);
		job.cancel();
	}

	@Override
	public void statusChanged(Set<IFile> changed) {
		files.addAll(changed);
		job.schedule(BURST_MILLIS);
	}

	@Override
	public void remoteChanged(String nodeId, String folderId) {
		// nothing is known about files here
	}

	@Override
	public void treeChanged(Link link, Set<IResource> resources) {
		trees.add(link.id());
		job.schedule(BURST_MILLIS);
	}

	private void write() throws CoreException {
		for (IFile file : taken(files)) {
			if (file.exists() && !isOfTree(file)) {
				update(file, IResource.DEPTH_ZERO, Optional.empty(), wanted(file));
			}
		}
		for (String linkId : taken(trees)) {
			Optional<Link> link = links.byId(linkId).filter(known -> known.kind() != LinkKind.EXPERIMENT);
			Optional<IResource> root = link.map(links::localSide).filter(IResource::isAccessible);
			if (root.isPresent()) {
				update(root.get(), IResource.DEPTH_INFINITE, Optional.of(linkId), wanted(link.get(), root.get()));
			}
		}
	}

	/** Its markers are written with those of its link. */
	private boolean isOfTree(IFile file) {
		return links.experiment(file).isEmpty() && links.data(file).or(() -> links.project(file)).isPresent();
	}

	private static <T> Set<T> taken(Set<T> all) {
		Set<T> taken = new HashSet<>(all);
		all.removeAll(taken);
		return taken;
	}

	private List<Wanted> wanted(IFile file) {
		return links.experiment(file).flatMap(known -> transfers.status(file).flatMap(status -> Wanted.of(file, status, known.id()))).stream().toList();
	}

	private List<Wanted> wanted(Link link, IResource root) {
		List<Wanted> wanted = new ArrayList<>();
		for (TreeProblem problem : syncs.problems()) {
			if (root.getFullPath().isPrefixOf(problem.resource().getFullPath())) {
				Wanted.of(problem, link.id()).ifPresent(wanted::add);
			}
		}
		return wanted;
	}

	/** Takes away what is not wanted, adds what is missing, leaves the rest untouched so that the Problems view stays still. */
	private static void update(IResource root, int depth, Optional<String> linkId, List<Wanted> wanted) {
		try {
			List<IMarker> present = Arrays.stream(root.findMarkers(ProblemMarker.TYPE, false, depth))
					.filter(marker -> linkId.isEmpty() || linkId.get().equals(marker.getAttribute(ProblemMarker.LINK, ""))).toList(); //$NON-NLS-1$
			for (IMarker marker : present) {
				if (wanted.stream().noneMatch(each -> each.isShownBy(marker))) {
					marker.delete();
				}
			}
			for (Wanted each : wanted) {
				if (present.stream().noneMatch(each::isShownBy)) {
					each.resource().createMarker(ProblemMarker.TYPE, each.attributes());
				}
			}
		} catch (CoreException e) {
			ILog.of(ProblemMarkers.class).log(e.getStatus());
		}
	}
}
