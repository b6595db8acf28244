package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.workspace.link.Links;
import org.osfworkbench.workspace.transfer.Preferences;

/** The preference pages and the property page of links. */
@WorkbenchTest
class PreferencesTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@AfterEach
	void defaults() throws Exception {
		InstanceScope.INSTANCE.getNode(Preferences.NODE).remove(Preferences.ALWAYS_UPLOAD);
	}

	@Test
	void restoreDefaultsBringsBackTheQuestionBeforeUploads() {
		open("org.osfworkbench.ui.preferences.sync");
		DialogPage dialog = DialogPage.await("Preferences").tick("Upload on save without asking");
		press("Preferences", "Apply");
		assertTrue(always());
		press("Preferences", "Restore Defaults");
		dialog.press("Apply and Close");
		assertFalse(always());
	}

	@Test
	void theAccountsPageShowsWhoIsSignedInWhere() throws Exception {
		osf.signIn();
		open("org.osfworkbench.ui.preferences");
		DialogPage dialog = DialogPage.await("Preferences");
		Ui.await("the sandbox and its account", () -> Widgets.byId(Table.class, "preferences.accounts").stream()
				.flatMap(table -> Arrays.stream(table.getItems())).anyMatch(item -> item.getText(2).equals("Sample Researcher")));
		dialog.press("Cancel");
	}

	@Test
	void thePropertyPageOfALinkChangesIt() throws Exception {
		IFile file = LinkedExperiment.asking(osf).file();
		Ui.start(() -> PreferencesUtil.createPropertyDialogOn(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), file,
				"org.osfworkbench.ui.properties.links", null, null).open());
		DialogPage dialog = DialogPage.await("Properties for flanker.osexp");
		assertEquals("My Study/flanker.osexp", Ui.read(() -> Widgets.byId(Table.class, "links.table").orElseThrow().getItem(0).getText(1)));
		dialog.tick("Always upload without asking").press("Apply and Close");
		Links links = OsfWorkbench.service(Links.class);
		Ui.await("the link to upload without asking", () -> links.experiment(file).orElseThrow().always());
	}

	private static void press(String shell, String text) {
		Ui.act(() -> Widgets.click(Widgets.button(shell, text).filter(Button::isEnabled).orElseThrow(() -> new AssertionError("No button " + text))));
	}

	private static boolean always() {
		return Platform.getPreferencesService().getBoolean(Preferences.NODE, Preferences.ALWAYS_UPLOAD, false, null);
	}

	private static void open(String page) {
		Ui.start(() -> PreferencesUtil.createPreferenceDialogOn(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), page, null, null).open());
	}
}
