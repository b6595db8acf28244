package org.osfworkbench.client.api;

import java.util.Optional;

/** People of a host ({@code osf-api.md}, section 3.1). Rules and common failures as in {@link OsfClient}. */
public interface People {

	/**
	 * One person.
	 *
	 * @param userId five or more letters and digits, or {@code me}
	 * @param cancellation stops the request
	 * @return the person
	 * @throws OsfException {@link OsfException.Gone} if the account was closed
	 */
	User user(String userId, Cancellation cancellation) throws OsfException;

	/**
	 * A person's picture, from the address the host tells. It is fetched from the host itself or from the service that OSF installations use for
	 * pictures, and from nowhere else; the token does not go along.
	 *
	 * @param userId as for {@link #user}
	 * @param cancellation stops the requests
	 * @return an image file in PNG, JPEG or GIF format, at most 512 KiB; empty if there is none
	 * @throws OsfException if the host cannot be asked about the person
	 */
	Optional<byte[]> picture(String userId, Cancellation cancellation) throws OsfException;

	/**
	 * People whose name holds a text, newest account first. There is no search by e-mail address.
	 *
	 * @param name part of the full name; letter case does not matter
	 * @param cancellation ends the list
	 * @return the people
	 */
	Pages<User> search(String name, Cancellation cancellation);

	/**
	 * The public nodes of a person, and those the caller shares; last activity first. Components are among them.
	 *
	 * @param userId the person, or {@code me}
	 * @param cancellation ends the list
	 * @return the nodes
	 */
	Pages<Node> nodes(String userId, Cancellation cancellation);
}
