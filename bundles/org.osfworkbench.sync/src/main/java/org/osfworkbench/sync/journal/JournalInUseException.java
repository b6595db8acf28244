package org.osfworkbench.sync.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Another instance has the journal open. Two engines on one journal would undo each other's work. */
public final class JournalInUseException extends IOException {

	private static final long serialVersionUID = 1L;
	private final transient Path folder;
	private final String holder;

	/**
	 * Says who holds it.
	 *
	 * @param folder the journal's folder
	 * @param holder process id and start of use as the holder wrote them; empty if not known
	 */
	public JournalInUseException(Path folder, String holder) {
		super("The journal in " + folder + " is in use by " + (holder.isEmpty() ? "another instance" : holder)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		this.folder = folder;
		this.holder = holder;
	}

	/**
	 * The journal's folder.
	 *
	 * @return the folder
	 */
	public Path folder() {
		return folder;
	}

	/**
	 * Who holds it.
	 *
	 * @return for example {@code process 4711 since 2026-03-01T10:15:30Z}; empty if not known
	 */
	public String holder() {
		return holder;
	}
}
