package org.osfworkbench.cli.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.local.LocalFile;
import org.osfworkbench.sync.local.LocalState;
import org.osfworkbench.sync.local.ReplaceResult;

/**
 * A file to upload under a name that need not be its own. Only read: the command line never asks the engine for a choice that writes here,
 * so the writing methods refuse.
 */
public final class NamedFile implements LocalFile {

	private final Path path;
	private final String name;

	/**
	 * Makes a file.
	 *
	 * @param path where the bytes are
	 * @param name the name the server shall see
	 */
	public NamedFile(Path path, String name) {
		this.path = path;
		this.name = name;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Optional<LocalState> look() throws IOException {
		if (!Files.exists(path)) {
			return Optional.empty();
		}
		BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
		return Optional.of(new LocalState(attributes.size(), attributes.lastModifiedTime().toInstant()));
	}

	@Override
	public InputStream open() throws IOException {
		return Files.newInputStream(path);
	}

	@Override
	public ReplaceResult replaceWith(Path downloaded, Hashes expectedCurrent) throws IOException {
		throw readOnly();
	}

	@Override
	public LocalFile sibling(String other) {
		return new NamedFile(path.resolveSibling(other), other);
	}

	@Override
	public void createFrom(Path source) throws IOException {
		throw readOnly();
	}

	private IOException readOnly() {
		return new IOException("This upload never writes here: " + path); //$NON-NLS-1$
	}
}
