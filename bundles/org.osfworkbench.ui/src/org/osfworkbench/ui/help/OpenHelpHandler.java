package org.osfworkbench.ui.help;

import java.io.IOException;
import java.net.URL;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.help.IWorkbenchHelpSystem;
import org.osgi.framework.Bundle;

/** Opens our help: in the platform's help window where there is one, else the pages in the person's browser. */
public final class OpenHelpHandler extends AbstractHandler {

	private static final String HELP = "org.osfworkbench.help"; //$NON-NLS-1$
	private static final String START = "start.html"; //$NON-NLS-1$

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchHelpSystem system = PlatformUI.getWorkbench().getHelpSystem();
		if (system.hasHelpUI()) {
			system.displayHelpResource('/' + HELP + "/html/" + START); //$NON-NLS-1$
			return null;
		}
		Display display = HandlerUtil.getActiveShellChecked(event).getDisplay();
		Job.createSystem(HELP, (IJobFunction) monitor -> {
			try {
				String page = unpacked();
				display.asyncExec(() -> Program.launch(page));
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error(e.getLocalizedMessage(), e);
			}
		}).schedule();
		return null;
	}

	/** The pages lie in an archive: they are put beside each other where a browser can read them. */
	private static String unpacked() throws IOException {
		@Nullable
		Bundle bundle = Platform.getBundle(HELP);
		@Nullable
		URL folder = bundle == null ? null : FileLocator.find(bundle, IPath.fromPortableString("$nl$/html/")); //$NON-NLS-1$
		if (folder == null) {
			throw new IOException(HELP);
		}
		return FileLocator.toFileURL(folder) + START;
	}
}
