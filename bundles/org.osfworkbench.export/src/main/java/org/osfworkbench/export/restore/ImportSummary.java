package org.osfworkbench.export.restore;

import java.util.List;

/**
 * How an import ended.
 *
 * @param nodeId the project or component at the top
 * @param nodes projects and components
 * @param uploaded files and versions that were sent
 * @param already files and versions that were there already
 * @param leftOut what was not put back
 */
public record ImportSummary(String nodeId, int nodes, long uploaded, long already, List<LeftOut> leftOut) {

	/** Copies the list. */
	public ImportSummary {
		leftOut = List.copyOf(leftOut);
	}
}
