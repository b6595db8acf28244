package org.osfworkbench.sync;

import java.time.Clock;
import java.util.random.RandomGenerator;

import org.osfworkbench.sync.disk.Disk;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.engine.Moments;
import org.osfworkbench.sync.engine.Pauses;
import org.osfworkbench.sync.engine.Workers;
import org.osfworkbench.sync.journal.LinkJournal;
import org.osfworkbench.sync.remote.RemoteTree;

/**
 * All that a sync of a tree reaches the world by ({@code sync-design.md}, section 3). All belong to the caller, who closes them.
 *
 * @param settings how the link behaves
 * @param disk the local side
 * @param remote the remote side
 * @param journal what survives a crash, of this link only
 * @param workers run what may wait
 * @param clock the time, and the zone of the times in names of conflict copies
 * @param random spreads repeated requests over time
 * @param pauses let time pass
 * @param moments told of the moments at which something may go wrong
 */
public record TreeParts(LinkSettings settings, Disk disk, RemoteTree remote, LinkJournal journal, Workers workers, Clock clock,
		RandomGenerator random, Pauses pauses, Moments moments) {

	/**
	 * The same with other settings.
	 *
	 * @param other how the link behaves
	 * @return new parts
	 */
	public TreeParts with(LinkSettings other) {
		return new TreeParts(other, disk, remote, journal, workers, clock, random, pauses, moments);
	}
}
