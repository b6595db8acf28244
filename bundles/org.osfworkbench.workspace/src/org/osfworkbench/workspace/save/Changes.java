package org.osfworkbench.workspace.save;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;

/** What happened to the files of a link since its job ran last. Safe for use from any thread. */
final class Changes {

	/**
	 * What was noted until a moment.
	 *
	 * @param files files that were written
	 * @param movedTo where the link's own file or folder is now, if it was moved
	 */
	record Batch(Set<IFile> files, Optional<IResource> movedTo) {
	}

	private Set<IFile> files = new LinkedHashSet<>();
	private Optional<IResource> movedTo = Optional.empty();

	synchronized void saved(IFile file) {
		files.add(file);
	}

	synchronized void moved(IResource to) {
		movedTo = Optional.of(to);
	}

	/** Takes all out. */
	synchronized Batch take() {
		Batch batch = new Batch(files, movedTo);
		files = new LinkedHashSet<>();
		movedTo = Optional.empty();
		return batch;
	}

	/** The job was cut short: what it took out is there again for the next run. */
	synchronized void putBack(Batch batch) {
		files.addAll(batch.files());
		movedTo = movedTo.or(batch::movedTo);
	}
}
