package org.osfworkbench.client.api;

/** Who may see and change a node ({@code osf-api.md}, sections 3.6 and 3.7). Changes need {@link Permission#ADMIN}. */
public interface Sharing {

	/**
	 * The people of a node, in the order in which they are shown.
	 *
	 * @param nodeId the GUID
	 * @param cancellation ends the list
	 * @return the people; none if the caller came by an anonymous view-only link
	 */
	Pages<Contributor> contributors(String nodeId, Cancellation cancellation);

	/**
	 * Adds a person who has an account. The server sends a mail.
	 *
	 * @param nodeId the GUID
	 * @param userId the person
	 * @param permission what the person may do
	 * @param bibliographic whether the person is shown as an author
	 * @param cancellation stops the request
	 * @return the person as contributor
	 * @throws OsfException {@link OsfException.WriteRefused} if the person is one already
	 */
	Contributor add(String nodeId, String userId, Permission permission, boolean bibliographic, Cancellation cancellation)
			throws OsfException;

	/**
	 * Adds a person who has no account. The server sends a mail.
	 *
	 * @param nodeId the GUID
	 * @param fullName the name
	 * @param email where the invitation goes
	 * @param permission what the person may do
	 * @param cancellation stops the request
	 * @return the person as contributor
	 * @throws OsfException {@link OsfException.WriteRefused} if the server does not take it
	 */
	Contributor invite(String nodeId, String fullName, String email, Permission permission, Cancellation cancellation) throws OsfException;

	/**
	 * Changes what a person may do.
	 *
	 * @param nodeId the GUID
	 * @param userId the person
	 * @param permission what the person may do from now on
	 * @param bibliographic whether the person is shown as an author
	 * @param cancellation stops the request
	 * @return the person as contributor
	 * @throws OsfException {@link OsfException.WriteRefused} if no admin or no visible person would be left
	 */
	Contributor change(String nodeId, String userId, Permission permission, boolean bibliographic, Cancellation cancellation)
			throws OsfException;

	/**
	 * Takes a person out of a node. One may remove oneself without being admin.
	 *
	 * @param nodeId the GUID
	 * @param userId the person
	 * @param cancellation stops the request
	 * @throws OsfException {@link OsfException.WriteRefused} for the last admin and the last visible person
	 */
	void remove(String nodeId, String userId, Cancellation cancellation) throws OsfException;

	/**
	 * The view-only links of a node.
	 *
	 * @param nodeId the GUID
	 * @param cancellation ends the list
	 * @return the links
	 */
	Pages<ViewOnlyLink> links(String nodeId, Cancellation cancellation);

	/**
	 * Makes a view-only link.
	 *
	 * @param nodeId the GUID
	 * @param name what to call it
	 * @param anonymous whether to hide the names of contributors
	 * @param cancellation stops the request
	 * @return the link
	 * @throws OsfException see {@link OsfClient}
	 */
	ViewOnlyLink createLink(String nodeId, String name, boolean anonymous, Cancellation cancellation) throws OsfException;

	/**
	 * Makes a view-only link useless. What is already gone counts as done.
	 *
	 * @param nodeId the GUID
	 * @param linkId the link's id
	 * @param cancellation stops the request
	 * @throws OsfException see {@link OsfClient}
	 */
	void removeLink(String nodeId, String linkId, Cancellation cancellation) throws OsfException;
}
