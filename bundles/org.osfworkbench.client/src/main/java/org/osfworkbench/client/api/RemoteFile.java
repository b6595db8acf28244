package org.osfworkbench.client.api;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A file in a storage, as it was when the answer was made.
 *
 * @param id see {@link RemoteEntry#id()}
 * @param nodeId the node's GUID
 * @param provider the kind of storage
 * @param name the name as stored
 * @param materializedPath the path for people
 * @param size bytes, zero or more; empty if the provider does not tell
 * @param version number of the newest version, from 1; 0 if the provider has no numbers
 * @param modified when the newest version was made, by the server's clock; empty if the provider does not tell
 * @param hashes hashes of the newest version
 * @param location the WaterButler address of the file without {@code kind}; add-ons may have parameters of their own in it
 * @param created when its first version was made; empty if the answer did not tell, and no part of equality
 */
public record RemoteFile(String id, String nodeId, String provider, String name, String materializedPath, OptionalLong size, int version,
		Optional<Instant> modified, Hashes hashes, URI location, Optional<Instant> created) implements RemoteEntry {

	/**
	 * A file of which nobody told when it was made.
	 *
	 * @param id see the record
	 * @param nodeId see the record
	 * @param provider see the record
	 * @param name see the record
	 * @param materializedPath see the record
	 * @param size see the record
	 * @param version see the record
	 * @param modified see the record
	 * @param hashes see the record
	 * @param location see the record
	 */
	public RemoteFile(String id, String nodeId, String provider, String name, String materializedPath, OptionalLong size, int version,
			Optional<Instant> modified, Hashes hashes, URI location) {
		this(id, nodeId, provider, name, materializedPath, size, version, modified, hashes, location, Optional.empty());
	}

	/** Two answers about one file are equal even if only one of them told when it was made. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof RemoteFile file && id.equals(file.id) && nodeId.equals(file.nodeId) && provider.equals(file.provider)
				&& name.equals(file.name) && materializedPath.equals(file.materializedPath) && size.equals(file.size) && version == file.version
				&& modified.equals(file.modified) && hashes.equals(file.hashes) && location.equals(file.location);
	}

	@Override
	public int hashCode() {
		return Objects.hash(id, nodeId, provider, name, version, modified);
	}
}
