package org.osfworkbench.sync.journal;

import java.util.List;
import java.util.Optional;

/**
 * What has to survive a crash. Every method that changes something returns after the change is durable. Safe for use from any
 * thread; every method may throw {@link JournalException}.
 *
 * <p>
 * Source: {@code sync-design.md}, section 7.
 */
public interface Journal extends AutoCloseable {

	/**
	 * The last state known equal.
	 *
	 * @param key the file
	 * @return the state, or empty if the file was never in sync
	 */
	Optional<Base> base(FileKey key);

	/**
	 * All last states known equal of a link.
	 *
	 * @param linkId the link
	 * @return ordered by path
	 */
	List<Base> bases(String linkId);

	/**
	 * Stores a state that was found equal on both sides without doing anything.
	 *
	 * @param base replaces what was stored for the file
	 */
	void record(Base base);

	/**
	 * Notes that something with an effect is about to begin. Call before the effect. Replaces an older intent of the same file.
	 *
	 * @param key the file
	 * @param kind what begins
	 * @param wish the state that is wanted
	 * @return the intent, with an id
	 */
	Intent begin(FileKey key, IntentKind kind, Wish wish);

	/**
	 * Notes that the wanted state is reached: removes the intent, stores the state and removes what waited for this file, in one
	 * transaction.
	 *
	 * @param intent the intent
	 * @param base the state now known equal
	 */
	void commit(Intent intent, Base base);

	/**
	 * Notes that nothing was done, or that it was undone. Does nothing if the intent is not there.
	 *
	 * @param intent the intent
	 */
	void abandon(Intent intent);

	/**
	 * What was begun and not ended.
	 *
	 * @return oldest first
	 */
	List<Intent> intents();

	/**
	 * What was begun for one file and not ended.
	 *
	 * @param key the file
	 * @return the intent, or empty
	 */
	Optional<Intent> intent(FileKey key);

	/**
	 * Notes that a file waits.
	 *
	 * @param pending replaces what was noted for the file
	 */
	void putPending(Pending pending);

	/**
	 * Why a file waits.
	 *
	 * @param key the file
	 * @return the reason, or empty if it does not wait
	 */
	Optional<Pending> pending(FileKey key);

	/**
	 * All that waits.
	 *
	 * @return oldest first
	 */
	List<Pending> pending();

	/**
	 * Notes that a file waits no longer.
	 *
	 * @param key the file
	 */
	void clearPending(FileKey key);

	/**
	 * Forgets the state known equal of one file, and what waits for it.
	 *
	 * @param key the file
	 */
	void forget(FileKey key);

	/**
	 * Forgets all of a link: states, intents and what waits.
	 *
	 * @param linkId the link
	 */
	void forget(String linkId);

	/** Gives the store back. Closing twice does nothing. */
	@Override
	void close();
}
