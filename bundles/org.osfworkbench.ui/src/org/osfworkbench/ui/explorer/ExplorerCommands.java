package org.osfworkbench.ui.explorer;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** Ids of the commands, and how the view itself runs one. */
@SuppressWarnings("nls") // ids
public final class ExplorerCommands {

	/** Opens a file, or opens and closes a row, or tries again. */
	public static final String OPEN = "org.osfworkbench.ui.explorer.open";

	private ExplorerCommands() {
	}

	/** Runs a command as if a person had chosen it. Does nothing if it cannot be done now. */
	static void execute(IServiceLocator locator, String commandId) {
		try {
			locator.getService(IHandlerService.class).executeCommand(commandId, null);
		} catch (NotEnabledException | NotHandledException e) {
			return; // as a greyed menu item
		} catch (NotDefinedException | ExecutionException e) {
			ILog.of(ExplorerCommands.class).error("Command failed: " + commandId, e);
		}
	}
}
