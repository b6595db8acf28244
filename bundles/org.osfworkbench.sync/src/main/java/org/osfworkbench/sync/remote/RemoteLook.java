package org.osfworkbench.sync.remote;

import org.osfworkbench.client.api.RemoteFile;

/** What a look at a remote file showed. A failure to look is an exception, never {@link Missing}. */
public sealed interface RemoteLook {

	/**
	 * The file is there.
	 *
	 * @param file the file as it was when the answer was made
	 */
	record Present(RemoteFile file) implements RemoteLook {
	}

	/** The server says that there is no such file (404 or 410; {@code osf-api.md}, section 4.3). */
	record Missing() implements RemoteLook {
	}
}
