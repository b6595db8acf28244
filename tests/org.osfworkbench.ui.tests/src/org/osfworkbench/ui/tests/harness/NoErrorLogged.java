package org.osfworkbench.ui.tests.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.osfworkbench.ui.ErrorText;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which one of our bundles logged an error, or the platform logged one that our code threw. */
public final class NoErrorLogged implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

	private final List<IStatus> errors = new CopyOnWriteArrayList<>();
	private final ILogListener listener = this::logged;

	@Override
	public void beforeTestExecution(ExtensionContext context) {
		errors.clear();
		Platform.addLogListener(listener);
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		Platform.removeLogListener(listener);
		if (context.getRequiredTestMethod().isAnnotationPresent(ShowsFailure.class)) {
			errors.removeIf(NoErrorLogged::isRefusal);
		}
		if (context.getExecutionException().isEmpty() && !errors.isEmpty()) {
			throw new AssertionError("Our bundles logged errors: " + errors, errors.getFirst().getException());
		}
	}

	private void logged(IStatus status, String plugin) {
		if (status.getSeverity() == IStatus.ERROR && (isOurs(plugin) || isOurs(status))) {
			errors.add(status);
		}
	}

	private static boolean isRefusal(IStatus status) {
		return ErrorText.find(status).isPresent() || status.getException() == null;
	}

	private static boolean isOurs(IStatus status) {
		return isOurs(status.getPlugin()) || Stream.iterate(status.getException(), Objects::nonNull, Throwable::getCause)
				.flatMap(thrown -> Arrays.stream(thrown.getStackTrace())).anyMatch(frame -> isOurs(frame.getClassName()))
				|| Arrays.stream(status.getChildren()).anyMatch(NoErrorLogged::isOurs);
	}

	private static boolean isOurs(String name) {
		return name.startsWith("org.osfworkbench.") && !name.startsWith("org.osfworkbench.ui.tests.");
	}
}
