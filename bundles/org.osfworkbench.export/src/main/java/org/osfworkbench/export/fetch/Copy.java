package org.osfworkbench.export.fetch;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Revision;

/**
 * One version of a file, and where it goes.
 *
 * @param file the file as it was surveyed
 * @param revision the version; empty if the storage does not tell versions
 * @param current whether it is the newest
 * @param path where it goes in the bag
 */
@SuppressWarnings("nls") // keys
public record Copy(RemoteFile file, Optional<Revision> revision, boolean current, String path) {

	/** What makes it this version of this file. */
	String key() {
		return "bytes " + file.nodeId() + "/" + file.provider() + "/" + file.id() + "@"
				+ version();
	}

	/**
	 * Which version it is.
	 *
	 * @return a number in OSF Storage, anything in add-ons; empty if not known
	 */
	public String version() {
		return revision.map(Revision::id).orElse(file.version() > 0 ? Integer.toString(file.version()) : "");
	}

	/** Whether the survey told size and hashes of this very version. */
	boolean surveyed() {
		return revision.isEmpty() || file.version() > 0 && Integer.toString(file.version()).equals(revision.get().id());
	}

	/**
	 * When it was made.
	 *
	 * @return by the server's clock; empty if not told
	 */
	public Optional<Instant> modified() {
		return revision.flatMap(Revision::modified).or(() -> current ? file.modified() : Optional.empty());
	}

	/**
	 * Who made it.
	 *
	 * @return a name; empty if not told
	 */
	public String author() {
		return revision.map(Revision::author).orElse("");
	}

	/**
	 * The hashes that the server told.
	 *
	 * @return hashes, perhaps none
	 */
	public Hashes told() {
		return surveyed() ? file.hashes() : revision.map(Revision::hashes).orElse(Hashes.UNKNOWN);
	}

	/** The size that the server told. */
	OptionalLong size() {
		return surveyed() ? file.size() : OptionalLong.empty();
	}
}
