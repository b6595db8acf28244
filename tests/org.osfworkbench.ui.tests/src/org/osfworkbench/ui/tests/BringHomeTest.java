package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.BringHomePage;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.PopupPage;

/** A project comes home by the wizard, and goes back. */
@WorkbenchTest
class BringHomeTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@TempDir
	Path folder;

	@Test
	void theCostIsToldBeforeAndASummaryAfter() throws Exception {
		osf.signIn();
		open(PlatformUI.getWorkbench().getExportWizardRegistry(), "org.osfworkbench.ui.bringHome");
		Path bag = folder.resolve("My Study");
		BringHomePage wizard = BringHomePage.await().choose(OsfWorkbench.PROJECT).folder(bag).click("git");
		assertFalse(wizard.canFinish());
		wizard.next().awaitWords("Requests:").awaitWords("Finish starts it.");
		assertFalse(Files.exists(bag.resolve("bagit.txt")));
		wizard.finish();
		PopupPage.showSummary();
		String words = DialogPage.await("My Study is home").words();
		assertTrue(words.contains("Every file was read again") && words.contains("commits"), words);
		assertTrue(Files.exists(bag.resolve("bagit.txt")));
		assertTrue(Files.isDirectory(folder.resolve("My Study-git/.git")));
	}

	@Test
	void anUnfinishedCopyIsTakenUpWithItsChoices() throws Exception {
		osf.signIn();
		Path bag = folder.resolve("bag");
		fromExplorer().folder(bag).click("wiki").turn().awaitWords("Finish starts it.");
		Files.createDirectories(bag.resolve("data"));
		Files.writeString(bag.resolve("data/kept.txt"), "as if something had been fetched");
		BringHomePage.await().cancel();
		BringHomePage again = fromExplorer().folder(bag).awaitWords("goes on where it stopped");
		assertFalse(again.isTicked("wiki"));
		again.click("log").awaitWords("with other choices").adopt().awaitWords("goes on where it stopped");
		assertTrue(again.isTicked("log"));
		again.cancel();
	}

	@Test
	void whoGivesUpLeavesNothingAndWhatIsThereIsLeftAlone() throws Exception {
		osf.signIn();
		Path bag = folder.resolve("bag");
		BringHomePage wizard = fromExplorer();
		assertTrue(wizard.suggested().contains(OsfWorkbench.PROJECT), wizard.suggested());
		wizard.folder(bag).turn().awaitWords("Finish starts it.").back().click("newest").turn().awaitWords("Finish starts it.").cancel();
		OsfWorkbench.awaitQuiet();
		assertFalse(Files.exists(bag));
		Files.writeString(folder.resolve("mine.txt"), "mine");
		fromExplorer().folder(folder).awaitWords("holds other files").cancel();
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(1, left.count());
		}
	}

	@Test
	void aCopyIsRestoredIntoANewProject() throws Exception {
		osf.signIn();
		Path bag = folder.resolve("bag");
		fromExplorer().folder(bag).turn().awaitWords("Finish starts it.").finish();
		PopupPage.showSummary();
		DialogPage.await("My Study is home").press("Close");
		open(PlatformUI.getWorkbench().getImportWizardRegistry(), "org.osfworkbench.ui.restore");
		DialogPage.await("Restore a Project").type(bag.toString()).press("Finish");
		PopupPage.showSummary();
		String words = DialogPage.await("bag is restored").words();
		assertTrue(words.contains("All files are on the OSF"), words);
	}

	private static BringHomePage fromExplorer() {
		ExplorerPage.open().awaitRow(OsfWorkbench.PROJECT, "OSF Storage", "data", "subject-1.csv").select(OsfWorkbench.PROJECT).command("bringHome");
		return BringHomePage.await();
	}

	private static void open(IWizardRegistry registry, String id) {
		Ui.start(() -> {
			try {
				IWorkbenchWizard wizard = registry.findWizard(id).createWizard();
				wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
				new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard).open();
			} catch (CoreException broken) {
				throw new AssertionError(broken);
			}
		});
	}
}
