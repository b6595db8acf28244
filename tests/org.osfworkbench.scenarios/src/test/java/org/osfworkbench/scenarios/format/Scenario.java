package org.osfworkbench.scenarios.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalEntry;
import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.sync.engine.LinkSettings;

/**
 * One scenario.
 *
 * @param id its name in the file
 * @param title what it is about
 * @param platform which kind of disk it needs; empty: any
 * @param settings of the link
 * @param base the last state known equal; empty for a first sync
 * @param local the disk
 * @param remote the server
 * @param when what happens
 * @param expect what shall be at the end
 */
public record Scenario(String id, String title, Optional<Platform> platform, LinkSettings settings, Map<String, Given> base,
		Map<String, LocalEntry> local, Map<String, Given> remote, List<Step> when, Expect expect) {

	/**
	 * A remote entry.
	 *
	 * @param bytes of a file; empty for a folder
	 * @param id what the scenario calls it; empty if it does not
	 * @param version from 1; 0 for a folder
	 */
	public record Given(Optional<Bytes> bytes, String id, int version) {
	}

	/** Whether something may go wrong in it, so that notices need not be told. */
	public boolean isTroubled() {
		return when.stream().anyMatch(step -> step instanceof Step.Inject || step instanceof Step.Race || step instanceof Step.Crash);
	}

	@Override
	public String toString() {
		return id + " " + title;
	}
}
