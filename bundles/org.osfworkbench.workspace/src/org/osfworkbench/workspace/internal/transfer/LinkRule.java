package org.osfworkbench.workspace.internal.transfer;

import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Lets one job at a time work on a link or a remote node. Has nothing in common with the rules of resources, so that nobody's editor or
 * build waits for the network.
 *
 * @param id the link's or node's id
 */
public record LinkRule(String id) implements ISchedulingRule {

	@Override
	public boolean contains(@Nullable ISchedulingRule rule) {
		return equals(rule);
	}

	@Override
	public boolean isConflicting(@Nullable ISchedulingRule rule) {
		return equals(rule);
	}
}
