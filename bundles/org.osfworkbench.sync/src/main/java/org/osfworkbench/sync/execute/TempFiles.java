package org.osfworkbench.sync.execute;

import java.io.IOException;
import java.nio.file.Path;

/** Where downloads go before they are verified. Safe for use from any thread. */
public interface TempFiles {

	/**
	 * Makes an empty private file.
	 *
	 * @return the file; its user removes it
	 * @throws IOException if it cannot be made
	 */
	Path create() throws IOException;
}
