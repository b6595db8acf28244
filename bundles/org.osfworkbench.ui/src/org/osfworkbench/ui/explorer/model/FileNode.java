package org.osfworkbench.ui.explorer.model;

import java.util.Locale;

import org.osfworkbench.client.api.RemoteFile;

/** A file in a storage. */
public final class FileNode extends ExplorerNode {

	private final RemoteFile file;

	FileNode(BranchNode parent, RemoteFile file) {
		super(parent, "file:" + file.id()); //$NON-NLS-1$
		this.file = file;
	}

	/**
	 * The file.
	 *
	 * @return as it was when it was listed
	 */
	public RemoteFile remote() {
		return file;
	}

	/**
	 * Whether the name is that of an experiment of OpenSesame or PsychoPy. Extensions are compared without regard to case.
	 *
	 * @return true for an experiment
	 */
	@SuppressWarnings("nls") // extensions
	public boolean isExperiment() {
		String name = file.name().toLowerCase(Locale.ROOT);
		return name.endsWith(".osexp") || name.endsWith(".opensesame") || name.endsWith(".opensesame.tar.gz") || name.endsWith(".psyexp");
	}

	@Override
	public String name() {
		return file.name();
	}
}
