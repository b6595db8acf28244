package org.osfworkbench.ui.tests.surfaces;

import org.eclipse.swt.widgets.Control;
import org.osfworkbench.ui.tests.harness.Screenshots;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;

/**
 * Something a person sees.
 *
 * @param name also the name of its picture
 * @param scene in which it is shown
 * @param opener brings it to the screen
 */
public record Surface(String name, Scene scene, Opener opener) {

	/** Under this key a control may carry the part of the screen that belongs to it, from its left upper corner. */
	public static final String FRAME = "org.osfworkbench.frame";

	/** Brings a surface to the screen, hands it to the audience, once for each of its pages, and closes it. Called on the test's thread. */
	@FunctionalInterface
	public interface Opener {
		/** Shows it. */
		void show(Stage stage, Audience audience) throws Exception;
	}

	/** Starts what brings a dialog to the screen, and does not wait for it. Called on the test's thread. */
	@FunctionalInterface
	public interface Starter {
		/** Starts. */
		void start(Stage stage) throws Exception;
	}

	/** A dialog, notification or other window: whatever window appears is looked at and closed. */
	public static Surface dialog(Scene scene, String name, Starter starter) {
		return new Surface(name, scene, (stage, audience) -> Windows.showNew(() -> starter.start(stage), "", audience));
	}

	/** Something of ours inside a part of the platform's: the control with our id appears, and its parent is looked at. */
	public static Surface inside(Scene scene, String name, String id, Starter starter) {
		return new Surface(name, scene, (stage, audience) -> {
			starter.start(stage);
			Control root = Ui.awaitValue("something with the id " + id, () -> Widgets.byId(Control.class, id).map(Control::getParent));
			Screenshots.awaitRest();
			audience.look("", root);
		});
	}
}
