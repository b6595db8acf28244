package org.osfworkbench.ui.tests.harness;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
	private static final int ANSWERED = -1;

	/** Looks since a heartbeat was posted that has no answer yet. Looks are counted, not time: a machine that pauses this process makes none. */
	private final AtomicInteger unanswered = new AtomicInteger(ANSWERED);
	private final AtomicReference<String> finding = new AtomicReference<>();
	private ScheduledExecutorService timer;

	@Override
	public void beforeTestExecution(ExtensionContext context) {
		finding.set(null);
		unanswered.set(ANSWERED);
		timer = Executors.newSingleThreadScheduledExecutor();
		timer.scheduleWithFixedDelay(this::look, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
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
		if (unanswered.compareAndSet(ANSWERED, 0)) {
			Ui.display().asyncExec(() -> unanswered.set(ANSWERED));
		} else if (unanswered.updateAndGet(looks -> looks == ANSWERED ? ANSWERED : looks + 1) * PERIOD_MS > LIMIT.toMillis()) {
			note(Ui.display().getThread().getStackTrace());
		}
	}

	private void note(StackTraceElement[] stack) {
		if (Arrays.stream(stack).anyMatch(UiWatchdog::isOurs)) {
			finding.compareAndSet(null, Arrays.stream(stack).map(Object::toString).collect(Collectors.joining("\n")));
		}
	}

	private static boolean isOurs(StackTraceElement frame) {
		return frame.getClassName().startsWith("org.osfworkbench.") && !frame.getClassName().startsWith("org.osfworkbench.ui.tests.");
	}
}
