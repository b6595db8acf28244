package org.osfworkbench.sync;

import java.util.Optional;

import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.sync.engine.Problem;

/** Nothing can be done, because too little is known of a side. */
final class CannotSyncException extends Exception {

	private static final long serialVersionUID = 1L;
	private final transient Problem problem;

	CannotSyncException(Problem.Kind kind, String path, Problem.Side side, Optional<OsfException> cause) {
		super(kind + " " + path); //$NON-NLS-1$
		this.problem = new Problem(kind, path, 1, Optional.of(side), cause);
	}

	Problem problem() {
		return problem;
	}
}
