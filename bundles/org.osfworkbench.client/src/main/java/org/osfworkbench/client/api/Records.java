package org.osfworkbench.client.api;

/** What belongs to a node beside its files: snapshots, wiki, log, licence, quota ({@code osf-api.md}, sections 3.2, 3.8, 3.10). Read only. */
public interface Records {

	/**
	 * The snapshots of a node.
	 *
	 * @param nodeId the GUID
	 * @param cancellation ends the list
	 * @return the registrations
	 */
	Pages<Registration> registrations(String nodeId, Cancellation cancellation);

	/**
	 * One snapshot.
	 *
	 * @param registrationId its own GUID, not that of the node it was made of
	 * @param cancellation stops the request
	 * @return the registration
	 * @throws OsfException see {@link OsfClient}
	 */
	Registration registration(String registrationId, Cancellation cancellation) throws OsfException;

	/**
	 * The components of a snapshot.
	 *
	 * @param registrationId its GUID
	 * @param cancellation ends the list
	 * @return snapshots, too
	 */
	Pages<Node> components(String registrationId, Cancellation cancellation);

	/**
	 * The storages of a snapshot. Their files can be listed and downloaded as usual, never changed.
	 *
	 * @param registrationId its GUID
	 * @param cancellation ends the list
	 * @return the storages
	 */
	Pages<StorageProvider> providers(String registrationId, Cancellation cancellation);

	/**
	 * How full a node's storage is. Needs {@link Permission#WRITE}.
	 *
	 * @param nodeId the GUID
	 * @param cancellation stops the request
	 * @return the usage; without a number while the server is counting
	 * @throws OsfException see {@link OsfClient}
	 */
	StorageUsage usage(String nodeId, Cancellation cancellation) throws OsfException;

	/**
	 * The licences that the host offers.
	 *
	 * @param cancellation ends the list
	 * @return the licences
	 */
	Pages<Licence> licences(Cancellation cancellation);

	/**
	 * The pages of a node's wiki.
	 *
	 * @param nodeId the GUID
	 * @param cancellation ends the list
	 * @return the pages without their texts
	 */
	Pages<WikiPage> wiki(String nodeId, Cancellation cancellation);

	/**
	 * The text of a wiki page.
	 *
	 * @param page the page
	 * @param cancellation stops the request
	 * @return Markdown, at most a few megabytes
	 * @throws OsfException {@link OsfException.BadAnswer} if it is longer than 16 MB
	 */
	String text(WikiPage page, Cancellation cancellation) throws OsfException;

	/**
	 * What was done to a node and its components, newest first.
	 *
	 * @param nodeId the GUID
	 * @param cancellation ends the list
	 * @return the entries
	 */
	Pages<LogEntry> log(String nodeId, Cancellation cancellation);
}
