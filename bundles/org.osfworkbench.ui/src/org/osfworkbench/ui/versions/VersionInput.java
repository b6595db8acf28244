package org.osfworkbench.ui.versions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IEncodedStorage;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IPathEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IStorageEditorInput;
import org.osfworkbench.ui.Icons;

/**
 * A version of a file on the OSF for an editor, read-only. Its bytes are on this computer already, so that an editor that reads them on the
 * user interface's thread waits for no server. Two are equal if they hold the same version.
 */
public final class VersionInput extends PlatformObject implements IStorageEditorInput, IPathEditorInput, IEncodedStorage {

	private final OsfVersion version;
	private final Path bytes;
	private final @Nullable IContentDescription content;

	private VersionInput(OsfVersion version, Path bytes, @Nullable IContentDescription content) {
		this.version = version;
		this.bytes = bytes;
		this.content = content;
	}

	/**
	 * Makes an input. Reads the beginning of the file.
	 *
	 * @param version the version
	 * @param bytes what {@link VersionStore#fetch} answered
	 * @return the input
	 * @throws IOException if the file cannot be read
	 */
	public static VersionInput of(OsfVersion version, Path bytes) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(bytes))) {
			return new VersionInput(version, bytes,
					Platform.getContentTypeManager().getDescriptionFor(in, version.file().name(), IContentDescription.ALL));
		}
	}

	/**
	 * What kind of file it is, told from its name and its first bytes.
	 *
	 * @return the type, or empty if nobody knows it
	 */
	public Optional<IContentType> contentType() {
		IContentDescription known = content;
		return known == null ? Optional.empty() : Optional.ofNullable(known.getContentType());
	}

	@Override
	public IEncodedStorage getStorage() {
		return this;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public @Nullable ImageDescriptor getImageDescriptor() {
		return Icons.of("file"); //$NON-NLS-1$
	}

	@Override
	public String getName() {
		return version.number() == 0 ? version.file().name() : NLS.bind(Messages.Version_name, version.file().name(), version.number());
	}

	@Override
	public @Nullable IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		if (version.facts().author().isEmpty()) {
			return NLS.bind(Messages.Version_place, version.file().materializedPath());
		}
		return NLS.bind(Messages.Version_tip, new Object[] { version.file().materializedPath(), version.number(), version.facts().author() });
	}

	@Override
	public IPath getPath() {
		return IPath.fromPath(bytes);
	}

	@Override
	public InputStream getContents() throws CoreException {
		try {
			return Files.newInputStream(bytes);
		} catch (IOException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}

	@Override
	public @Nullable String getCharset() {
		IContentDescription known = content;
		String told = known == null ? null : known.getCharset();
		return told == null ? "UTF-8" : told; //$NON-NLS-1$
	}

	@Override
	public @Nullable IPath getFullPath() {
		return null;
	}

	@Override
	public boolean isReadOnly() {
		return true;
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public boolean equals(Object other) {
		return other instanceof VersionInput input && input.bytes.equals(bytes) && input.version.number() == version.number()
				&& input.version.file().id().equals(version.file().id());
	}

	@Override
	public int hashCode() {
		return bytes.hashCode() + version.number();
	}
}
