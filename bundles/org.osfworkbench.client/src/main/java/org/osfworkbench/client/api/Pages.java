package org.osfworkbench.client.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A list that is fetched page by page while it is read, without repetitions ({@code osf-api.md}, section 1.3). Nothing is asked of
 * the server before the first {@link #next()}, and never more than one page ahead. The cancellation given to the operation that
 * made it ends it. For one thread at a time; there is nothing to close.
 *
 * @param <T> what is listed
 */
public interface Pages<T> {

	/**
	 * The next item. Fetches a page if the last one is used up.
	 *
	 * @return the item, or empty at the end
	 * @throws OsfException if a page cannot be had; the same page is asked for again by the next call
	 * @throws java.util.concurrent.CancellationException if cancelled
	 */
	Optional<T> next() throws OsfException;

	/**
	 * How many items the server says there are.
	 *
	 * @return the total told by the last page; empty before the first page, or if the server does not tell
	 */
	OptionalLong announced();

	/**
	 * The next items, fewer only at the end.
	 *
	 * @param most how many at most, zero or more
	 * @return the items in the order of the server
	 * @throws OsfException if a page cannot be had
	 */
	default List<T> next(int most) throws OsfException {
		List<T> items = new ArrayList<>();
		for (Optional<T> item = most > 0 ? next() : Optional.empty(); item.isPresent(); item = items.size() < most ? next() : Optional.empty()) {
			items.add(item.get());
		}
		return List.copyOf(items);
	}

	/**
	 * Everything that is left.
	 *
	 * @return the items and the total; {@link Listing#complete()} only if nothing was read before and as many came as were announced
	 * @throws OsfException if a page cannot be had
	 */
	default Listing<T> all() throws OsfException {
		List<T> items = next(Integer.MAX_VALUE);
		return new Listing<>(items, (int) Math.min(announced().orElse(items.size()), Integer.MAX_VALUE));
	}
}
