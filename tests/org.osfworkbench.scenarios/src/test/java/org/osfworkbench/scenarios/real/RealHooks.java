package org.osfworkbench.scenarios.real;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.osfworkbench.scenarios.world.Hook;

/** What is to happen at which moment, once. Moments are reached on many threads; what happens does so outside of any lock. */
final class RealHooks {

	private record Waiting(Hook hook, String path, boolean afterPrecheck, Runnable what) {
	}

	private final List<Waiting> waiting = new ArrayList<>();

	synchronized void at(Hook hook, String path, boolean afterPrecheck, Runnable what) {
		waiting.add(new Waiting(hook, Paths.plain(path), afterPrecheck, what));
	}

	/** A moment is reached. */
	void reached(Hook hook, String path) {
		run(one -> one.hook == hook && one.path.equals(Paths.plain(path)));
	}

	/** The engine looks at a remote file: the last moment that is before its last look before an upload. */
	void looked(String path) {
		run(one -> one.hook == Hook.BEFORE_UPLOAD && !one.afterPrecheck && one.path.equals(Paths.plain(path)));
	}

	/** Whether something waits for a moment. */
	synchronized boolean isAwaited(Hook hook, String path) {
		return waiting.stream().anyMatch(one -> one.hook == hook && one.path.equals(Paths.plain(path)));
	}

	private void run(Predicate<Waiting> wanted) {
		take(wanted).forEach(one -> one.what.run());
	}

	private synchronized List<Waiting> take(Predicate<Waiting> wanted) {
		List<Waiting> due = waiting.stream().filter(wanted).toList();
		waiting.removeAll(due);
		return due;
	}
}
