package org.osfworkbench.sync.observe;

import java.util.List;
import java.util.Set;

import org.osfworkbench.sync.engine.Problem;
import org.osfworkbench.sync.tree.Tree;

/**
 * What one side showed.
 *
 * @param <F> what is known about each node
 * @param tree what takes part
 * @param problems what does not, and why
 * @param leftOut the remote ids that were seen but do not take part, or that are known to be there although no list showed them: an
 *            entry with such an id is not deleted; empty for the local side
 */
public record Observed<F>(Tree<F> tree, List<Problem> problems, Set<String> leftOut) {
}
