package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.SignInPage;
import org.osfworkbench.ui.tests.pages.SynchronizePage;
import org.osfworkbench.ui.wizards.ShareWizard;

/** The wizards that bring projects from the OSF and put files there. */
@WorkbenchTest
class WizardsTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void aProjectComesHomeWithAllItsFiles() throws Exception {
		osf.signIn();
		open(PlatformUI.getWorkbench().getNewWizardRegistry(), "org.osfworkbench.ui.fromOsf", StructuredSelection.EMPTY);
		DialogPage dialog = DialogPage.await("Project from the OSF").selectInTree(OsfWorkbench.PROJECT, "OSF Storage");
		press("Project from the OSF", "Next >");
		dialog.type("Home").press("Finish");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Home");
		Ui.await("the files of the project", () -> project.getFile("data/subject-1.csv").exists() && project.getFile("Stroop.osexp").exists());
		OsfWorkbench.awaitQuiet();
		assertEquals(osf.remoteText("/data/subject-1.csv", osf.remote("/data/subject-1.csv").version()), project.getFile("data/subject-1.csv").readString());
	}

	@Test
	void sharingMovesNothingAndShowsWhatWouldTravel() throws Exception {
		IFile file = osf.file("notes.txt", "mine\n");
		osf.signIn();
		ShareWizard wizard = new ShareWizard();
		wizard.init(PlatformUI.getWorkbench(), file.getProject());
		Ui.start(() -> new WizardDialog(shell(), wizard).open());
		DialogPage.await("Share").selectInTree(OsfWorkbench.PROJECT, "OSF Storage").press("Finish");
		Ui.await("the Synchronize view", () -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
				.findView("org.eclipse.team.sync.views.SynchronizeView") != null);
		SynchronizePage.shown().awaitFile("notes.txt").awaitFile("Stroop.osexp");
		assertFalse(osf.hasRemote("/notes.txt"));
		assertFalse(file.getProject().getFile("Stroop.osexp").exists());
	}

	@Test
	void filesAreUploadedOnceWithoutALink() throws Exception {
		IFile file = osf.file("notes.txt", "mine\n");
		osf.signIn();
		open(PlatformUI.getWorkbench().getExportWizardRegistry(), "org.osfworkbench.ui.exportToOsf", new StructuredSelection(file));
		press("Export to the OSF", "Next >");
		DialogPage.await("Export to the OSF").selectInTree(OsfWorkbench.PROJECT, "OSF Storage", "data").press("Finish");
		osf.awaitVersion("/data/notes.txt", 1);
		assertEquals("mine\n", osf.remoteText("/data/notes.txt", 1));
	}

	@Test
	void whoIsSignedOutSignsInWithoutLeavingTheWizard() {
		open(PlatformUI.getWorkbench().getNewWizardRegistry(), "org.osfworkbench.ui.fromOsf", StructuredSelection.EMPTY);
		DialogPage dialog = DialogPage.await("Project from the OSF");
		Ui.start(() -> Widgets.send(Widgets.byId(Link.class, "places.signIn").orElseThrow(), SWT.Selection));
		SignInPage.shown().host("Sandbox").token(osf.sandbox().token()).awaitResult("Sample Researcher").press().awaitClosed();
		dialog.selectInTree(OsfWorkbench.PROJECT, "OSF Storage").press("Cancel");
	}

	private static void open(IWizardRegistry registry, String id, StructuredSelection selection) {
		Ui.start(() -> {
			try {
				IWorkbenchWizard wizard = registry.findWizard(id).createWizard();
				wizard.init(PlatformUI.getWorkbench(), selection);
				new WizardDialog(shell(), wizard).open();
			} catch (CoreException broken) {
				throw new AssertionError(broken);
			}
		});
	}

	private static void press(String shell, String text) {
		Ui.await("the button " + text, () -> Widgets.button(shell, text).filter(Button::isEnabled).isPresent());
		Ui.act(() -> Widgets.click(Widgets.button(shell, text).orElseThrow()));
	}

	private static Shell shell() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}
}
