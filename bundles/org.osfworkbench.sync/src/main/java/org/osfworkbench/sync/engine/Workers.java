package org.osfworkbench.sync.engine;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Runs what may wait: network, disk, hashing. Decisions are made by the thread that calls. A simulation runs the tasks one after the
 * other in an order of its own ({@code sync-design.md}, sections 3 and 10, I7).
 */
public interface Workers {

	/**
	 * Runs tasks in any order, several at once or not, and waits for all.
	 *
	 * @param <T> what a task gives
	 * @param tasks a task tells a failure in what it gives; an exception stops the tasks that have not begun
	 * @return the results in the order of the tasks
	 * @throws Exception the first exception of a task, after all that had begun have ended
	 */
	<T> List<T> all(List<? extends Callable<T>> tasks) throws Exception;
}
