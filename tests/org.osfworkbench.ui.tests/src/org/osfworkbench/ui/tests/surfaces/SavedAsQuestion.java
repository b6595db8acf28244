package org.osfworkbench.ui.tests.surfaces;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.link.SavedAs;
import org.osfworkbench.ui.tests.harness.Ui;

/** What is asked after a linked experiment was saved under another name. */
final class SavedAsQuestion {

	private SavedAsQuestion() {
	}

	static void ask(Stage stage) throws CoreException {
		IFile after = stage.beside("flanker-2.osexp");
		Ui.start(() -> {
			IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
			new SavedAs(window.getShell(), window, stage.file(), after).ask();
		});
	}
}
