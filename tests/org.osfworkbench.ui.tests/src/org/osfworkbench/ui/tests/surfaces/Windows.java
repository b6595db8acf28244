package org.osfworkbench.ui.tests.surfaces;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Shell;
import org.osfworkbench.ui.tests.harness.Screenshots;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/** Waits for windows to come, and closes them. */
final class Windows {

	/** Something that brings a window. */
	@FunctionalInterface
	interface Starter {
		void start() throws Exception;
	}

	private Windows() {
	}

	/** Shows the window that a starter brings. */
	static void showNew(Starter starter, String part, Audience audience) throws Exception {
		closing(() -> {
			Set<Shell> before = Ui.read(() -> Widgets.shells().collect(Collectors.toSet()));
			starter.start();
			Shell shell = Ui.awaitValue("a new window", () -> newest(before));
			Screenshots.awaitRest();
			audience.look(part, shell);
			return null;
		});
	}

	private static Optional<Shell> newest(Set<Shell> before) {
		return Widgets.shells().filter(shell -> !before.contains(shell) && shell.getChildren().length > 0).findFirst();
	}

	/** Does something and closes all windows that are open afterwards, whatever happened. */
	static <T> T closing(Callable<T> action) throws Exception {
		try {
			return action.call();
		} finally {
			closeAll();
		}
	}

	private static void closeAll() {
		Ui.await("all dialogs to close", () -> {
			List<Shell> open = Widgets.shells().filter(shell -> shell.getParent() != null || "popup".equals(shell.getData(Widgets.ID))).toList();
			open.reversed().stream().filter(shell -> !shell.isDisposed()).forEach(shell -> shell.getDisplay().asyncExec(() -> close(shell)));
			return open.isEmpty();
		});
	}

	private static void close(Shell shell) {
		if (!shell.isDisposed()) {
			shell.close();
		}
	}
}
