package org.osfworkbench.client.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A {@link Cancellation} with the button that triggers it. Safe for use from any thread. */
public final class CancelSource implements Cancellation {

	private final Set<Runnable> aborts = new LinkedHashSet<>();
	private boolean cancelled;

	/** Makes a source that is not cancelled yet. */
	public CancelSource() {
		// starts uncancelled
	}

	/** Cancels: runs what was registered, once. */
	public void cancel() {
		List<Runnable> pending;
		synchronized (aborts) {
			if (cancelled) {
				return;
			}
			cancelled = true;
			pending = List.copyOf(aborts);
			aborts.clear();
		}
		pending.forEach(Runnable::run);
	}

	@Override
	public boolean isCancelled() {
		synchronized (aborts) {
			return cancelled;
		}
	}

	@Override
	public Registration onCancel(Runnable abort) {
		synchronized (aborts) {
			if (!cancelled) {
				aborts.add(abort);
				return () -> forget(abort);
			}
		}
		abort.run();
		return Cancellation.NEVER.onCancel(abort);
	}

	private void forget(Runnable abort) {
		synchronized (aborts) {
			aborts.remove(abort);
		}
	}
}
