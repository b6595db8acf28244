package org.osfworkbench.workspace.internal.team;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.TreeParts;
import org.osfworkbench.sync.TreeSync;
import org.osfworkbench.sync.engine.Direction;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Pauses;
import org.osfworkbench.sync.journal.JournalInUseException;
import org.osfworkbench.sync.link.CopiedFolderException;
import org.osfworkbench.sync.link.LinkFile;
import org.osfworkbench.sync.link.LinkKind;
import org.osfworkbench.sync.link.LinkPlaces;
import org.osfworkbench.sync.link.LinkTools;
import org.osfworkbench.sync.link.LinkedFolder;
import org.osfworkbench.sync.remote.OsfRemoteTree;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.scan.IgnoreRules;
import org.osfworkbench.workspace.internal.transfer.IgnoredNames;
import org.osfworkbench.workspace.internal.transfer.RemoteAccess;
import org.osfworkbench.workspace.internal.transfer.WorkspaceWrites;
import org.osfworkbench.workspace.internal.watch.Completeness;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Preferences;

/**
 * Opens the engine for a link and closes it again, so that the command line gets its turn between two runs. Call from a job that holds
 * the link's rule.
 */
final class TreeDesk {

	private static final long LONGEST_RULES = 1 << 20;
	private static final String AREA = ".osfworkbench"; //$NON-NLS-1$

