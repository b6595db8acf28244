package org.osfworkbench.workspace.internal.team;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceRuleFactory;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.disk.DiskItem;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.workspace.internal.transfer.WorkspaceWrites;

/**
 * A folder of the workspace as the engine's disk. Read on disk, so that what other programs wrote counts. Each step that changes the tree is
 * the real disk's own, whole or not at all, run as a workspace operation that has the rule of the folder, and the workspace is refreshed in
 * it. Bytes that leave the tree go to the Local History too. The one exception: the workspace is not told at once of a file that is moved
 * away, because most often another one takes its name in the next step, and an editor would close in between; {@link #close} tells it of
 * the others.
 *
 * <p>
 * Source: {@code sync-design.md}, section 6, Replace a local file.
 */
final class WorkspaceDisk implements Disk, AutoCloseable {

	private final Disk disk;
	private final IContainer root;
	private final WorkspaceWrites writes;
	private final LocalHistory history;
	private final Predicate<Path> complete;
	private final Set<IResource> taken = ConcurrentHashMap.newKeySet();
	private final Set<String> unfinished = ConcurrentHashMap.newKeySet();

	/** A step of the real disk. */
	@FunctionalInterface
	private interface Step {
		void run() throws IOException;
	}

	/**
	 * Makes a disk.
	 *
	 * @param disk the real one
	 * @param root the folder that is its tree
	 * @param writes writes to the workspace
	 * @param complete whether a file has been written to its end; one that has not cannot be read yet
	 */
	WorkspaceDisk(Disk disk, IContainer root, WorkspaceWrites writes, Predicate<Path> complete) {
		this.complete = complete;
		this.disk = disk;
		this.root = root;
		this.writes = writes;
		this.history = new LocalHistory(writes);
	}

	@Override
	public boolean hasRoot() {
		return root.isAccessible() && disk.hasRoot();
	}

	@Override
	public boolean ignoresCase() {
		return disk.ignoresCase();
	}

	@Override
	public boolean allows(String name) {
		return disk.allows(name);
	}

	@Override
	public List<DiskItem> list(Place folder) throws IOException {
		return disk.list(folder);
	}

	@Override
	public Optional<DiskItem> look(Place place) throws IOException {
		return disk.look(place);
	}

	@Override
	public InputStream read(Place file) throws IOException {
		IPath location = root.getLocation();
		if (isOfTree(file) && location != null && !complete.test(location.append(file.path()).toPath())) {
			unfinished.add(file.path());
			throw new IOException("Still being written: " + file.path()); //$NON-NLS-1$
		}
		return disk.read(file);
	}

	/** Whether a file could not be read because it is still being written. */
	boolean isUnfinished(String path) {
		return unfinished.contains(path);
	}

	@Override
	public OutputStream write(Place file) throws IOException {
		return disk.write(file);
	}

	@Override
	public void force(Place place) throws IOException {
		disk.force(place);
	}

	@Override
	public void remove(Place file) throws IOException {
		disk.remove(file);
	}

	@Override
	public void takeRights(Place file, Place like) throws IOException {
		disk.takeRights(file, like);
	}

	@Override
	public void rename(Place from, Place to) throws IOException {
		if (!isOfTree(from) && !isOfTree(to)) {
			disk.rename(from, to);
		} else if (!isOfTree(to)) {
			take(from, to);
		} else {
			boolean folder = disk.look(from).filter(item -> item.type() == DiskItem.Type.FOLDER).isPresent();
			IResource gone = resource(from, folder);
			IResource made = resource(to, folder);
			change(() -> disk.rename(from, to), isOfTree(from) ? new IResource[] { gone, made } : new IResource[] { made });
		}
	}

	@Override
	public void link(Place from, Place to) throws IOException {
		if (isOfTree(to)) {
			change(() -> disk.link(from, to), resource(to, false));
		} else {
			disk.link(from, to);
		}
	}

	@Override
	public void createFolder(Place folder) throws IOException {
		if (isOfTree(folder)) {
			change(() -> disk.createFolder(folder), resource(folder, true));
		} else {
			disk.createFolder(folder);
		}
	}

	@Override
	public void removeFolder(Place folder) throws IOException {
		if (isOfTree(folder)) {
			change(() -> disk.removeFolder(folder), resource(folder, true));
		} else {
			disk.removeFolder(folder);
		}
	}

	/** Tells the workspace of files that were moved away for good. */
	@Override
	public void close() {
		for (IResource each : Set.copyOf(taken)) {
			try {
				change(() -> {
					// only the refresh
				}, each);
			} catch (IOException e) {
				ILog.of(WorkspaceDisk.class).warn(each.getFullPath() + " cannot be refreshed", e); //$NON-NLS-1$
			}
		}
	}

	private void take(Place from, Place to) throws IOException {
		IResource resource = resource(from, false);
		history.keep(root.getFile(IPath.fromPortableString(from.path())));
		taken.add(resource);
		writes.write(rule(resource), () -> disk.rename(from, to));
	}

	private void change(Step step, IResource... changed) throws IOException {
		writes.write(rule(changed), () -> {
			try {
				step.run();
			} finally {
				refresh(changed);
			}
		});
	}

	private void refresh(IResource... changed) throws CoreException {
		for (IResource each : changed) {
			taken.remove(each);
			each.refreshLocal(IResource.DEPTH_INFINITE, null);
		}
	}

	private ISchedulingRule rule(IResource... changed) {
		IResourceRuleFactory rules = writes.workspace().getRuleFactory();
		ISchedulingRule all = rules.refreshRule(changed[0]);
		for (IResource each : changed) {
			all = MultiRule.combine(all, MultiRule.combine(rules.refreshRule(each), rules.createRule(each)));
		}
		return all;
	}

	private IResource resource(Place place, boolean folder) {
		IPath path = IPath.fromPortableString(place.path());
		return folder ? root.getFolder(path) : root.getFile(path);
	}

	private static boolean isOfTree(Place place) {
		return place.area() == Place.Area.TREE;
	}
}
