package org.osfworkbench.ui.explorer.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;

/** A list of the server that is shown page by page, so that the first rows are there after one answer. */
final class PagedRows<T> implements Fetched.More {

	/** As many as one answer holds ({@code osf-api.md}, section 1.3). */
	static final int PAGE = 100;

	private final CancelSource end = new CancelSource();
	private final Pages<T> pages;
	private final Function<T, ExplorerNode> row;
	private long seen;

	/**
	 * Makes the list; asks nothing yet.
	 *
	 * @param open starts the list, with what ends it
	 * @param row makes a row of an item
	 */
	PagedRows(Function<Cancellation, Pages<T>> open, Function<T, ExplorerNode> row) {
		this.pages = open.apply(end);
		this.row = row;
	}

	@Override
	public Fetched next(Cancellation cancellation) throws OsfException {
		try (Cancellation.Registration registered = cancellation.onCancel(end::cancel)) {
			List<ExplorerNode> rows = pages.next(PAGE).stream().map(row).toList();
			seen += rows.size();
			boolean last = rows.size() < PAGE || seen >= pages.announced().orElse(Long.MAX_VALUE);
			boolean complete = !last || seen == pages.announced().orElse(seen);
			return new Fetched(rows, complete, last ? Optional.empty() : Optional.of(this));
		}
	}
}
