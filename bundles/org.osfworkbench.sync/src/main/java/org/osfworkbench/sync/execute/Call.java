package org.osfworkbench.sync.execute;

import java.util.concurrent.CancellationException;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.sync.journal.FileKey;
import org.osfworkbench.sync.remote.Remote;

/** One call of the engine: what it is about and how it is watched. */
record Call(FileTask task, Remote remote, Progress progress, Cancellation cancellation) {

	FileKey key() {
		return task.key();
	}

	Call about(FileTask other) {
		return new Call(other, remote, progress, cancellation);
	}

	void stopIfCancelled() {
		if (cancellation.isCancelled()) {
			throw new CancellationException();
		}
	}
}
