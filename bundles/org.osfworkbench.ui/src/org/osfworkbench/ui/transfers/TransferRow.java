package org.osfworkbench.ui.transfers;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.Job;
import org.osfworkbench.workspace.link.Link;

/**
 * A row of the view.
 *
 * @param section where it stands
 * @param picture the direction, a name for {@link org.osfworkbench.ui.Icons}
 * @param direction the direction in a word, for those who do not see the picture
 * @param name the file, or what a job is called
 * @param place where it is on the OSF; may be empty
 * @param words size and rate, or the reason, or when it was done
 * @param action what can be done
 * @param file the file, if it is a linked one
 * @param link its link
 * @param job the job, if it is one
 */
public record TransferRow(Section section, String picture, String direction, String name, String place, String words, RowAction action,
		Optional<IFile> file, Optional<Link> link, Optional<Job> job) {

	/** What stays the same while words and action change, so that a selection stays. */
	Object key() {
		return section == Section.DONE ? this : file.<Object>map(known -> known).or(() -> job).orElse(this);
	}
}
