package org.osfworkbench.ui.account;

import java.net.URI;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.Accounts;

/** Opens the web site of the chosen host in the person's own browser. */
public final class OpenWebSiteHandler extends AbstractHandler {

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		URI web = Services.get(window, Accounts.class).state().host().web();
		if (!Program.launch(web.toString())) {
			throw new ExecutionException(web.toString());
		}
		return null;
	}
}
