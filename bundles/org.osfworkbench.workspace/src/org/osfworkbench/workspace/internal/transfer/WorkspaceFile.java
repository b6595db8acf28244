package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.disk.Hashed;
import org.osfworkbench.sync.local.LocalFile;
import org.osfworkbench.sync.local.LocalState;
import org.osfworkbench.sync.local.ReplaceResult;

/**
 * A file of the workspace as the engine sees it. Read on disk, so that bytes another program wrote count; written through the
 * workspace, so that editors follow and the Local History gets the old bytes. The trash gets them too, because the Local History drops
 * large files and old states.
 */
final class WorkspaceFile implements LocalFile {

	private final IFile file;
	private final WorkspaceWrites writes;
	private final Stores.Opened stores;

	WorkspaceFile(IFile file, WorkspaceWrites writes, Stores.Opened stores) {
		this.file = file;
		this.writes = writes;
		this.stores = stores;
	}

	@Override
	public String name() {
		return file.getName();
	}

	@Override
	public Optional<LocalState> look() throws IOException {
		try {
			BasicFileAttributes found = Files.readAttributes(path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			if (!found.isRegularFile()) {
				throw new IOException(Messages.bind(Messages.notAFile, file.getFullPath()));
			}
			return Optional.of(new LocalState(found.size(), found.lastModifiedTime().toInstant()));
		} catch (NoSuchFileException gone) {
			return Optional.empty();
		}
	}

	@Override
	public InputStream open() throws IOException {
		return Files.newInputStream(path(), LinkOption.NOFOLLOW_LINKS);
	}

	@Override
	public ReplaceResult replaceWith(Path downloaded, Hashes expectedCurrent) throws IOException {
		AtomicReference<ReplaceResult> result = new AtomicReference<>(ReplaceResult.CHANGED_MEANWHILE);
		writes.write(rules().modifyRule(file), () -> result.set(replaceNow(downloaded, expectedCurrent)));
		return result.get();
	}

	@Override
	public LocalFile sibling(String name) {
		return new WorkspaceFile(file.getParent().getFile(IPath.fromPath(Path.of(name))), writes, stores);
	}

	@Override
	public void createFrom(Path source) throws IOException {
		writes.write(rules().createRule(file), () -> createNow(source));
	}

	private ReplaceResult replaceNow(Path downloaded, Hashes expectedCurrent) throws IOException, CoreException {
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		if (look().isEmpty() || !hash(path()).hashes().sameBytes(expectedCurrent)) {
			return ReplaceResult.CHANGED_MEANWHILE;
		}
		stores.secure(path(), "replaced by the remote version"); //$NON-NLS-1$
		try (InputStream bytes = Files.newInputStream(downloaded)) {
			// without FORCE: refuses if another program wrote since the refresh
			file.setContents(bytes, IResource.KEEP_HISTORY, null);
			return ReplaceResult.REPLACED;
		} catch (CoreException e) {
			if (e.getStatus().getCode() == IResourceStatus.OUT_OF_SYNC_LOCAL) {
				return ReplaceResult.CHANGED_MEANWHILE;
			}
			throw e;
		}
	}

	private void createNow(Path source) throws IOException, CoreException {
		if (Files.exists(path(), LinkOption.NOFOLLOW_LINKS)) {
			file.refreshLocal(IResource.DEPTH_ZERO, null);
			throw new FileAlreadyExistsException(path().toString());
		}
		file.refreshLocal(IResource.DEPTH_ZERO, null);
		try (InputStream bytes = Files.newInputStream(source)) {
			file.create(bytes, IResource.NONE, null);
		}
	}

	private Path path() throws IOException {
		IPath location = file.getLocation();
		if (location == null) {
			throw new IOException(Messages.bind(Messages.notOnDisk, file.getFullPath()));
		}
		return location.toPath();
	}

	private org.eclipse.core.resources.IResourceRuleFactory rules() {
		return writes.workspace().getRuleFactory();
	}

	static Hashed hash(Path path) throws IOException {
		try (InputStream bytes = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
			return Hashed.of(bytes);
		}
	}
}
