package org.osfworkbench.ui.tests.surfaces;

import static org.osfworkbench.ui.tests.surfaces.Surface.dialog;
import static org.osfworkbench.ui.tests.surfaces.Surface.inside;

import java.util.List;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.pages.SignInPage;
import org.osfworkbench.ui.tests.pages.StripPage;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.account.PracticeServer;

/** The dialogs, the notifications, and what is inside of parts of the platform's. Each new one is registered here, in one line; nothing else has to be done for it. */
final class Dialogs {

	private Dialogs() {
	}

	static List<Surface> all() {
		return List.of(
				dialog(Scene.SIGNED_OUT, "dialog-sign-in", stage -> stage.command("org.osfworkbench.ui.signIn")),
				dialog(Scene.SIGNED_OUT, "dialog-sign-in-token", stage -> SignInPage.open().way("token")),
				dialog(Scene.SIGNED_OUT, "dialog-sign-in-password", stage -> SignInPage.open().way("password")),
				new Surface("view-explorer-practice", Scene.SIGNED_OUT, Dialogs::practise),
				dialog(Scene.SIGNED_IN, "dialog-new-folder", stage -> stage.onRow("newFolder")),
				dialog(Scene.SIGNED_IN, "dialog-delete", stage -> stage.onRow("delete", "data", "subject-1.csv")),
				dialog(Scene.SIGNED_IN, "dialog-delete-project", stage -> stage.explorer().select(OsfWorkbench.PROJECT).command("delete")),
				dialog(Scene.SIGNED_IN, "dialog-move", stage -> stage.onRow("move", "data", "subject-1.csv")),
				dialog(Scene.SIGNED_IN, "dialog-link-experiment", stage -> stage.onRow("linkExperiment")),
				dialog(Scene.SIGNED_IN, "dialog-link-data", stage -> stage.onRow("storeData", "data")),
				dialog(Scene.SIGNED_IN, "dialog-open-experiment", stage -> stage.anotherProject().onRow("open", "Stroop.osexp")),
				dialog(Scene.SIGNED_IN, "dialog-link-project", stage -> stage.onRow("linkProject")),
				dialog(Scene.SIGNED_IN, "dialog-take-over-links", stage -> {
					stage.openOldLinks();
					new StripPage().awaitHint("<a>").followHint();
				}),
				dialog(Scene.SIGNED_IN, "dialog-add-host", stage -> Hosts.add()),
				dialog(Scene.SIGNED_IN, "dialog-edit-host", stage -> Hosts.edit(stage)),
				dialog(Scene.LINKED, "dialog-saved-as", stage -> SavedAsQuestion.ask(stage)),
				dialog(Scene.SIGNED_IN, "dialog-rename", stage -> stage.onRow("rename", "Stroop.osexp")),
				dialog(Scene.SIGNED_IN, "dialog-new-project", stage -> stage.onRow("newProject")),
				dialog(Scene.SIGNED_IN, "dialog-new-component", stage -> stage.explorer().select(OsfWorkbench.PROJECT).command("newComponent")),
				dialog(Scene.SIGNED_IN, "dialog-bring-home", stage -> Homes.choices(stage)),
				dialog(Scene.SIGNED_IN, "dialog-bring-home-cost", stage -> Homes.cost(stage)),
				dialog(Scene.SIGNED_IN, "dialog-bring-home-summary", stage -> Homes.summary(stage)),
				dialog(Scene.LINKED, "dialog-unlink", stage -> new StripPage().unlink()),
				dialog(Scene.LINKED, "dialog-compare-version", stage -> stage.row(Stage.EXPERIMENT).command("org.osfworkbench.ui.compareVersion")),
				inside(Scene.LINKED, "page-history", "history.words", stage -> stage.row(Stage.EXPERIMENT).command("org.osfworkbench.ui.showHistory")),
				dialog(Scene.ASKING, "popup-upload", stage -> stage.save("two\n")),
				dialog(Scene.CONFLICT, "dialog-conflict", stage -> new StripPage().follow()),
				dialog(Scene.LINKED, "popup-copied", Stage::copy),
				dialog(Scene.LINKED, "popup-copied-project", Stage::copyProject),
				dialog(Scene.LINKED, "popup-renamed", Stage::rename)); // the last: what comes after it finds another name
	}

	private static void practise(Stage stage, Audience audience) throws Exception {
		Accounts accounts = OsfWorkbench.service(Accounts.class);
		String before = accounts.state().host().id();
		OsfWorkbench.service(PracticeServer.class).start(Cancellation.NEVER);
		stage.explorer().awaitPractice(true).awaitRow(OsfWorkbench.PROJECT);
		Views.show("org.osfworkbench.ui.explorer", audience);
		accounts.signOut();
		Ui.await("the host before", () -> accounts.state().host().id().equals(before));
	}
}
