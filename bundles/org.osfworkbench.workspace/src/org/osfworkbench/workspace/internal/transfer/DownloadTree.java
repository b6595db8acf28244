package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.MultiStatus;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.Listing;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.local.DiskFile;

/**
 * Downloads files and folders into a folder of this computer. Each file goes to a private temporary file first, is verified, and gets a
 * free name. A remote name that is not one harmless path segment is refused, and links in the target are never followed.
 */
final class DownloadTree {

	private final WorkspaceSync parts;
	private final Run run;
	private final Stores.Opened stores;
	private final MultiStatus problems = FileJobs.problems();
	private final Deque<Item> queue = new ArrayDeque<>();

	/** One entry and the folder it goes to. */
	private record Item(RemoteEntry entry, Path folder) {
	}

	DownloadTree(WorkspaceSync parts, Run run) throws CoreException {
		this.parts = parts;
		this.run = run;
		this.stores = parts.stores().open();
	}

	/** Answers what went wrong; the rest is done. */
	MultiStatus run(List<RemoteEntry> entries, Path target) {
		entries.forEach(entry -> queue.add(new Item(entry, target)));
		while (!queue.isEmpty()) {
			run.expect(queue.size());
			next(queue.removeFirst());
		}
		return problems;
	}

	private void next(Item item) {
		String name = item.entry().name();
		String what = Messages.bind(Messages.notDownloaded, name);
		try {
			switch (item.entry()) {
				case RemoteFolder folder when name.isEmpty() -> addChildren(folder, item.folder());
				case RemoteEntry entry when !Names.isLegal(name) -> problems.add(Problems.warning(Messages.bind(Messages.illegalName, printable(name))));
				case RemoteFolder folder -> addChildren(folder, makeFolder(item.folder(), name));
				case RemoteFile file -> download(file, item.folder());
			}
		} catch (OsfException e) {
			problems.add(Problems.error(what, e));
		} catch (IOException e) {
			problems.add(Problems.error(what, e));
		}
	}

	private void addChildren(RemoteFolder folder, Path into) throws OsfException {
		Listing<RemoteEntry> listing = parts.access().readerOf(folder).list(folder, run.cancellation());
		listing.items().forEach(child -> queue.add(new Item(child, into)));
		if (!listing.complete()) {
			problems.add(Problems.warning(Messages.bind(Messages.listNotWhole, folder.materializedPath())));
		}
	}

	/** A folder of that name that is a folder, not a link to one. */
	private static Path makeFolder(Path parent, String name) throws IOException {
		for (int number = 0;; number++) {
			Path folder = parent.resolve(number == 0 ? name : Names.numbered(name, number));
			if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
				return folder;
			}
			try {
				return Files.createDirectory(folder);
			} catch (FileAlreadyExistsException taken) {
				// another name
			}
		}
	}

	private void download(RemoteFile file, Path folder) throws OsfException, IOException {
		Path temporary = stores.temps().create();
		try {
			Download download;
			try (OutputStream out = Files.newOutputStream(temporary)) {
				download = parts.access().readerOf(file).download(file, 0, out, run.item(file.name(), file.size().orElse(0)), run.cancellation());
			}
			place(temporary, new Hashed(download.hashes(), download.bytes()), folder, file.name());
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private void place(Path temporary, Hashed bytes, Path folder, String name) throws IOException {
		for (int number = 0;; number++) {
			Path target = folder.resolve(number == 0 ? name : Names.numbered(name, number));
			if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) && WorkspaceFile.hash(target).equals(bytes)) {
				return;
			}
			if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
				try {
					new DiskFile(target, stores.trash()).createFrom(temporary);
					return;
				} catch (FileAlreadyExistsException taken) {
					// another name
				}
			}
		}
	}

	private static String printable(String name) {
		return name.codePoints().map(point -> Character.isISOControl(point) ? '?' : point)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}
