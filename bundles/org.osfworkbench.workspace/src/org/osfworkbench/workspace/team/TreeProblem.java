package org.osfworkbench.workspace.team;

import java.util.Optional;

import org.eclipse.core.resources.IResource;
import org.osfworkbench.client.api.OsfException;

/**
 * Something that waits or is left alone, and why.
 *
 * @param kind why
 * @param path where, relative to the link's local root; empty for the whole link
 * @param resource the resource of the path, or the link's local root; it may not exist
 * @param count how many entries it is about, at least 1
 * @param text for people: what happened and what to do next
 * @param cause the server's refusal, if it is one
 */
public record TreeProblem(Kind kind, String path, IResource resource, int count, String text, Optional<OsfException> cause) {

	/** What a person or the program can do about it. */
	public enum Kind {
		/** The server cannot be reached or is busy, or nobody is signed in: goes on by itself. */
		WAITS,
		/** Another program is still writing the file: goes up by itself when it is complete. */
		UNFINISHED,
		/** Many deletes at once: waits for {@link TreeSyncs#answerDeletes}. */
		DELETES,
		/** The server takes no writes: read-only project, check-out, missing right, phase-out. */
		REFUSED,
		/** No room on the server, or too many bytes for one file. */
		TOO_LARGE,
		/** A name that cannot be made here, or that clashes with another one. */
		NAME,
		/** A symbolic link or a special file: stays here. */
		NOT_A_FILE,
		/** One root is not there: the link has to be mended or removed. */
		ROOT,
		/** A file or folder here cannot be read or written. */
		LOCAL,
		/** The server sent something else than it announced. */
		DAMAGED
	}
}
