package org.osfworkbench.bench;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.remote.RemoteItem;
import org.osfworkbench.sync.remote.RemoteTree;
import org.osfworkbench.sync.tree.Kind;

/** A remote tree of many equal files that is not kept anywhere: ids and names are numbers. It answers at once and takes no change. */
final class Synthetic implements RemoteTree {

	private static final String ROOT = "root";
	private static final String FORM = "%024x";
	private static final long FOLDER = 1L << 40;

	private final int folders;
	private final int files;
	private final org.osfworkbench.sync.tree.Content content;

	Synthetic(int folders, int files, org.osfworkbench.sync.tree.Content content) {
		this.folders = folders;
		this.files = files;
		this.content = content;
	}

	@Override
	public String rootId() {
		return ROOT;
	}

	@Override
	public Optional<String> mark(Cancellation cancellation) {
		return Optional.of("nothing ever happens");
	}

	@Override
	public List<RemoteItem> list(String folderId, Cancellation cancellation) {
		List<RemoteItem> items = new ArrayList<>();
		if (folderId.equals(ROOT)) {
			for (int number = 0; number < folders; number++) {
				items.add(folder(number));
			}
			return items;
		}
		int folder = (int) (Long.parseLong(folderId, 16) - FOLDER);
		for (int number = 0; number < files; number++) {
			items.add(file(folder, number));
		}
		return items;
	}

	@Override
	public Optional<RemoteItem> look(String id, Kind kind, Cancellation cancellation) {
		long number = Long.parseLong(id, 16);
		return Optional.of(kind == Kind.FOLDER ? folder((int) (number - FOLDER)) : file((int) (number / files), (int) (number % files)));
	}

	@Override
	public List<Version> versions(String fileId, Cancellation cancellation) {
		throw new UnsupportedOperationException();
	}

	private RemoteItem folder(int number) {
		return new RemoteItem(String.format(FORM, FOLDER + number), ROOT, Kind.FOLDER, Workshop.folderName(number), 0, RemoteItem.NO_BYTES);
	}

	private RemoteItem file(int folder, int number) {
		return new RemoteItem(String.format(FORM, (long) folder * files + number), String.format(FORM, FOLDER + folder), Kind.FILE,
				Workshop.fileName(number), 1, content);
	}

	@Override
	public RemoteItem createFolder(String parentId, String name, Cancellation cancellation) {
		throw unexpected();
	}

	@Override
	public Sent create(String parentId, String name, Content bytes, Progress progress, Cancellation cancellation) {
		throw unexpected();
	}

	@Override
	public Sent update(String fileId, Content bytes, Progress progress, Cancellation cancellation) {
		throw unexpected();
	}

	@Override
	public RemoteItem move(String id, Kind kind, String parentId, String name, Cancellation cancellation) {
		throw unexpected();
	}

	@Override
	public void delete(String id, Kind kind, Cancellation cancellation) {
		throw unexpected();
	}

	@Override
	public Download read(String fileId, int version, OutputStream target, Progress progress, Cancellation cancellation) {
		throw unexpected();
	}

	private static IllegalStateException unexpected() {
		return new IllegalStateException("There is nothing to be done");
	}
}
