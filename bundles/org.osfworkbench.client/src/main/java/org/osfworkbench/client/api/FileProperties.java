package org.osfworkbench.client.api;

import java.util.List;

/** Tags, check-outs and short ids of files in OSF Storage ({@code osf-api.md}, sections 4.3 to 4.5). Common failures as in {@link OsfClient}. */
public interface FileProperties {

	/**
	 * One file with its properties.
	 *
	 * @param fileId 24 digits or GUID
	 * @param cancellation stops the request
	 * @return the file as it is now
	 * @throws OsfException {@link OsfException.BadAnswer} if the id is a folder's
	 */
	FileDetails details(String fileId, Cancellation cancellation) throws OsfException;

	/**
	 * Replaces the tags of a file.
	 *
	 * @param fileId 24 digits or GUID
	 * @param tags every tag the file shall have
	 * @param cancellation stops the request
	 * @return the file as it is now
	 * @throws OsfException see {@link OsfClient}
	 */
	FileDetails tag(String fileId, List<String> tags, Cancellation cancellation) throws OsfException;

	/**
	 * Locks a file, so that nobody else can upload a version. While it is locked, nobody, the holder included, can move or delete it.
	 *
	 * @param fileId 24 digits or GUID
	 * @param cancellation stops the requests
	 * @return the file as it is now; look at {@link FileDetails#checkedOutBy()}, because an admin's attempt on a file that another has
	 *         locked succeeds without effect
	 * @throws OsfException {@link OsfException.Forbidden} if another has locked it
	 */
	FileDetails checkOut(String fileId, Cancellation cancellation) throws OsfException;

	/**
	 * Unlocks a file. An admin may unlock what another has locked.
	 *
	 * @param fileId 24 digits or GUID
	 * @param cancellation stops the request
	 * @return the file as it is now
	 * @throws OsfException see {@link OsfClient}
	 */
	FileDetails checkIn(String fileId, Cancellation cancellation) throws OsfException;

	/**
	 * Gives a file a short id, if it has none.
	 *
	 * @param fileId 24 digits
	 * @param cancellation stops the request
	 * @return the file with {@link FileDetails#guid()}
	 * @throws OsfException see {@link OsfClient}
	 */
	FileDetails giveGuid(String fileId, Cancellation cancellation) throws OsfException;

	/**
	 * The versions of a file as API v2 tells them: without hashes and authors, but page by page.
	 *
	 * @param fileId 24 digits or GUID
	 * @param cancellation ends the list
	 * @return newest first
	 */
	Pages<FileVersion> versions(String fileId, Cancellation cancellation);
}
