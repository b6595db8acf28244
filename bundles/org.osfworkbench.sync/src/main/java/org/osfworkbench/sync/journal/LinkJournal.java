package org.osfworkbench.sync.journal;

import java.util.List;

/**
 * What a link of a whole tree has to keep over a crash: the last state known equal, what was begun, what waits. Read whole at the
 * start of a sync, then only written. Safe for use from any thread; every method may throw {@link JournalException}.
 *
 * <p>
 * Source: {@code sync-design.md}, section 7.
 */
public interface LinkJournal extends AutoCloseable {

	/**
	 * Reads everything.
	 *
	 * @return the state after the last commit that is whole
	 */
	LinkState read();

	/**
	 * Reads everything but the nodes, at no more cost for a large tree than for a small one.
	 *
	 * @return the state after the last commit that is whole, as if nothing were in sync
	 */
	default LinkState readWithoutNodes() {
		return read().withoutNodes();
	}

	/**
	 * Reads the trash's index, which is not part of the state because it may be long and is seldom asked for.
	 *
	 * @return in the order in which the lines were added
	 */
	List<Kept> kept();

	/**
	 * Makes changes durable, all or none. Returns after they are.
	 *
	 * @param changes in order
	 */
	void commit(List<LinkChange> changes);

	/** Gives the store back. Closing twice does nothing. */
	@Override
	void close();
}
