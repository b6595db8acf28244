package org.osfworkbench.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.osfworkbench.client.api.CancelSource;

/**
 * Turns an interruption from the keyboard or a termination signal into a cancel, and gives the running command a moment to remove its
 * temporary files. Close it when the command has ended.
 */
final class Interruption implements AutoCloseable {

	private static final int PATIENCE_SECONDS = 5;

	private final CountDownLatch ended = new CountDownLatch(1);
	private final CancelSource cancel;
	private final Thread hook = new Thread(this::interrupted);

	Interruption(CancelSource cancel) {
		this.cancel = cancel;
		Runtime.getRuntime().addShutdownHook(hook);
	}

	private void interrupted() {
		cancel.cancel();
		try {
			ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		ended.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		} catch (IllegalStateException e) {
			// the shutdown is what ended the command
			return;
		}
	}
}
