package org.osfworkbench.ui.team;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;
import org.eclipse.team.core.TeamException;
import org.eclipse.team.core.variants.IResourceVariant;
import org.osfworkbench.workspace.link.Link;
import org.osfworkbench.workspace.team.TreeSyncs;
import org.osfworkbench.workspace.team.TreeVersion;

/** A version on the OSF for the Synchronize view. Its bytes are fetched when a comparison asks for them, in the platform's job. */
@NonNullByDefault({}) // the platform's methods are not annotated
final class TreeVariant implements IResourceVariant {

	private final TreeSyncs syncs;
	private final Link link;
	private final String name;
	private final TreeVersion version;

	TreeVariant(TreeSyncs syncs, Link link, String name, TreeVersion version) {
		this.syncs = syncs;
		this.link = link;
		this.name = name;
		this.version = version;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public boolean isContainer() {
		return version.version() == 0;
	}

	@Override
	public String getContentIdentifier() {
		return isContainer() ? "" : NLS.bind(Messages.Version, version.version()); //$NON-NLS-1$
	}

	@Override
	public byte[] asBytes() {
		return (version.fileId() + ' ' + version.version()).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public IStorage getStorage(IProgressMonitor monitor) throws TeamException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			syncs.read(link, version, bytes, monitor);
		} catch (CoreException e) {
			throw TeamException.asTeamException(e);
		}
		return new Bytes(name, bytes.toByteArray());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof TreeVariant variant && variant.version.equals(version);
	}

	@Override
	public int hashCode() {
		return version.hashCode();
	}

	/** Fetched bytes. */
	private static final class Bytes extends PlatformObject implements IStorage {
		private final String name;
		private final byte[] content;

		Bytes(String name, byte[] content) {
			this.name = name;
			this.content = content;
		}

		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(content);
		}

		@Override
		public IPath getFullPath() {
			return null;
		}

		@Override
		public String getName() {
			return name;
		}

		@Override
		public boolean isReadOnly() {
			return true;
		}
	}
}
