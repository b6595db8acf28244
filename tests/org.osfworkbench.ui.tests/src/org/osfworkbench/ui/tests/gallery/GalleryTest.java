package org.osfworkbench.ui.tests.gallery;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.WorkbenchTest;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Screenshots;
import org.osfworkbench.ui.tests.surfaces.Scene;
import org.osfworkbench.ui.tests.surfaces.Surface;
import org.osfworkbench.ui.tests.surfaces.Tour;

/** Writes a picture of every view, dialog, wizard page and preference page into the folder of the system property {@code osf.gallery}. */
@WorkbenchTest
@Tag("gallery")
class GalleryTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@ParameterizedTest
	@EnumSource(Scene.class)
	void everySurfaceHasAPicture(Scene scene) throws Exception {
		Path folder = Path.of(System.getProperty("osf.gallery", "target/gallery"));
		Tour.watch(osf, scene, (name, root) -> {
			Screenshots.save(folder.resolve(name.replaceAll("[^A-Za-z0-9-]", "_") + ".png"), () -> frame(root));
			return List.of();
		});
	}

	/** A dialog with its frame; a view with its tab and tool bar. */
	private static Rectangle frame(Control root) {
		if (root.getData(Surface.FRAME) instanceof Rectangle part) {
			Point corner = root.toDisplay(part.x, part.y);
			return new Rectangle(Math.max(0, corner.x), Math.max(0, corner.y), part.width, part.height);
		}
		if (root.getShell().getParent() != null || root == root.getShell()) {
			return root.getShell().getBounds();
		}
		Control area = folder(root);
		Point corner = area.toDisplay(0, 0);
		return new Rectangle(corner.x, corner.y, area.getSize().x, area.getSize().y);
	}

	private static Control folder(Control control) {
		Composite parent = control.getParent();
		while (parent != null && !(parent instanceof CTabFolder)) {
			parent = parent.getParent();
		}
		return parent == null ? control : parent;
	}
}
