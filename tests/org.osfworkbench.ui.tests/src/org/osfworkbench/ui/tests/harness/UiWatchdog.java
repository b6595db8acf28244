package org.osfworkbench.ui.tests.harness;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test during which our code held the user interface's thread. A heartbeat is posted to that thread; while it is late, the thread's
 * stack is looked at, and frames of our bundles that stay there over the limit are the finding. Garbage collection and a busy machine alone are none.
 */
public final class UiWatchdog implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

	private static final Duration LIMIT = Duration.ofSeconds(1);
	private static final long PERIOD_MS = 50;

	private final AtomicLong lastBeat = new AtomicLong();
	private final AtomicReference<String> finding = new AtomicReference<>();
	private ScheduledExecutorService timer;

	@Override
	public void beforeTestExecution(ExtensionContext context) {
		finding.set(null);
		lastBeat.set(System.nanoTime());
		timer = Executors.newSingleThreadScheduledExecutor();
		timer.scheduleAtFixedRate(this::look, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		timer.shutdownNow();
		String held = finding.get();
		if (context.getExecutionException().isEmpty() && held != null) {
			throw new AssertionError("The user interface's thread was held over " + LIMIT.toMillis() + " ms by:\n" + held);
		}
	}

	private void look() {
		if (System.nanoTime() - lastBeat.get() > LIMIT.toNanos()) {
			StackTraceElement[] stack = Ui.display().getThread().getStackTrace();
			if (Arrays.stream(stack).anyMatch(UiWatchdog::isOurs)) {
				finding.compareAndSet(null, Arrays.stream(stack).map(Object::toString).collect(Collectors.joining("\n")));
			}
		}
		Ui.display().asyncExec(() -> lastBeat.set(System.nanoTime()));
	}

	private static boolean isOurs(StackTraceElement frame) {
		return frame.getClassName().startsWith("org.osfworkbench.") && !frame.getClassName().startsWith("org.osfworkbench.ui.tests.");
	}
}
