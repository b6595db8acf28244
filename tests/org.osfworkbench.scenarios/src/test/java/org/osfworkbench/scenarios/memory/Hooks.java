package org.osfworkbench.scenarios.memory;

import java.util.ArrayList;
import java.util.List;

import org.osfworkbench.scenarios.world.Hook;

/** What is to happen at which moment, once. */
public final class Hooks {

	private record Waiting(Hook hook, String path, boolean afterPrecheck, Runnable what) {
	}

	private final List<Waiting> waiting = new ArrayList<>();

	public void at(Hook hook, String path, boolean afterPrecheck, Runnable what) {
		waiting.add(new Waiting(hook, plain(path), afterPrecheck, what));
	}

	/** A moment is reached. */
	public void reached(Hook hook, String path) {
		run(waiting.stream().filter(one -> one.hook == hook && one.path.equals(plain(path))).toList());
	}

	/** The engine looks at a remote file: the last moment that is before its last look before an upload. */
	public void looked(String path) {
		run(waiting.stream().filter(one -> one.hook == Hook.BEFORE_UPLOAD && !one.afterPrecheck && one.path.equals(plain(path))).toList());
	}

	private void run(List<Waiting> due) {
		waiting.removeAll(due);
		due.forEach(one -> one.what.run());
	}

	private static String plain(String path) {
		return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
	}
}
