package org.osfworkbench.sync.remote;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;

/**
 * A file or folder as a listing or a look shows it.
 *
 * @param id 24 hexadecimal digits; kept by renames and moves inside one storage root ({@code sync-design.md}, section 1, R8)
 * @param parentId the folder it is in; the root's id for what is in the root
 * @param kind what it is
 * @param name exactly as stored, without any promise: it may be illegal here
 * @param version the newest version of a file, from 1; 0 for a folder
 * @param content the bytes of the newest version; size 0 and no hash for a folder
 */
public record RemoteItem(String id, String parentId, Kind kind, String name, int version, Content content) {

	/** The content of a folder. */
	public static final Content NO_BYTES = Content.of(0, Hashes.UNKNOWN);
}
