package org.osfworkbench.sync.scan;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.sync.engine.Workers;

/** Runs tasks that tell their failures in what they give. */
final class Tasks {

	private Tasks() {
	}

	static <T> List<T> all(Workers workers, List<? extends Callable<T>> tasks) {
		try {
			return workers.all(tasks);
		} catch (RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	static void stopIfCancelled(Cancellation cancellation) {
		if (cancellation.isCancelled()) {
			throw new CancellationException();
		}
	}
}
