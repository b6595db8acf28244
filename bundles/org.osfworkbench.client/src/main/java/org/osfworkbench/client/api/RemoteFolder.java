package org.osfworkbench.client.api;

import java.net.URI;

/**
 * A folder in a storage, or the storage's root.
 *
 * @param id see {@link RemoteEntry#id()}
 * @param nodeId the node's GUID
 * @param provider the kind of storage
 * @param name the name as stored; empty for the root
 * @param materializedPath the path for people; {@code /} for the root
 * @param children the API v2 address of its listing
 * @param location the WaterButler address of the folder, ends with a slash; files and folders are made below it
 */
public record RemoteFolder(String id, String nodeId, String provider, String name, String materializedPath, URI children, URI location)
		implements RemoteEntry {
}
