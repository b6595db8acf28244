package org.osfworkbench.ui.tests.harness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test during which our code held the user interface's thread for over 200 ms in one event. While an event lasts, the thread's stack is
 * looked at again and again; the event is blamed if our frames are on the stack in every look over that time, and if the thread computed or
 * waited for something meanwhile. Looks are counted and the processor's time is asked for, because time alone passes on a busy machine, too;
 * and where the processor is slow in that moment, as a shared one can be, more of its time is let pass.
 */
public final class UiWatchdog implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

	private static final Duration LIMIT = Duration.ofMillis(200);
	private static final Duration PERIOD = Duration.ofMillis(20);
	private static final long LOOKS = LIMIT.dividedBy(PERIOD) + 1;
	private static final String DISPATCH = "org.eclipse.swt.widgets.Display.readAndDispatch";

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final Predicate<String> ours;
	private final AtomicReference<String> finding = new AtomicReference<>();
	private final AtomicInteger allLooks = new AtomicInteger();
	private ScheduledExecutorService timer;
	private UiEvents events;
	private Suspect suspect;

	/** An event that is looked at. */
	private static final class Suspect {
		private final long event;
		private final long processorTimeBefore;
		private int looks;
		private int waits;

		private Suspect(long event, long processorTimeBefore) {
			this.event = event;
			this.processorTimeBefore = processorTimeBefore;
		}
	}

	/** Watches our bundles. */
	public UiWatchdog() {
		this(name -> name.startsWith("org.osfworkbench.") && !name.startsWith("org.osfworkbench.ui.tests."));
	}

	/**
	 * Watches classes.
	 *
	 * @param ours whether the class of this name is watched
	 */
	public UiWatchdog(Predicate<String> ours) {
		this.ours = ours;
	}

	@Override
	public void beforeTestExecution(ExtensionContext context) {
		start();
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		Optional<String> held = stop();
		if (context.getExecutionException().isEmpty() && held.isPresent()) {
			throw new AssertionError("The user interface's thread was held over " + LIMIT.toMillis() + " ms by:\n" + held.get());
		}
	}

	/** Begins to watch. */
	public void start() {
		finding.set(null);
		allLooks.set(0);
		suspect = null;
		events = Ui.read(() -> new UiEvents(Ui.display()));
		timer = Executors.newSingleThreadScheduledExecutor();
		timer.scheduleWithFixedDelay(this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Ends it. */
	public Optional<String> stop() {
		timer.shutdownNow();
		Ui.act(events::stop);
		return finding();
	}

	/** The stack of the first event that was blamed. */
	public Optional<String> finding() {
		return Optional.ofNullable(finding.get());
	}

	/** How often it has looked since the start. */
	public int looks() {
		return allLooks.get();
	}

	private void look() {
		Thread thread = Ui.display().getThread();
		long event = events.current();
		StackTraceElement[] stack = event == UiEvents.ASLEEP ? new StackTraceElement[0] : thread.getStackTrace();
		if (!isOurs(stack) || event != events.current()) {
			suspect = null;
		} else {
			suspect(event, thread, stack);
		}
		allLooks.incrementAndGet();
	}

	private void suspect(long event, Thread thread, StackTraceElement[] stack) {
		long processorTime = threads.getThreadCpuTime(thread.threadId());
		if (suspect == null || suspect.event != event) {
			suspect = new Suspect(event, processorTime);
		}
		suspect.looks++;
		suspect.waits += thread.getState() != Thread.State.RUNNABLE || isInput(stack[0]) ? 1 : 0;
		long computed = processorTime - suspect.processorTimeBefore;
		if (suspect.waits >= LOOKS || suspect.looks >= LOOKS && computed > LIMIT.toNanos() && computed > LIMIT.toNanos() * Processor.slowness()) {
			finding.compareAndSet(null, Arrays.stream(stack).map(Object::toString).collect(Collectors.joining("\n")));
		}
	}

	/** A thread that reads from the network or the disk counts as running, but takes no processor's time. */
	private static boolean isInput(StackTraceElement top) {
		return top.isNativeMethod() && (top.getClassName().startsWith("sun.nio.") || top.getClassName().startsWith("java.io.")
				|| top.getClassName().startsWith("java.net."));
	}

	/** Only what is above the innermost event loop belongs to the event under way: below it there may be a dialog of ours that is open. */
	private boolean isOurs(StackTraceElement[] stack) {
		return Arrays.stream(stack).takeWhile(frame -> !DISPATCH.equals(frame.getClassName() + "." + frame.getMethodName()))
				.anyMatch(frame -> ours.test(frame.getClassName()));
	}
}
