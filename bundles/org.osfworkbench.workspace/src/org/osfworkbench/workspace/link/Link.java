package org.osfworkbench.workspace.link;

/**
 * A link between a file or folder of a project and one on the OSF. Stored in the project's preferences, so that it travels with
 * the project; holds no secret.
 *
 * @param id made once, unique; names the link in the journal
 * @param kind the preset
 * @param projectName the project that holds the local side
 * @param localPath the local side, relative to the project, with {@code /}; empty for a linked project
 * @param hostId the host
 * @param nodeId the node's GUID
 * @param nodeTitle the node's title when it was linked, for display
 * @param provider the storage, for example {@code osfstorage}
 * @param remoteId the file's id (experiment) or the folder's id (data, project)
 * @param remotePath the path in the storage when it was linked, for display; a folder's ends with a slash
 * @param always whether uploads happen without a question
 */
public record Link(String id, LinkKind kind, String projectName, String localPath, String hostId, String nodeId, String nodeTitle,
		String provider, String remoteId, String remotePath, boolean always) {

	/**
	 * The same link with another answer to "always upload".
	 *
	 * @param newAlways whether uploads happen without a question
	 * @return the changed link
	 */
	public Link withAlways(boolean newAlways) {
		return new Link(id, kind, projectName, localPath, hostId, nodeId, nodeTitle, provider, remoteId, remotePath, newAlways);
	}
}
