package org.osfworkbench.client.api;

import java.util.Optional;

/**
 * A file or folder of OSF Storage and where it is.
 *
 * @param entry the file or folder
 * @param parentId id of the folder it is in; empty for the root of a storage
 */
public record Placed(RemoteEntry entry, Optional<String> parentId) {
}
