package org.osfworkbench.client.http;

import java.time.Clock;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.TransferLimits;

/** The bytes of files of all accounts: how many files travel at once, and how fast. Safe for use from any thread. */
final class Traffic {

	/** A larger number counts at the latest after so long for those who wait already. */
	private static final long LOOK_SECONDS = 1;

	private final TransferLimits limits;
	private final Pace up;
	private final Pace down;
	private final ReentrantLock lock = new ReentrantLock(true);
	private final Condition left = lock.newCondition();
	private int travelling;

	Traffic(TransferLimits limits, Clock clock, Pause pause) {
		this.limits = limits;
		this.up = new Pace(limits::uploadRate, clock, pause);
		this.down = new Pace(limits::downloadRate, clock, pause);
	}

	Pace up() {
		return up;
	}

	Pace down() {
		return down;
	}

	/** Waits for a turn if the request carries the bytes of a file; to be left when its answer is closed. */
	RequestBudget.Permit enter(Request request, Cancellation cancellation) {
		if (!isTransfer(request)) {
			return () -> {
				// never held anything
			};
		}
		try (Cancellation.Registration registration = cancellation.onCancel(this::wake)) {
			lock.lockInterruptibly();
			try {
				while (travelling >= places() && !cancellation.isCancelled()) {
					left.await(LOOK_SECONDS, TimeUnit.SECONDS);
				}
				if (cancellation.isCancelled()) {
					throw new CancellationException();
				}
				travelling++;
			} finally {
				lock.unlock();
			}
		} catch (InterruptedException e) {
			throw Stopped.byInterrupt(e);
		}
		return this::leave;
	}

	private static boolean isTransfer(Request request) {
		return request.expect() == Request.Expect.BYTES || request.body().filter(UploadBody.class::isInstance).isPresent();
	}

	private int places() {
		return Math.clamp(limits.atOnce(), 1, TransferLimits.MOST_AT_ONCE);
	}

	private void leave() {
		lock.lock();
		try {
			travelling--;
			left.signalAll();
		} finally {
			lock.unlock();
		}
	}

	private void wake() {
		lock.lock();
		try {
			left.signalAll();
		} finally {
			lock.unlock();
		}
	}
}
