package org.osfworkbench.ui.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.team.core.TeamException;
import org.eclipse.team.core.subscribers.ISubscriberChangeEvent;
import org.eclipse.team.core.subscribers.Subscriber;
import org.eclipse.team.core.subscribers.SubscriberChangeEvent;
import org.eclipse.team.core.synchronize.SyncInfo;
import org.eclipse.team.core.variants.IResourceVariant;
import org.eclipse.team.core.variants.IResourceVariantComparator;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.LinkListener;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.team.TreeChange;
import org.osfworkbench.workspace.team.TreeListener;
import org.osfworkbench.workspace.team.TreeState;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.team.TreeVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * OSGi service: the linked projects and folders as the platform's team support sees them. Everything but {@link #refresh} answers from the
 * last look, without I/O.
 */
@Component(service = TreeSubscriber.class)
@NonNullByDefault({}) // the platform's methods are not annotated
public final class TreeSubscriber extends Subscriber {

	private static final long LOOK_AGAIN_MILLIS = 200;

	private final TreeSyncs syncs;
	private final Links links;
	private final TreeListener listener = this::changed;
	private final LinkListener linkListener = project -> rootsChanged();
	private Set<IResource> known = Set.of();
	private final IResourceVariantComparator comparator = new Comparator();

	/**
	 * Made by Declarative Services.
	 *
	 * @param syncs knows what differs
	 * @param links knows what is linked
	 */
	@Activate
	public TreeSubscriber(@Reference TreeSyncs syncs, @Reference Links links) {
		this.syncs = syncs;
		this.links = links;
		known = Set.of(roots());
		syncs.addListener(listener);
		links.addListener(linkListener);
	}

	@Deactivate
	void stop() {
		syncs.removeListener(listener);
		links.removeListener(linkListener);
	}

	@Override
	public String getName() {
		return Messages.Name;
	}

	@Override
	public boolean isSupervised(IResource resource) {
		return syncs.covering(resource).isPresent() && syncs.state(resource).filter(state -> state != TreeState.IGNORED).isPresent();
	}

	@Override
	public IResource[] members(IResource resource) throws TeamException {
		if (!(resource instanceof IContainer folder)) {
			return new IResource[0];
		}
		Set<IResource> members = new LinkedHashSet<>(syncs.missing(folder));
		try {
			if (folder.isAccessible()) {
				Arrays.stream(folder.members()).filter(this::isSupervised).forEach(members::add);
			}
		} catch (CoreException e) {
			throw TeamException.asTeamException(e);
		}
		return members.toArray(IResource[]::new);
	}

	@Override
	public IResource[] roots() {
		return links.all().stream().filter(link -> link.kind() == LinkKind.PROJECT).map(links::localSide).filter(IResource::isAccessible)
				.toArray(IResource[]::new);
	}

	@Override
	public SyncInfo getSyncInfo(IResource resource) throws TeamException {
		Optional<Link> link = syncs.covering(resource);
		if (link.isEmpty() || !isSupervised(resource)) {
			return null;
		}
		Optional<TreeChange> change = syncs.change(resource);
		Optional<TreeVersion> base = change.isPresent() ? change.get().base() : syncs.base(resource);
		Optional<TreeVersion> remote = change.isPresent() ? change.get().remote() : base;
		TreeSyncInfo info = new TreeSyncInfo(resource, variant(link.get(), resource, base), variant(link.get(), resource, remote), comparator,
				change.isPresent() ? change.get() : null);
		info.init();
		return info;
	}

	private IResourceVariant variant(Link link, IResource resource, Optional<TreeVersion> version) {
		return version.isPresent() ? new TreeVariant(syncs, link, resource.getName(), version.get()) : null;
	}

	@Override
	public IResourceVariantComparator getResourceComparator() {
		return comparator;
	}

	/** Looks at both sides of the links of these resources, one after the other. Cancelling stops the look under way down to its request. */
	@Override
	public void refresh(IResource[] resources, int depth, IProgressMonitor monitor) throws TeamException {
		Set<Link> concerned = new LinkedHashSet<>();
		Arrays.stream(resources).forEach(resource -> syncs.covering(resource).ifPresent(concerned::add));
		SubMonitor progress = SubMonitor.convert(monitor, getName(), concerned.size());
		List<IStatus> problems = new ArrayList<>();
		for (Link link : concerned) {
			Job job = syncs.analyse(link);
			job.setSystem(true);
			job.schedule();
			await(job, progress.split(1));
			Optional.ofNullable(job.getResult()).filter(result -> result.matches(IStatus.ERROR)).ifPresent(problems::add);
		}
		if (!problems.isEmpty()) {
			throw new TeamException(problems.getFirst());
		}
	}

	private static void await(Job job, IProgressMonitor monitor) {
		try {
			while (!job.join(LOOK_AGAIN_MILLIS, null)) {
				if (monitor.isCanceled()) {
					job.cancel();
				}
			}
		} catch (InterruptedException e) {
			job.cancel();
			Thread.currentThread().interrupt();
		}
	}

	/** A participant has to begin anew when projects are linked or unlinked: what it collects is bound to the roots it began with. */
	private void rootsChanged() {
		Set<IResource> now = Set.of(roots());
		Set<IResource> before;
		synchronized (this) {
			before = known;
			known = now;
		}
		List<SubscriberChangeEvent> events = new ArrayList<>();
		now.stream().filter(root -> !before.contains(root)).forEach(root -> events.add(new SubscriberChangeEvent(this, ISubscriberChangeEvent.ROOT_ADDED, root)));
		before.stream().filter(root -> !now.contains(root))
				.forEach(root -> events.add(new SubscriberChangeEvent(this, ISubscriberChangeEvent.ROOT_REMOVED, root)));
		if (!events.isEmpty()) {
			fireTeamResourceChange(events.toArray(SubscriberChangeEvent[]::new));
		}
	}

	private void changed(Link link, Set<IResource> resources) {
		rootsChanged();
		Set<IResource> all = new LinkedHashSet<>(resources);
		if (all.isEmpty()) {
			all.add(links.localSide(link));
		}
		fireTeamResourceChange(SubscriberChangeEvent.asSyncChangedDeltas(this, all.toArray(IResource[]::new)));
	}

	/** Versions are equal if they are the same one; a local file is asked for by nobody, because the engine has compared it. */
	private final class Comparator implements IResourceVariantComparator {
		@Override
		public boolean compare(IResource local, IResourceVariant remote) {
			return syncs.change(local).isEmpty();
		}

		@Override
		public boolean compare(IResourceVariant base, IResourceVariant remote) {
			return base.equals(remote);
		}

		@Override
		public boolean isThreeWay() {
			return true;
		}
	}
}
