package org.osfworkbench.ui.link;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.BaseLabelProvider;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.Icons;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkListener;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.team.TreeListener;
import org.osfworkbench.workspace.team.TreeState;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.transfer.FileStatus;
import org.osfworkbench.workspace.transfer.StatusListener;
import org.osfworkbench.workspace.transfer.SyncState;
import org.osfworkbench.workspace.transfer.Transfers;

/**
 * Marks linked files and folders with a small picture and words ({@code eclipse-guide.md}, section 5). Works on snapshots in the
 * platform's decoration job; news are collected and told to the viewers in one event.
 */
public final class LinkDecorator extends BaseLabelProvider implements ILightweightLabelDecorator, LinkListener, StatusListener, TreeListener {

	/** Id in the list of label decorations. */
	public static final String ID = "org.osfworkbench.ui.linkDecorator"; //$NON-NLS-1$

	/** How long news are collected, in milliseconds. */
	private static final int PAUSE = 150;

	private final ServiceCaller<Links> links = new ServiceCaller<>(LinkDecorator.class, Links.class);
	private final ServiceCaller<Transfers> transfers = new ServiceCaller<>(LinkDecorator.class, Transfers.class);
	private final ServiceCaller<TreeSyncs> trees = new ServiceCaller<>(LinkDecorator.class, TreeSyncs.class);
	private final Display display = PlatformUI.getWorkbench().getDisplay();
	private final Set<IResource> changed = ConcurrentHashMap.newKeySet();

	/** Made by the platform, once. */
	public LinkDecorator() {
		links.call(service -> service.addListener(this));
		transfers.call(service -> service.addListener(this));
		trees.call(service -> service.addListener(this));
	}

	@Override
	public void decorate(@Nullable Object element, @Nullable IDecoration decoration) {
		if (decoration != null) {
			Optional.ofNullable(Adapters.adapt(element, IResource.class)).ifPresent(resource -> decorate(decoration, resource));
		}
	}

	private void decorate(IDecoration decoration, IResource resource) {
		if (resource instanceof IFile file && status(file).isPresent()) {
			status(file).ifPresent(status -> decorate(decoration, status));
			return;
		}
		Optional<TreeState> state = trees.current().flatMap(service -> service.state(resource));
		if (state.filter(TreeState.IGNORED::equals).isPresent()) {
			decorateIgnored(decoration, resource);
		} else if (resource instanceof IContainer && (isLinkedFolder(resource) || state.filter(LinkDecorator::isNews).isPresent())) {
			SyncState shown = state.filter(LinkDecorator::isNews).map(LinkDecorator::plain).orElse(SyncState.UNKNOWN);
			decoration.addOverlay(Icons.of(StatusWords.overlay(shown)), IDecoration.BOTTOM_RIGHT);
			decoration.addSuffix(shown == SyncState.UNKNOWN ? Messages.Suffix_folder : NLS.bind(Messages.Suffix_state, "", StatusWords.of(shown))); //$NON-NLS-1$
		}
	}

	/** What nobody expects on the OSF anyway needs no mark. */
	private static void decorateIgnored(IDecoration decoration, IResource resource) {
		if (!resource.isDerived(IResource.CHECK_ANCESTORS) && !resource.isTeamPrivateMember(IResource.CHECK_ANCESTORS) && !resource.getName().startsWith(".")) { //$NON-NLS-1$
			decoration.addOverlay(Icons.of("ovr_ignored"), IDecoration.BOTTOM_RIGHT); //$NON-NLS-1$
			decoration.addSuffix(Messages.Suffix_ignored);
		}
	}

	private static boolean isNews(TreeState state) {
		return state.compareTo(TreeState.IN_STEP) > 0;
	}

	private static SyncState plain(TreeState state) {
		return switch (state) {
			case UNKNOWN, IGNORED -> SyncState.UNKNOWN;
			case IN_STEP -> SyncState.SYNCED;
			case INCOMING -> SyncState.INCOMING;
			case OUTGOING -> SyncState.OUTGOING;
			case WAITING -> SyncState.WAITING;
			case TRANSFERRING -> SyncState.TRANSFERRING;
			case FAILED -> SyncState.FAILED;
			case CONFLICT -> SyncState.CONFLICT;
		};
	}

	private static void decorate(IDecoration decoration, FileStatus status) {
		decoration.addOverlay(Icons.of(StatusWords.overlay(status.state())), IDecoration.BOTTOM_RIGHT);
		decoration.addSuffix(StatusWords.suffix(status));
	}

	private Optional<FileStatus> status(IFile file) {
		return transfers.current().flatMap(service -> service.status(file));
	}

	private boolean isLinkedFolder(IResource resource) {
		return links.current().flatMap(service -> service.data(resource).or(() -> service.project(resource))
				.filter(link -> service.localSide(link).equals(resource))).isPresent();
	}

	@Override
	public void linksChanged(IProject project) {
		tell(Set.of(project));
	}

	@Override
	public void statusChanged(Set<IFile> files) {
		tell(files);
	}

	@Override
	public void remoteChanged(String nodeId, String folderId) {
		// nothing on this side has changed
	}

	/** The folders above change their state, too, and what is left out is in no list. */
	@Override
	public void treeChanged(Link link, Set<IResource> resources) {
		links.current().map(service -> service.localSide(link).getProject()).ifPresent(project -> tell(Set.of(project)));
	}

	private void tell(Set<? extends IResource> resources) {
		boolean first = changed.isEmpty();
		changed.addAll(resources);
		if (first && !display.isDisposed()) {
			display.asyncExec(() -> display.timerExec(PAUSE, this::fire));
		}
	}

	private void fire() {
		Set<IResource> batch = Set.copyOf(changed);
		changed.removeAll(batch);
		boolean all = batch.stream().anyMatch(IProject.class::isInstance);
		fireLabelProviderChanged(all ? new LabelProviderChangedEvent(this) : new LabelProviderChangedEvent(this, batch.toArray()));
	}

	@Override
	public void dispose() {
		links.call(service -> service.removeListener(this));
		transfers.call(service -> service.removeListener(this));
		trees.call(service -> service.removeListener(this));
		links.unget();
		transfers.unget();
		trees.unget();
		super.dispose();
	}
}
