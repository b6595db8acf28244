package org.osfworkbench.sync.observe;

import org.osfworkbench.sync.tree.Kind;

/** Tells which paths a link leaves alone on both sides. What is below an ignored folder is not asked for. */
@FunctionalInterface
public interface Ignored {

	/** Nothing is ignored. */
	Ignored NOTHING = (path, kind) -> false;

	/**
	 * Whether a path is ignored.
	 *
	 * @param path relative to the root, as the server spells it or would spell it
	 * @param kind what is there
	 * @return true if it is left alone
	 */
	boolean test(String path, Kind kind);
}
