package org.osfworkbench.ui.tests.pseudo;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The workbench, with texts in the language that does not exist. They are made from the English files when it starts. */
public final class PseudoApplication implements IApplication {

	private static final String WORKBENCH = "org.eclipse.ui.ide.workbench";

	private IApplication workbench;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		PseudoLanguage.install();
		IConfigurationElement run = Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications", WORKBENCH)
				.getConfigurationElements()[0].getChildren("run")[0];
		workbench = (IApplication) run.createExecutableExtension("class");
		return workbench.start(context);
	}

	@Override
	public void stop() {
		workbench.stop();
	}
}
