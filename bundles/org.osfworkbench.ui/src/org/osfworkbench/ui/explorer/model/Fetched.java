package org.osfworkbench.ui.explorer.model;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;

/**
 * Rows that came from the OSF.
 *
 * @param rows in the order in which they are shown by default
 * @param complete false if fewer or more came than the server had announced
 * @param more fetches what follows; empty if this is all
 */
public record Fetched(List<ExplorerNode> rows, boolean complete, Optional<More> more) {

	/** Fetches the next part of a list. */
	@FunctionalInterface
	public interface More {

		/**
		 * Asks. Blocks; one thread at a time, never the user interface's.
		 *
		 * @param cancellation stops the request and ends the list
		 * @return the next rows
		 * @throws OsfException if they cannot be had
		 */
		Fetched next(Cancellation cancellation) throws OsfException;
	}

	/** Copies the list. */
	public Fetched {
		rows = List.copyOf(rows);
	}

	static Fetched all(List<ExplorerNode> rows) {
		return new Fetched(rows, true, Optional.empty());
	}
}
