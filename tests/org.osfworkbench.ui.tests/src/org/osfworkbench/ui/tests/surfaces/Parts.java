package org.osfworkbench.ui.tests.surfaces;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.tests.harness.Screenshots;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;
import org.osfworkbench.ui.tests.pages.ComparePage;
import org.osfworkbench.ui.tests.pages.ConflictPage;
import org.osfworkbench.ui.tests.pages.StripPage;
import org.osfworkbench.ui.tests.pages.SynchronizePage;

/** Views and editors of the platform that show something of ours. */
final class Parts {

	private static final Set<String> PLATFORM = Set.of("view-synchronize", "editor-compare");

	private Parts() {
	}

	/** Whether the platform has made what is seen; its own words and names are not ours to mend. */
	static boolean isOfPlatform(String name) {
		return PLATFORM.contains(name);
	}

	static List<Surface> all() {
		return List.of(part(Scene.PROJECT, "view-synchronize", stage -> SynchronizePage.open().awaitFile(Stage.EXPERIMENT)),
				part(Scene.CONFLICT, "editor-compare", Parts::compare),
				preview("text", "data", "subject-1.csv"), preview("experiment", "Stroop.osexp"));
	}

	private static void compare(Stage stage) {
		new StripPage().follow();
		ConflictPage.await().compare();
		ComparePage.await(Stage.EXPERIMENT, "theirs");
	}

	/** The view of a file that is selected; it does not take the focus. */
	private static Surface preview(String name, String... row) {
		return new Surface("view-preview-" + name, Scene.SIGNED_IN, (stage, audience) -> {
			Control control = Ui.read(() -> Views.open("org.osfworkbench.ui.preview"));
			stage.onRow("preview", row);
			String file = row[row.length - 1];
			Ui.await("the preview of " + file, () -> isShown(file));
			Screenshots.awaitRest();
			audience.look("", control);
		});
	}

	/** Until then the file before is shown, or the words while it is fetched. */
	private static boolean isShown(String file) {
		return Widgets.byId(Label.class, "preview.name").filter(name -> name.getText().equals(file)).isPresent()
				&& Widgets.byId(StyledText.class, "preview.text").filter(text -> !text.getText().isEmpty() && !text.getText().endsWith("\u2026")).isPresent();
	}

	/** The part that is active afterwards. */
	private static Surface part(Scene scene, String name, Surface.Starter starter) {
		return new Surface(name, scene, (stage, audience) -> {
			starter.start(stage);
			Screenshots.awaitRest();
			Control control = Ui.awaitValue("an active part", Parts::active);
			audience.look("", control);
		});
	}

	private static Optional<Control> active() {
		IWorkbenchPart part = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().getActivePart();
		return Optional.ofNullable(part).map(open -> (Control) open.getSite().getService(MPart.class).getWidget());
	}
}
