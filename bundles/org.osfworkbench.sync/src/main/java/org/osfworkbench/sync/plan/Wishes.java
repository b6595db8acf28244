package org.osfworkbench.sync.plan;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.sync.observe.Ignored;
import org.osfworkbench.sync.tree.Node;

/**
 * What a person wants of a plan, and what the plan has to go without.
 *
 * @param settings how the link behaves
 * @param ignored what is left alone; recorded entries there are forgotten, so that they are met as new should they take part again
 * @param answers to conflicts
 * @param confirmed mass deletes that a person confirmed; they hold for these files and no others
 * @param restored files whose loss a person wants undone, by the journal's numbers
 * @param blocked nodes of any tree whose entries can have nothing done for now, because it was tried; compared by identity
 * @param time for the names of conflict copies
 * @param zone of that time
 */
public record Wishes(LinkSettings settings, Ignored ignored, List<Settled> answers, List<MassDelete> confirmed, Set<Long> restored,
		Set<Node<?>> blocked, Instant time, ZoneId zone) {
}
