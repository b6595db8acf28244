package org.osfworkbench.sync.single;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.sync.journal.WaitKind;
import org.osfworkbench.sync.tree.Content;

/** How one round on one file ended. */
public sealed interface Outcome {

	/** Nothing had to be done. */
	record UpToDate() implements Outcome {
	}

	/** The local bytes are new, and were not to be sent. */
	record Outgoing() implements Outcome {
	}

	/**
	 * The local bytes are on the server.
	 *
	 * @param file the file as the server has it now
	 */
	record Uploaded(RemoteFile file) implements Outcome {
	}

	/**
	 * Both sides already held the same bytes; that is recorded now.
	 *
	 * @param file the remote file
	 */
	record Adopted(RemoteFile file) implements Outcome {
	}

	/**
	 * The server's bytes are in the local file; what it held is secured.
	 *
	 * @param file the remote file
	 */
	record Downloaded(RemoteFile file) implements Outcome {
	}

	/**
	 * The server's bytes are in the local file; what it held is in a conflict copy beside it, which stays here.
	 *
	 * @param file the remote file
	 * @param copy the name of the conflict copy
	 */
	record KeptBoth(RemoteFile file, String copy) implements Outcome {
	}

	/**
	 * The local bytes are on the server, but somebody had written between the look and the upload. Nothing is lost: the versions
	 * that nobody here had seen are in the file's history, and in conflict copies beside the local file.
	 *
	 * @param file the remote file
	 * @param copies names of the conflict copies, oldest version first
	 */
	record Overtaken(RemoteFile file, List<String> copies) implements Outcome {
	}

	/**
	 * The server has something newer and the local file is unchanged (or gone). Nothing was touched; a resolve with
	 * {@link Choice#USE_REMOTE} and the file's version downloads it.
	 *
	 * @param file the remote file
	 */
	record Incoming(RemoteFile file) implements Outcome {
	}

	/**
	 * Both sides changed. Nothing was touched; a person decides through a resolve.
	 *
	 * @param baseVersion the version both sides were equal at last; 0 if never
	 * @param local the local bytes; empty if not known
	 * @param remote the remote file as it was looked at; its version is the one to give to a resolve
	 */
	record InConflict(int baseVersion, Optional<Content> local, RemoteFile remote) implements Outcome {
	}

	/** The server says that the file is gone. Nothing was touched. */
	record RemoteGone() implements Outcome {
	}

	/** There is no local file. Nothing was touched. */
	record LocalMissing() implements Outcome {
	}

	/**
	 * It could not be done now.
	 *
	 * @param kind why
	 * @param cause what happened
	 */
	record Waiting(WaitKind kind, OsfException cause) implements Outcome {
	}

	/** The local file was written while it was read or replaced. Another round is needed. */
	record ChangedMeanwhile() implements Outcome {
	}
}
