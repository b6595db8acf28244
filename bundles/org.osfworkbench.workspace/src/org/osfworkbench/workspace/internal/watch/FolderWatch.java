package org.osfworkbench.workspace.internal.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.link.LinkKind;
import org.osfworkbench.workspace.link.LinkListener;
import org.osfworkbench.workspace.link.Links;

/**
 * Sees what programs outside Eclipse do in the folders of data links, and refreshes the workspace there, so that the rest happens as after a
 * save. The system tells of each change; where it does not, as on some network drives, the folders are looked at every few minutes. Does not
 * depend on how the workbench itself refreshes, which is off in a plain Eclipse.
 */
public final class FolderWatch implements LinkListener {

	private static final long LOOK_MILLIS = 5 * 60_000;
	private static final long BURST_MILLIS = 100;

	private final Links links;
	private final WatchService service;
	/** Which folder of the disk a key is for. */
	private final Map<WatchKey, Path> keys = new ConcurrentHashMap<>();
	private final Map<Path, IContainer> roots = new ConcurrentHashMap<>();
	private final Set<IContainer> stale = ConcurrentHashMap.newKeySet();
	private final Job follow = Job.createSystem(Messages.following, (ICoreRunnable) monitor -> follow());
	private final Job refresh = Job.createSystem(Messages.refreshing, (ICoreRunnable) monitor -> refreshNow());
	private volatile boolean stopped;

	/**
	 * Makes it; it does nothing before {@link #start}.
	 *
	 * @param links which folders are linked
	 * @throws IOException if the system cannot watch folders
	 */
	public FolderWatch(Links links) throws IOException {
		this.links = links;
		this.service = FileSystems.getDefault().newWatchService();
	}

	/** Begins. */
	public void start() {
		Thread thread = new Thread(this::listen, "OSF data folders"); //$NON-NLS-1$
		thread.setDaemon(true);
		thread.start();
		links.addListener(this);
		follow.schedule();
	}

	/** Ends it. */
	public void stop() {
		stopped = true;
		links.removeListener(this);
		follow.cancel();
		refresh.cancel();
		try {
			service.close();
		} catch (IOException e) {
			ILog.of(FolderWatch.class).warn("The watch of folders of data cannot be ended", e); //$NON-NLS-1$
		}
	}

	@Override
	public void linksChanged(IProject project) {
		if (!stopped) {
			follow.wakeUp(); // it may sleep until its next look
			follow.schedule();
		}
	}

	/** Watches the folders that are linked now, and looks at them. */
	private void follow() {
		Map<Path, IContainer> wanted = new HashMap<>();
		for (Link link : links.all()) {
			if (link.kind() == LinkKind.DATA && links.localSide(link) instanceof IContainer folder && folder.isAccessible()) {
				IPath location = folder.getLocation();
				if (location != null) {
					wanted.put(location.toPath(), folder);
				}
			}
		}
		roots.keySet().retainAll(wanted.keySet());
		roots.putAll(wanted);
		keys.forEach((key, path) -> {
			if (root(path).isEmpty() || !key.isValid()) {
				key.cancel();
				keys.remove(key);
			}
		});
		wanted.forEach(this::watch);
		if (!stopped && !wanted.isEmpty()) {
			follow.schedule(LOOK_MILLIS);
		}
	}

	private Optional<IContainer> container(Path folder) {
		return root(folder).flatMap(root -> Optional.ofNullable(roots.get(root))
				.map(top -> folder.equals(root) ? top : top.getFolder(IPath.fromPath(root.relativize(folder)))));
	}

	/** The linked folder that a folder is in. */
	private Optional<Path> root(Path folder) {
		for (Path at = folder; at != null; at = at.getParent()) {
			if (roots.containsKey(at)) {
				return Optional.of(at);
			}
		}
		return Optional.empty();
	}

	/** A folder that is watched already keeps its key. */
	private void watch(Path folder, IContainer container) {
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(@Nullable Path each, @Nullable BasicFileAttributes attributes) throws IOException {
					if (each == null || !roots.containsKey(each) && each.getFileName().toString().startsWith(".")) { //$NON-NLS-1$
						return FileVisitResult.SKIP_SUBTREE;
					}
					keys.put(each.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
							StandardWatchEventKinds.ENTRY_DELETE), each);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(@Nullable Path each, @Nullable IOException gone) {
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			// the folders are looked at every few minutes all the same
			ILog.of(FolderWatch.class).warn(container.getFullPath() + " cannot be watched", e); //$NON-NLS-1$
		}
		changed(container);
	}

	private void listen() {
		try {
			while (!stopped) {
				WatchKey key = service.take();
				told(key, key.pollEvents());
				if (!key.reset()) {
					keys.remove(key);
				}
			}
		} catch (@SuppressWarnings("unused") ClosedWatchServiceException stop) {
			return;
		} catch (@SuppressWarnings("unused") InterruptedException stop) {
			Thread.currentThread().interrupt();
		}
	}

	private void told(WatchKey key, List<WatchEvent<?>> events) {
		Optional<Path> told = Optional.ofNullable(keys.get(key));
		Optional<IContainer> known = told.flatMap(this::container);
		if (told.isPresent() && known.isPresent()) {
			Path folder = told.get();
			IContainer container = known.get();
			changed(container);
			events.stream().filter(event -> event.kind() == StandardWatchEventKinds.ENTRY_CREATE && event.context() instanceof Path)
					.map(event -> (Path) event.context()).filter(name -> Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
					.forEach(name -> watch(folder.resolve(name), container));
		}
	}

	private void changed(IContainer container) {
		stale.add(container);
		if (!stopped) {
			refresh.schedule(BURST_MILLIS);
		}
	}

	private void refreshNow() {
		for (IContainer each : Set.copyOf(stale)) {
			stale.remove(each);
			try {
				// a folder the workspace does not know yet is found from above
				IContainer known = each;
				while (!known.exists() && known.getParent() != null) {
					known = known.getParent();
				}
				if (known.isAccessible()) {
					known.refreshLocal(IResource.DEPTH_INFINITE, null);
				}
			} catch (CoreException e) {
				ILog.of(FolderWatch.class).log(e.getStatus());
			}
		}
	}
}
