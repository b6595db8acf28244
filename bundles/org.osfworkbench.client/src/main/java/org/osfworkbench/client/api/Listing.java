package org.osfworkbench.client.api;

import java.util.List;

/**
 * All pages of a list, without repetitions. Absence from a list is never proof that something was deleted
 * ({@code osf-api.md}, section 7, 14).
 *
 * @param <T> what is listed
 * @param items in the order of the server, each once
 * @param announced how many the server says there are
 */
public record Listing<T>(List<T> items, int announced) {

	/** Copies the list. */
	public Listing {
		items = List.copyOf(items);
	}

	/**
	 * Whether as many different items came as were announced. If not, pages shifted while they were read, or the server repeated
	 * entries and dropped others.
	 *
	 * @return true if the list can be taken as whole
	 */
	public boolean complete() {
		return items.size() == announced;
	}
}
