package org.osfworkbench.workspace.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

import org.osfworkbench.sync.disk.Hashed;

/** Makes a file in the workspace, so that editors and listeners hear of it; nothing that has the name is ever replaced. */
final class WorkspaceFile {

	private final IFile file;
	private final WorkspaceWrites writes;

	WorkspaceFile(IFile file, WorkspaceWrites writes) {
		this.file = file;
		this.writes = writes;
	}

	/** Throws FileAlreadyExistsException if something has the name. */
	void createFrom(Path source) throws IOException {
		writes.write(rules().createRule(file), () -> createNow(source));
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
