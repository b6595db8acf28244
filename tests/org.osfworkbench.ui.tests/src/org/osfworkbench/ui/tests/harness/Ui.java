package org.osfworkbench.ui.tests.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Runs things on the user interface's thread and waits for conditions there. Never call from that thread. */
public final class Ui {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private Ui() {
	}

	/** The display of the workbench under test. */
	public static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	/** Reads a value; must not open anything modal. */
	public static <T> T read(Supplier<T> reader) {
		CompletableFuture<T> answer = new CompletableFuture<>();
		display().asyncExec(() -> {
			try {
				answer.complete(reader.get());
			} catch (RuntimeException | Error failure) {
				answer.completeExceptionally(failure);
			}
		});
		try {
			return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		} catch (ExecutionException failed) {
			throw new AssertionError(failed.getCause().toString(), failed.getCause());
		} catch (TimeoutException stuck) {
			throw new AssertionError("The user interface did not answer within " + PATIENCE, stuck);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		}
	}

	/** Does something and waits until it is done; must not open anything modal. */
	public static void act(Runnable action) {
		read(() -> {
			action.run();
			return Boolean.TRUE;
		});
	}

	/** Starts something that may open a modal dialog, and returns at once. */
	public static void start(Runnable action) {
		display().asyncExec(action);
	}

	/** Waits until a condition, asked on the user interface's thread, holds. */
	public static void await(String what, BooleanSupplier condition) {
		awaitValue(what, () -> condition.getAsBoolean() ? Optional.of(Boolean.TRUE) : Optional.empty());
	}

	private static String windows() {
		return read(() -> Widgets.shells().map(shell -> shell == display().getActiveShell() ? "*" + shell.getText() : shell.getText()).collect(Collectors.joining(", ")));
	}

	/** Waits until a value, read on the user interface's thread, is there. */
	public static <T> T awaitValue(String what, Supplier<Optional<T>> reader) {
		return poll(PATIENCE, reader)
				.orElseThrow(() -> new AssertionError("Waited " + PATIENCE.toSeconds() + " s in vain for: " + what + "; open: " + windows()));
	}

	/** Waits until a condition holds, for a time only; answers whether it does. For what may have to be tried again. */
	public static boolean comes(Duration patience, BooleanSupplier condition) {
		return poll(patience, () -> condition.getAsBoolean() ? Optional.of(Boolean.TRUE) : Optional.empty()).isPresent();
	}

	private static <T> Optional<T> poll(Duration patience, Supplier<Optional<T>> reader) {
		long deadline = System.nanoTime() + patience.toNanos();
		Optional<T> value = read(reader);
		while (value.isEmpty() && System.nanoTime() < deadline) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
			value = read(reader);
		}
		return value;
	}
}
