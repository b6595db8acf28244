package org.osfworkbench.workspace.transfer;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.workspace.link.Link;

/**
 * A file that changed on both sides, as it was seen last.
 *
 * @param link the link
 * @param file the local side
 * @param localSize bytes here
 * @param localModified when it was changed here, by this computer's clock
 * @param baseVersion the version both sides were equal at last; 0 if never
 * @param remote the OSF's side
 * @param remoteAuthor who made the OSF's version; empty if not told
 */
public record Conflict(Link link, IFile file, long localSize, Optional<Instant> localModified, int baseVersion, RemoteFile remote,
		String remoteAuthor) {
}
