package org.osfworkbench.ui.tests.watchdog;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/** Stands for code of ours that does what must not be done in the user interface's thread. */
final class Slow {

	private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

	private Slow() {
	}

	/** Computes until somebody has noticed. */
	static void compute(BooleanSupplier noticed) {
		long deadline = System.nanoTime() + PATIENCE;
		while (!noticed.getAsBoolean() && System.nanoTime() < deadline) {
			Thread.onSpinWait();
		}
	}

	/** Waits until somebody has noticed. */
	static void block(CountDownLatch noticed) {
		try {
			noticed.await(PATIENCE, TimeUnit.NANOSECONDS);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
		}
	}

	/** Handles events, as an open dialog does, until it is told to end. */
	static void modal(Display display, BooleanSupplier end) {
		while (!end.getAsBoolean()) {
			if (!display.readAndDispatch()) {
				display.sleep();
			}
		}
	}
}
