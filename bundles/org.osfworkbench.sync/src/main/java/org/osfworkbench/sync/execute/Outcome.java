package org.osfworkbench.sync.execute;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.sync.journal.PendingKind;
import org.osfworkbench.sync.local.LocalFile;

/** How one round on one file ended. */
public sealed interface Outcome {

	/** Nothing had to be done. */
	record UpToDate() implements Outcome {
	}

	/**
	 * The local bytes are on the server.
	 *
	 * @param file the file as the server has it now
	 * @param upload what the server answered; its size and hashes are those of the sent bytes
	 */
	record Uploaded(RemoteFile file, Upload upload) implements Outcome {
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
	 * The server's bytes are in the local file; what it held is in a conflict copy beside it.
	 *
	 * @param file the remote file
	 * @param copy the conflict copy
	 * @param uploaded what became of the copy on the server; empty if the target folder is not known, so that it stays here
	 */
	record KeptBoth(RemoteFile file, LocalFile copy, Optional<Outcome> uploaded) implements Outcome {
	}

	/**
	 * The local bytes are on the server, but somebody had written between the look and the upload. Nothing is lost: the versions
	 * that nobody here had seen are in the file's history, and on a two-way link in conflict copies beside the local file.
	 *
	 * @param file the remote file
	 * @param copies the conflict copies, oldest version first; empty on an upload-only link
	 */
	record Overtaken(RemoteFile file, List<LocalFile> copies) implements Outcome {
		/** Copies the list. */
		public Overtaken {
			copies = List.copyOf(copies);
		}
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
	 * @param conflict the two sides
	 */
	record InConflict(ConflictInfo conflict) implements Outcome {
	}

	/** The server says that the file is gone. Nothing was touched. */
	record RemoteGone() implements Outcome {
	}

	/** There is no local file. Nothing was touched. */
	record LocalMissing() implements Outcome {
	}

	/**
	 * It could not be done now. What waits is in the journal.
	 *
	 * @param kind why
	 * @param cause what happened
	 */
	record Waiting(PendingKind kind, OsfException cause) implements Outcome {
	}

	/** The local file was written while it was read or replaced. Another round is needed, and noted in the journal. */
	record ChangedMeanwhile() implements Outcome {
	}
}
