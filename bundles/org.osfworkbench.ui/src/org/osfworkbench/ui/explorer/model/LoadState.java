package org.osfworkbench.ui.explorer.model;

import org.osfworkbench.client.api.OsfException;

/** How far the children of a row are known. */
public sealed interface LoadState {

	/** Nobody has asked yet. */
	record NotLoaded() implements LoadState {
	}

	/** Nobody is signed in, so there is nothing to ask for. */
	record SignedOut() implements LoadState {
	}

	/** A request is under way. What was known before stays in sight. */
	record Loading() implements LoadState {
	}

	/**
	 * The children are known.
	 *
	 * @param complete false if fewer or more came than the server had announced
	 */
	record Loaded(boolean complete) implements LoadState {
	}

	/**
	 * The request failed. What was known before stays in sight.
	 *
	 * @param problem why
	 */
	record Failed(OsfException problem) implements LoadState {
	}

	/** A person stopped the request. */
	record Stopped() implements LoadState {
	}
}
