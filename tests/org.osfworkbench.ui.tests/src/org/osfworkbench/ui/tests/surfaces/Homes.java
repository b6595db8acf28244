package org.osfworkbench.ui.tests.surfaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;
import org.osfworkbench.ui.tests.pages.BringHomePage;
import org.osfworkbench.ui.tests.pages.PopupPage;

/** The steps of bringing a project home, in any language. */
final class Homes {

	private Homes() {
	}

	/** The page on which folder and choices are. */
	static void choices(Stage stage) {
		stage.explorer().select(OsfWorkbench.PROJECT).command("bringHome");
	}

	/** The page that says what it costs. */
	static void cost(Stage stage) throws IOException {
		begin(stage);
		Ui.await("the cost", () -> BringHomePage.isReady());
	}

	/** What is told at the end: one file could not be had. */
	static void summary(Stage stage) throws IOException {
		begin(stage);
		stage.osf().sandbox().faults().wrongBytes(true);
		BringHomePage.start();
		PopupPage.showSummary();
	}

	private static void begin(Stage stage) throws IOException {
		choices(stage);
		Path folder = Files.createTempDirectory("home").resolve("My Study");
		Ui.await("the wizard", () -> Widgets.byId(org.eclipse.swt.widgets.Text.class, "home.folder").isPresent());
		BringHomePage.shown().folder(folder).turn();
		Ui.await("the cost", () -> BringHomePage.isReady());
	}
}
