package org.osfworkbench.ui.tests.surfaces;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.team.ui.IConfigurationWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.tests.harness.Screenshots;
import org.osfworkbench.ui.tests.harness.Ui;

/** Every page of our wizards for new things, import and export. */
final class Wizards {

	private static final Map<String, String> POINTS = Map.of("org.eclipse.ui.newWizards", "new", "org.eclipse.ui.importWizards", "import",
			"org.eclipse.ui.exportWizards", "export");

	private Wizards() {
	}

	static List<Surface> all() {
		Stream<Surface> share = Contributions.at("org.eclipse.team.ui.configurationWizards", "wizard").map(element -> surface("share", element, Scene.SIGNED_IN));
		return Stream.concat(share, started()).toList();
	}

	private static Stream<Surface> started() {
		return POINTS.entrySet().stream().flatMap(point -> Contributions.at(point.getKey(), "wizard")
				.flatMap(element -> Stream.of(Scene.SIGNED_OUT, Scene.SIGNED_IN).map(scene -> surface(point.getValue(), element, scene))));
	}

	private static Surface surface(String kind, IConfigurationElement element, Scene scene) {
		String name = "wizard-" + kind + "-" + Contributions.brief(element) + (scene == Scene.SIGNED_OUT ? "-signed-out" : "");
		return new Surface(name, scene, (stage, audience) -> Windows.closing(() -> {
			look(Ui.read(() -> open(stage, element)), audience);
			return null;
		}));
	}

	private static WizardDialog open(Stage stage, IConfigurationElement element) {
		IWorkbench workbench = PlatformUI.getWorkbench();
		try {
			IWizard wizard = (IWizard) element.createExecutableExtension("class");
			switch (wizard) {
				case IWorkbenchWizard started -> started.init(workbench, new StructuredSelection(stage.file()));
				case IConfigurationWizard sharing -> sharing.init(workbench, stage.file().getProject());
				default -> throw new AssertionError("An unknown kind of wizard: " + wizard);
			}
			Shell shell = workbench.getWorkbenchWindows()[0].getShell();
			WizardDialog dialog = new WizardDialog(shell, wizard);
			dialog.setBlockOnOpen(false);
			dialog.open();
			return dialog;
		} catch (CoreException failed) {
			throw new AssertionError(failed);
		}
	}

	private static void look(WizardDialog dialog, Audience audience) {
		IWizardPage[] pages = Ui.read(() -> dialog.getCurrentPage().getWizard().getPages());
		Arrays.stream(pages).forEach(page -> {
			Control control = Ui.read(() -> {
				if (dialog.getCurrentPage() != page) {
					dialog.showPage(page);
				}
				return page.getControl();
			});
			Screenshots.awaitRest();
			audience.look(page.getName(), control);
		});
	}
}