	private final Links links;
	private final RemoteAccess access;
	private final WorkspaceWrites writes;
	private final Completeness completeness;
	private final LinkPlaces places = LinkPlaces.ofUser(System::getenv);
	private final FileDesk files;
	private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
		Thread thread = new Thread(task, "OSF sync"); //$NON-NLS-1$
		thread.setDaemon(true);
		return thread;
	});
	private final LinkTools tools;
	private final Map<String, Root> roots = new ConcurrentHashMap<>();

	/** A remote root as a client told it. */
	private record Root(OsfClient client, RemoteFolder folder) {
	}

	/**
	 * The engine for one run.
	 *
	 * @param engine the engine
	 * @param folder the open link
	 * @param disk the link's local side
	 * @param listed what the remote side listed
	 * @param ignore what is left alone
	 */
	record Opened(TreeSync engine, LinkedFolder folder, WorkspaceDisk disk, ListedTree listed, IgnoreRules ignore) implements AutoCloseable {

		@Override
		public void close() {
			try {
				disk.close();
			} finally {
				folder.close();
			}
		}
	}

	TreeDesk(Links links, RemoteAccess access, WorkspaceWrites writes, Completeness completeness, Clock clock) {
		this.completeness = completeness;
		this.links = links;
		this.access = access;
		this.writes = writes;
		this.tools = new LinkTools(clock, RandomGenerator.getDefault(), threads, Pauses.REAL);
		this.files = new FileDesk(links, writes, this, places, clock);
	}

	FileDesk files() {
		return files;
	}

	void close() {
		threads.shutdownNow();
	}

	/** What the engine takes from here, with other pauses. */
	LinkTools tools(Pauses pauses) {
		return new LinkTools(tools.clock(), tools.random(), threads, pauses);
	}

	/** The local root of a link. */
	IContainer local(Link link) {
		return (IContainer) links.localSide(link);
	}

	/** The remote root of a link, if it was asked for since the start. */
	Optional<RemoteFolder> knownRoot(Link link) {
		return Optional.ofNullable(roots.get(link.id())).map(Root::folder);
	}

	/** The remote root of a link; asked for once for each client. */
	RemoteFolder root(Link link, OsfClient client, Cancellation cancellation) throws OsfException {
		Optional<RemoteFolder> known = Optional.ofNullable(roots.get(link.id())).filter(root -> root.client() == client).map(Root::folder)
				.filter(folder -> folder.id().equals(link.remoteId()));
		if (known.isPresent()) {
			return known.get();
		}
		RemoteFolder folder = RemoteAccess.root(client, link, cancellation);
		roots.put(link.id(), new Root(client, folder));
		return folder;
	}

	private RemoteTree remote(Link link, Cancellation cancellation) throws OsfException {
		OsfClient client = access.client(link.hostId());
		return new OsfRemoteTree(client, root(link, client, cancellation));
	}

	/** Opens the records of a link; the server is reached for when the engine asks it. */
	Opened open(Link link, Cancellation cancellation) throws IOException, CoreException {
		IContainer local = local(link);
		Path project = location(local.getProject());
		Path root = location(local);
		ListedTree listed = new ListedTree(link.remoteId(), () -> remote(link, cancellation));
		LinkedFolder folder = open(project, link, listed);
		try {
			TreeParts parts = folder.parts();
			WorkspaceDisk disk = new WorkspaceDisk(parts.disk(), local, writes, file -> isComplete(link, file));
			hide(local);
			LinkSettings settings = settings(link, local, project);
			TreeSync engine = new TreeSync(new TreeParts(settings, disk, listed, parts.journal(), parts.workers(), parts.clock(), parts.random(),
					(time, stop) -> pause(listed, time, stop), parts.moments()));
			return new Opened(engine, folder, disk, listed, IgnoreRules.of(settings.ignore(), lines(root)));
		} catch (IOException | CoreException | RuntimeException e) {
			folder.close();
			throw e;
		}
	}

	/** Only data is written by programs that do not wait for anybody. */
	private boolean isComplete(Link link, Path file) {
		return link.kind() != org.osfworkbench.workspace.link.LinkKind.DATA || completeness.isComplete(link.id(), file);
	}

	static void pause(ListedTree listed, Duration time, Cancellation cancellation) {
		if (!listed.isAway()) {
			Pauses.REAL.pause(time, cancellation);
		}
	}

	/** Forgets what is known of a link, but not what is in its trash. */
	void forget(Link link) throws CoreException {
		roots.remove(link.id());
		try {
			LinkedFolder.forget(plain(link), places, tools);
		} catch (JournalInUseException e) {
			throw new CoreException(Status.error(Messages.bind(Messages.linkInUse, e.holder()), e));
		} catch (IOException e) {
			throw new CoreException(Status.error(Messages.bind(Messages.recordsNotOpened, link.projectName()), e));
		}
	}

	LinkedFolder open(Path project, Link link, RemoteTree remote) throws CoreException {
		try {
			return LinkedFolder.open(project, plain(link), places, remote, tools);
		} catch (JournalInUseException e) {
			throw new CoreException(Status.error(Messages.bind(Messages.linkInUse, e.holder()), e));
		} catch (CopiedFolderException e) {
			throw new CoreException(Status.error(Messages.bind(Messages.copied, link.projectName(), e.original()), e));
		} catch (IOException e) {
			throw new CoreException(Status.error(Messages.bind(Messages.recordsNotOpened, link.projectName()), e));
		}
	}

	static Path location(IContainer container) throws CoreException {
		IPath location = container.getLocation();
		if (!container.isAccessible() || location == null) {
			throw new CoreException(new Status(IStatus.WARNING, Preferences.NODE, Messages.bind(Messages.notThere, container.getFullPath())));
		}
		return location.toPath();
	}

	/** The link as programs without Eclipse know it. */
	private static org.osfworkbench.sync.link.Link plain(Link link) {
		return new org.osfworkbench.sync.link.Link(link.id(), LinkKind.valueOf(link.kind().name()), link.localPath(), link.hostId(), link.nodeId(),
				link.nodeTitle(), link.provider(), link.remoteId(), link.remotePath(), Optional.empty());
	}

	/** As the engine has it for the command, but a person is asked unless the link or a preference says otherwise: here is somebody to ask. */
	LinkSettings policy(Link link, Path project) throws IOException {
		LinkSettings usual = plain(link).settings();
		return usual.with(new LinkFile(project).read().links().stream().filter(kept -> kept.id().equals(link.id())).findFirst()
				.flatMap(org.osfworkbench.sync.link.Link::policy).orElseGet(() -> preferred(usual)));
	}

	// an experiment is one file that somebody has open: its question comes at once and is never in the way of others
	private static LinkSettings.Policy preferred(LinkSettings usual) {
		String name = Platform.getPreferencesService().getString(Preferences.NODE, Preferences.POLICY, "", null); //$NON-NLS-1$
		boolean project = usual.extent() == LinkSettings.Extent.TREE && usual.direction() == Direction.TWO_WAY;
		boolean both = project && name.equals(LinkSettings.Policy.KEEP_BOTH.name());
		return both ? LinkSettings.Policy.KEEP_BOTH : LinkSettings.Policy.ASK;
	}

	private LinkSettings settings(Link link, IContainer local, Path project) throws IOException, CoreException {
		List<String> patterns = ResourcePatterns.of(local, links.of(local.getProject()).stream().filter(other -> !other.id().equals(link.id())).toList());
		LinkSettings usual = policy(link, project);
		boolean data = usual.direction() == Direction.UPLOAD_ONLY;
		List<String> own = data ? IgnoredNames.rules() : List.of();
		List<String> fixed = usual.ignore().stream().filter(pattern -> !data || !org.osfworkbench.sync.link.Link.TEST_RUNS.contains(pattern)).toList();
		return usual.ignoring(Stream.of(fixed, own, patterns).flatMap(List::stream).toList());
	}

	/** The engine's own folder, if it has to be in the tree, is nobody's resource. */
	void hide(IContainer local) throws CoreException {
		IFolder folder = local.getFolder(IPath.fromPortableString(AREA));
		IPath location = folder.getLocation();
		if (!folder.isTeamPrivateMember() && location != null && Files.isDirectory(location.toPath(), LinkOption.NOFOLLOW_LINKS)) {
			writes.run(local.getProject(), monitor -> {
				folder.refreshLocal(IResource.DEPTH_ZERO, null);
				if (folder.exists()) {
					folder.setTeamPrivateMember(true);
				}
			});
		}
	}

	private static List<String> lines(Path root) throws IOException {
		Path file = root.resolve(IgnoreRules.FILE);
		boolean readable = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LONGEST_RULES;
		return readable ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList() : List.of();
	}
}
