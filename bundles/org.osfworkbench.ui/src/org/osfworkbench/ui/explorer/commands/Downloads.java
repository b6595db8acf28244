package org.osfworkbench.ui.explorer.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.ui.Services;
import org.osfworkbench.ui.explorer.OsfExplorerView;
import org.osfworkbench.ui.explorer.model.ExplorerNode;
import org.osfworkbench.workspace.transfer.Transfers;
import org.osgi.framework.FrameworkUtil;

/** Downloads rows to where they were dropped. */
public final class Downloads {

	private Downloads() {
	}

	/**
	 * Downloads into a project or folder of the workspace. Nothing there is overwritten.
	 *
	 * @param view where the rows came from
	 * @param rows files, folders and storages
	 * @param target a project or folder on this computer's disk
	 */
	public static void into(OsfExplorerView view, List<ExplorerNode> rows, IContainer target) {
		List<RemoteEntry> entries = Entries.withStorages(rows);
		String names = Names.list(rows.stream().map(ExplorerNode::name).toList());
		if (target.getLocation() == null || entries.isEmpty()) {
			return;
		}
		Job job = Services.get(view.getSite(), Transfers.class).download(entries, target.getLocation().toPath());
		Jobs.run(view, job, NLS.bind(Messages.Download_failed, names), () -> new Refresh(target).schedule());
	}

	/**
	 * Downloads into a private folder for a program outside that takes the files from there. Returns when they are there; meanwhile the
	 * user interface goes on, and the job can be cancelled in the Progress view.
	 *
	 * @param view where the rows came from
	 * @param rows files, folders and storages
	 * @return what arrived, empty if nothing did
	 */
	public static List<Path> forDrag(OsfExplorerView view, List<ExplorerNode> rows) {
		try {
			Path folder = Files.createTempDirectory(dragFolder(), "drag"); //$NON-NLS-1$
			String names = Names.list(rows.stream().map(ExplorerNode::name).toList());
			Job job = Services.get(view.getSite(), Transfers.class).download(Entries.withStorages(rows), folder);
			await(job, () -> Jobs.run(view, job, NLS.bind(Messages.Download_failed, names)), view.getSite().getShell().getDisplay());
			try (Stream<Path> files = Files.list(folder)) {
				return files.toList();
			}
		} catch (IOException e) {
			ILog.of(Downloads.class).error("No place for files that are dragged", e); //$NON-NLS-1$
			return List.of();
		}
	}

	private static Path dragFolder() throws IOException {
		return Files.createDirectories(Platform.getStateLocation(FrameworkUtil.getBundle(Downloads.class)).toPath().resolve("dragged")); //$NON-NLS-1$
	}

	private static void await(Job job, Runnable start, Display display) {
		AtomicBoolean ended = new AtomicBoolean();
		job.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(@Nullable IJobChangeEvent event) {
				ended.set(true);
				display.wake();
			}
		});
		start.run();
		while (!ended.get() && !display.isDisposed()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}

	/** Lets the workspace see files that came without it. */
	@NonNullByDefault({ DefaultLocation.FIELD, DefaultLocation.RETURN_TYPE }) // the platform's methods are not annotated
	private static final class Refresh extends WorkspaceJob {

		private final IContainer folder;

		Refresh(IContainer folder) {
			super(NLS.bind(Messages.Download_refresh, folder.getName()));
			this.folder = folder;
			setRule(folder);
			setSystem(true);
		}

		@Override
		public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
			folder.refreshLocal(IResource.DEPTH_INFINITE, monitor);
			return Status.OK_STATUS;
		}
	}
}
