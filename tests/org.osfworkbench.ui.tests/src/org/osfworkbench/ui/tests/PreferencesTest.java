package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.TransferLimits;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;
import org.osfworkbench.ui.tests.pages.DialogPage;
import org.osfworkbench.ui.tests.pages.HostPage;
import org.osfworkbench.ui.tests.pages.LinkedExperiment;
import org.osfworkbench.workspace.account.Accounts;
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
	void aHostIsAddedChangedAndRemovedAndCheckedBefore() {
		Accounts accounts = OsfWorkbench.service(Accounts.class);
		open("org.osfworkbench.ui.preferences");
		DialogPage preferences = DialogPage.await("Preferences");
		press("Preferences", "Add Host\u2026");
		HostPage host = HostPage.await("Add Host").type("name", "Lab OSF").type("web", "http://osf.lab.example/").type("api", "https://api.lab.example")
				.type("files", "https://one.lab.example/, https://two.lab.example/").awaitBlocked("http://osf.lab.example/ cannot be used");
		host.type("web", "https://osf.lab.example/").press("Add");
		awaitRow("Lab OSF");
		assertTrue(accounts.host("api.lab.example").isEmpty(), "added before the person agreed");
		press("Preferences", "Apply");
		Ui.await("the host", () -> accounts.host("api.lab.example").isPresent());
		assertEquals(new Host("api.lab.example", "Lab OSF", URI.create("https://api.lab.example/v2/"), URI.create("https://osf.lab.example/"),
				URI.create("https://osf.lab.example/"), List.of(URI.create("https://one.lab.example/"), URI.create("https://two.lab.example/"))),
				accounts.host("api.lab.example").orElseThrow());
		select("Lab OSF");
		press("Preferences", "Edit\u2026");
		HostPage.await("Edit Host").type("name", "Our OSF").type("accounts", "https://login.lab.example/").press("Change");
		press("Preferences", "Apply");
		Ui.await("the other name", () -> accounts.host("api.lab.example").filter(known -> known.name().equals("Our OSF")
				&& known.accounts().equals(URI.create("https://login.lab.example/"))).isPresent());
		select("OSF test");
		assertFalse(enabled("Remove") || enabled("Edit\u2026"), "a preset can be removed");
		select("Our OSF");
		press("Preferences", "Remove");
		preferences.press("Apply and Close");
		Ui.await("the host to go", () -> accounts.host("api.lab.example").isEmpty());
	}

	@Test
	void restoreDefaultsTakesAddedHostsAway() throws Exception {
		Accounts accounts = OsfWorkbench.service(Accounts.class);
		open("org.osfworkbench.ui.preferences");
		DialogPage dialog = DialogPage.await("Preferences");
		awaitRow("Sandbox");
		press("Preferences", "Restore Defaults");
		assertTrue(accounts.host(osf.host().id()).isPresent());
		dialog.press("Apply and Close");
		Ui.await("the sandbox to go", () -> accounts.host(osf.host().id()).isEmpty());
		accounts.configure(osf.host());
	}

	@Test
	void theLimitsOfTransfersCountAtOnceAndAreChecked() {
		TransferLimits limits = OsfWorkbench.service(TransferLimits.class);
		open("org.osfworkbench.ui.preferences.sync");
		DialogPage dialog = DialogPage.await("Preferences");
		enter(Preferences.AT_ONCE, "9");
		Ui.await("the button to be blocked", () -> Widgets.button("Preferences", "Apply and Close").filter(button -> !button.isEnabled()).isPresent());
		enter(Preferences.AT_ONCE, "2");
		enter(Preferences.UPLOAD_RATE, "250");
		press("Preferences", "Apply");
		assertEquals(List.of(256_000L, 0L, 2L), List.of(limits.uploadRate(), limits.downloadRate(), (long) limits.atOnce()));
		press("Preferences", "Restore Defaults");
		dialog.press("Apply and Close");
		assertEquals(List.of(0L, 0L, 8L), List.of(limits.uploadRate(), limits.downloadRate(), (long) limits.atOnce()));
	}

	@Test
	void everyPageIsFoundByWordsOfItsOwn() {
		assertTrue(keywords("org.osfworkbench.ui.preferences").contains("server"));
		assertTrue(keywords("org.osfworkbench.ui.preferences.sync").contains("bandwidth"));
		assertTrue(keywords("org.osfworkbench.ui.preferences.notifications").contains("popup"));
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

	private static String keywords(String page) {
		return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.preferencePages"))
				.filter(element -> page.equals(element.getAttribute("id"))).flatMap(element -> Stream.of(element.getChildren("keywordReference")))
				.map(reference -> reference.getAttribute("id")).flatMap(id -> Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.keywords"))
						.filter(element -> id.equals(element.getAttribute("id"))).map(element -> element.getAttribute("label")))
				.collect(Collectors.joining(" "));
	}

	private static void enter(String key, String text) {
		Ui.act(() -> {
			Text field = Widgets.byId(Text.class, key).orElseThrow();
			field.setText(text);
			Widgets.send(field, SWT.KeyUp);
		});
	}

	private static boolean enabled(String button) {
		return Ui.read(() -> Widgets.button("Preferences", button).orElseThrow().isEnabled());
	}

	private static void awaitRow(String host) {
		Ui.await("a row " + host, () -> row(host).isPresent());
	}

	private static void select(String host) {
		Ui.act(() -> {
			Table table = Widgets.byId(Table.class, "preferences.accounts").orElseThrow();
			table.setSelection(row(host).orElseThrow());
			Widgets.send(table, SWT.Selection);
		});
	}

	private static Optional<TableItem> row(String host) {
		return Widgets.byId(Table.class, "preferences.accounts").stream().flatMap(table -> Arrays.stream(table.getItems()))
				.filter(item -> item.getText(0).equals(host)).findFirst();
	}

	private static void press(String shell, String text) {
		Button button = Ui.read(() -> Widgets.button(shell, text).filter(Button::isEnabled).orElseThrow(() -> new AssertionError("No button " + text)));
		if (text.endsWith("\u2026")) {
			Ui.start(() -> Widgets.click(button)); // opens a dialog
		} else {
			Ui.act(() -> Widgets.click(button));
		}
	}

	private static boolean always() {
		return Platform.getPreferencesService().getBoolean(Preferences.NODE, Preferences.ALWAYS_UPLOAD, false, null);
	}

	private static void open(String page) {
		Ui.start(() -> PreferencesUtil.createPreferenceDialogOn(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), page, null, null).open());
	}
}
