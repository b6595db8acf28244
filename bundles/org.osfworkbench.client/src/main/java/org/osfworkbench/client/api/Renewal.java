package org.osfworkbench.client.api;

import java.util.Optional;

/**
 * Gets a new token when the server refuses the one in use: by a refresh token, or by asking the person. However many requests are
 * refused at once, it is asked once; they all wait for it and go on with what it gives ({@code osf-api.md}, section 7, 21).
 */
@FunctionalInterface
public interface Renewal {

	/** Gives nothing: a refusal goes to whoever asked. */
	Renewal NONE = (refused, cancellation) -> Optional.empty();

	/**
	 * Gets a new token. Called on the thread of a request, never on two at once for one client.
	 *
	 * @param refused what does not work any more
	 * @param cancellation stops the request that waits
	 * @return the new token, or empty if there is none; then all requests of the client are refused without being sent
	 * @throws OsfException if it could not be tried; the next refusal tries again
	 */
	Optional<Grant> renew(Grant refused, Cancellation cancellation) throws OsfException;
}
