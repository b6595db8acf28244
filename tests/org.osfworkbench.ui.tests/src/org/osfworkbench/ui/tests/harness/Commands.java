package org.osfworkbench.ui.tests.harness;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands by their ids, which hold in every language. */
public final class Commands {

	private Commands() {
	}

	/** Starts a command, which may open a modal dialog. Waits until it is enabled. */
	public static void start(String id) {
		Ui.await("the command " + id + " to be enabled", () -> command(id).isEnabled());
		Ui.start(() -> {
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
			} catch (CommandException failed) {
				throw new AssertionError(failed);
			}
		});
	}

	/** Whether a command can be run now. */
	public static boolean isEnabled(String id) {
		return Ui.read(() -> {
			command(id).setEnabled(PlatformUI.getWorkbench().getService(IHandlerService.class).getCurrentState());
			return command(id).isEnabled();
		});
	}

	private static Command command(String id) {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
	}
}
