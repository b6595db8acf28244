package org.osfworkbench.ui.tests.watchdog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.UiWatchdog;

/** The watchdog itself: what it has to catch, and what it must not. */
class UiWatchdogTest {

	private static final int MANY_LOOKS = 40;

	private final UiWatchdog watchdog = new UiWatchdog(Slow.class.getName()::equals);

	@BeforeEach
	void start() {
		watchdog.start();
	}

	@AfterEach
	void stop() {
		watchdog.stop();
	}

	@Test
	void anEventOfOursThatComputesIsCaught() {
		Ui.act(() -> Slow.compute(() -> watchdog.finding().isPresent()));
		assertTrue(watchdog.finding().orElseThrow().contains("Slow.compute"));
	}

	@Test
	void anEventOfOursThatWaitsIsCaught() {
		CountDownLatch noticed = new CountDownLatch(1);
		Ui.start(() -> Slow.block(noticed));
		awaitFinding();
		noticed.countDown();
		assertTrue(watchdog.finding().orElseThrow().contains("Slow.block"));
	}

	@Test
	void anEventOfOthersIsNotOurs() {
		Ui.act(this::lookManyTimes);
		assertEquals(Optional.empty(), watchdog.finding());
	}

	@Test
	void aDialogOfOursThatIsOpenHoldsNothing() {
		AtomicBoolean end = new AtomicBoolean();
		Ui.start(() -> Slow.modal(Ui.display(), end::get));
		Ui.act(this::lookManyTimes);
		int before = watchdog.looks();
		Ui.await("looks at the dialog that sleeps", () -> watchdog.looks() > before + MANY_LOOKS);
		Ui.start(() -> end.set(true));
		assertEquals(Optional.empty(), watchdog.finding());
	}

	@Test
	void manyShortEventsOfOursAreFine() {
		int before = watchdog.looks();
		Ui.await("many events", () -> {
			int now = watchdog.looks();
			Slow.compute(() -> watchdog.looks() > now);
			return now > before + MANY_LOOKS;
		});
		assertEquals(Optional.empty(), watchdog.finding());
	}

	private void lookManyTimes() {
		int before = watchdog.looks();
		while (watchdog.looks() < before + MANY_LOOKS) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
		}
	}

	private void awaitFinding() {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
		while (watchdog.finding().isEmpty() && System.nanoTime() < deadline) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
		}
	}
}
