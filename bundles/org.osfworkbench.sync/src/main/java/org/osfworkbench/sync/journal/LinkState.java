package org.osfworkbench.sync.journal;

import java.util.List;
import java.util.Map;

/**
 * All that a journal holds of a link.
 *
 * @param nodes the last state known equal, parents before children
 * @param begun what was begun and is not known to have ended, oldest first
 * @param conflicts what waits for a person or was raised and not yet put away
 * @param meta small values by name: the root's id, the mark of the last complete listing, the answer of a person to a guard
 */
public record LinkState(List<BaseNode> nodes, List<Begun> begun, List<OpenConflict> conflicts, Map<String, String> meta) {

	/** Nothing was ever in sync. */
	public static final LinkState EMPTY = new LinkState(List.of(), List.of(), List.of(), Map.of());

	/**
	 * The same for those who need no nodes, of which there may be a million.
	 *
	 * @return everything else
	 */
	public LinkState withoutNodes() {
		return new LinkState(List.of(), begun, conflicts, meta);
	}
}
