package org.osfworkbench.sandbox.requests;

/**
 * One request the sandbox saw. Query parameters that are secrets (keys, signatures, codes, tokens) are left out.
 *
 * @param origin which address was called
 * @param method the HTTP method
 * @param path the path as sent, percent-encoded
 * @param query the query as sent without secrets, percent-encoded; empty for none
 * @param authorized whether there was an {@code Authorization} header; its value is never kept
 * @param status the status of the answer, or 0 when the connection was dropped before there was one
 */
public record SeenRequest(Origin origin, String method, String path, String query, boolean authorized, int status) {

	/** The addresses of the sandbox. */
	public enum Origin {
		/** API, WaterButler, web and sign-in. */
		MAIN,
		/** WaterButler of add-ons, when it has an address of its own. */
		FILES,
		/** Where signed download addresses point to. */
		STORAGE
	}
}
