package org.osfworkbench.sandbox.http;

import org.osfworkbench.sandbox.faults.Faults;
import org.osfworkbench.sandbox.store.FileTree;
import org.osfworkbench.sandbox.store.History;
import org.osfworkbench.sandbox.store.Paths;
import org.osfworkbench.sandbox.store.Projects;
import org.osfworkbench.sandbox.store.Store;
import org.osfworkbench.sandbox.store.Transfers;

/** What every service works with. */
public record Backend(Store store, FileTree tree, Transfers transfers, Projects projects, History history, Paths paths, Callers callers,
		Downloads downloads, RateLimits limits, Faults faults, Origins origins) {

	/** Puts the parts together. */
	public static Backend of(Store store, Faults faults, Origins origins) {
		History history = new History(store);
		FileTree tree = new FileTree(store, history);
		return new Backend(store, tree, new Transfers(store, tree, history), new Projects(store, history), history, new Paths(store, tree),
				new Callers(store, faults), new Downloads(), new RateLimits(faults::limits, store::now),
				faults, origins);
	}
}
