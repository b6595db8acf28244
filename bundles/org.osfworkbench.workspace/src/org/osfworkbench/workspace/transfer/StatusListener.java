package org.osfworkbench.workspace.transfer;

import java.util.Set;

import org.eclipse.core.resources.IFile;

/** Told when the status of linked files changed, or the OSF's side of a folder did. Called from any thread; must return quickly. */
public interface StatusListener {

	/**
	 * The status of files has changed.
	 *
	 * @param files the files
	 */
	void statusChanged(Set<IFile> files);

	/**
	 * Something below a folder on the OSF was changed by this program, so that a listing shown is out of date.
	 *
	 * @param nodeId the node's GUID
	 * @param folderId the folder's id; empty if the node's whole storage may have changed
	 */
	void remoteChanged(String nodeId, String folderId);
}
