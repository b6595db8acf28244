package org.osfworkbench.client.http;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.osfworkbench.client.api.Cancellation;

/**
 * How many requests may be under way at once ({@code sync-design.md}, section 8): 4 at first, one more for each round that went well,
 * up to 8, half as many when the server is in trouble or becomes slower. Work in the background leaves one place free, and waits while a
 * person does. Safe for use from any thread.
 */
final class AdaptiveWindow {

	private static final double START = 4;
	private static final double MOST = 8;

	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private double size = START;
	private int used;
	private int peopleWaiting;

	/** Waits for a place. */
	void enter(boolean background, Cancellation cancellation) {
		try (Cancellation.Registration registration = cancellation.onCancel(this::wake)) {
			lock.lockInterruptibly();
			try {
				peopleWaiting += background ? 0 : 1;
				while (!free(background) && !cancellation.isCancelled()) {
					changed.await();
				}
				if (cancellation.isCancelled()) {
					throw new CancellationException();
				}
				used++;
			} finally {
				peopleWaiting -= background ? 0 : 1;
				changed.signalAll();
				lock.unlock();
			}
		} catch (InterruptedException e) {
			throw Stopped.byInterrupt(e);
		}
	}

	void leave() {
		change(() -> used--);
	}

	void grow() {
		change(() -> size = Math.min(MOST, size + 1 / size));
	}

	void shrink() {
		change(() -> size = Math.max(1, size / 2));
	}

	int places() {
		lock.lock();
		try {
			return (int) size;
		} finally {
			lock.unlock();
		}
	}

	private boolean free(boolean background) {
		int places = (int) size;
		return background ? peopleWaiting == 0 && used < Math.max(1, places - 1) : used < places;
	}

	private void wake() {
		change(() -> {
			// whoever waits looks at its cancellation
		});
	}

	private void change(Runnable action) {
		lock.lock();
		try {
			action.run();
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}
}
