package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.engine.Pauses;
import org.osfworkbench.sync.engine.SyncProgress;
import org.osfworkbench.sync.remote.Remote;
import org.osfworkbench.sync.single.LoneUploads;
import org.osfworkbench.sync.single.Outcome;
import org.osfworkbench.workspace.transfer.Preferences;

/** Jobs on files and folders of the OSF that have no link. */
final class FileJobs {

	private final WorkspaceSync parts;

	FileJobs(WorkspaceSync parts) {
		this.parts = parts;
	}

	TransferJob upload(List<Path> files, RemoteFolder folder, boolean newVersions) {
		String item = files.size() == 1 ? String.valueOf(files.getFirst().getFileName()) : Messages.bind(Messages.severalFiles, Integer.valueOf(files.size()));
		return new TransferJob(Messages.bind(Messages.uploading, item), Messages.bind(Messages.notUploaded, item), rule(folder), run -> {
			try (Upload upload = new Upload(folder, newVersions, run)) {
				upload.all(files);
				parts.board().remoteChanged(folder.nodeId(), folder.id());
				return result(upload.problems);
			}
		});
	}

	TransferJob download(List<RemoteEntry> entries, Path target) {
		String item = entries.size() == 1 ? entries.getFirst().name() : Messages.bind(Messages.severalFiles, Integer.valueOf(entries.size()));
		return new TransferJob(Messages.bind(Messages.downloading, item), Messages.bind(Messages.notDownloaded, item),
				new LinkRule("download " + target), run -> result(new DownloadTree(parts, run).run(entries, target))); //$NON-NLS-1$
	}

	TransferJob createFolder(RemoteFolder parent, String name) {
		return new TransferJob(Messages.bind(Messages.creatingFolder, name), Messages.bind(Messages.folderNotCreated, name), rule(parent), run -> {
			parts.access().clientOf(parent).createFolder(parent, name, run.cancellation());
			parts.board().remoteChanged(parent.nodeId(), parent.id());
			return Status.OK_STATUS;
		});
	}

	TransferJob delete(List<RemoteEntry> entries) {
		String item = entries.size() == 1 ? entries.getFirst().name() : Messages.bind(Messages.severalFiles, Integer.valueOf(entries.size()));
		return new TransferJob(Messages.bind(Messages.deleting, item), Messages.bind(Messages.notDeleted, item), rule(entries.getFirst()), run -> {
			MultiStatus problems = problems();
			run.expect(entries.size());
			for (RemoteEntry entry : entries) {
				delete(entry, run, problems);
			}
			return result(problems);
		});
	}

	static MultiStatus problems() {
		return new MultiStatus(Preferences.NODE, 0, Messages.notAll, null);
	}

	/** One problem stands for itself; several come under one text. */
	static IStatus result(MultiStatus problems) {
		IStatus[] all = problems.getChildren();
		return all.length == 0 ? Status.OK_STATUS : all.length == 1 ? all[0] : problems;
	}

	private void delete(RemoteEntry entry, Run run, MultiStatus problems) {
		try {
			run.item(entry.name(), 1);
			parts.access().clientOf(entry).delete(entry, run.cancellation());
			parts.board().remoteChanged(entry.nodeId(), ""); //$NON-NLS-1$
		} catch (OsfException e) {
			problems.add(Problems.error(Messages.bind(Messages.notDeleted, entry.name()), e));
		}
	}

	private static LinkRule rule(RemoteEntry entry) {
		return new LinkRule("node " + entry.nodeId()); //$NON-NLS-1$
	}

	/** A file or folder of this computer and the folder on the OSF it goes into. */
	private record Item(Path file, RemoteFolder folder) {
	}

	/** One upload of several files and folders with all in them. Links are not followed. */
	private final class Upload implements AutoCloseable {

		private final Deque<Item> queue = new ArrayDeque<>();
		private final RemoteFolder folder;
		private final boolean newVersions;
		private final Run run;
		private final Remote remote;
		private final LoneUploads uploads;
		private final MultiStatus problems = problems();
		private volatile boolean away;

		Upload(RemoteFolder folder, boolean newVersions, Run run) throws OsfException, IOException, CoreException {
			this.folder = folder;
			this.newVersions = newVersions;
			this.run = run;
			this.remote = new LazyRemote(parts.access(), parts.access().hostOf(folder));
			this.uploads = new LoneUploads(parts.stores().scratch(), parts.trees().tools(this::pause));
		}

		/** What the first file waited for in vain, the others do not wait for. */
		private void pause(Duration time, Cancellation cancellation) {
			if (!away) {
				Pauses.REAL.pause(time, cancellation);
			}
		}

		@Override
		public void close() throws IOException {
			uploads.close();
		}

		void all(List<Path> files) {
			files.forEach(file -> queue.add(new Item(file, folder)));
			while (!queue.isEmpty()) {
				run.expect(queue.size());
				Item next = queue.removeFirst();
				if (Files.isDirectory(next.file(), LinkOption.NOFOLLOW_LINKS)) {
					folder(next);
				} else {
					one(next);
				}
			}
		}

		private void folder(Item item) {
			String name = String.valueOf(item.file().getFileName());
			String what = Messages.bind(Messages.notUploaded, name);
			run.item(name, 0);
			try (Stream<Path> children = Files.list(item.file())) {
				List<Path> inside = children.sorted().toList();
				RemoteFolder made = parts.access().folderIn(item.folder(), name, run.cancellation());
				inside.forEach(child -> queue.add(new Item(child, made)));
			} catch (OsfException e) {
				problems.add(Problems.error(what, e));
			} catch (IOException e) {
				problems.add(Problems.error(what, e));
			}
		}

		private void one(Item item) {
			Path file = item.file();
			String name = String.valueOf(file.getFileName());
			String what = Messages.bind(Messages.notUploaded, name);
			if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
				problems.add(Problems.warning(what + ' ' + Messages.onlyFiles));
				return;
			}
			try {
				Progress progress = run.item(name, Files.size(file));
				LoneUploads.Order order = new LoneUploads.Order(file, item.folder(), name, newVersions);
				note(what, uploads.send(order, remote, SyncProgress.ofBytes(progress), run.cancellation()));
			} catch (IOException e) {
				problems.add(Problems.error(what, e));
			}
		}

		private void note(String what, Outcome outcome) {
			switch (outcome) {
				case Outcome.InConflict taken -> problems.add(Problems.warning(what + ' ' + Messages.whyNameConflict));
				case Outcome.Waiting waiting -> {
					away |= Reporter.isOfHost(waiting.cause());
					problems.add(Problems.error(what, waiting.cause()));
				}
				case Outcome.ChangedMeanwhile changed -> problems.add(Problems.warning(what + ' ' + Messages.changedMeanwhile));
				case Outcome.LocalMissing missing -> problems.add(Problems.warning(what + ' ' + Messages.onlyFiles));
				default -> {
					// it is there
				}
			}
		}
	}
}
