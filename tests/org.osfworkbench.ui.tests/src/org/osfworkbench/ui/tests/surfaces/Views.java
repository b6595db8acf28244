package org.osfworkbench.ui.tests.surfaces;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.tests.harness.Screenshots;
import org.osfworkbench.ui.tests.harness.Ui;

/** Our views, in every scene. */
final class Views {

	private Views() {
	}

	static List<Surface> all() {
		List<Surface> all = new ArrayList<>();
		Contributions.at("org.eclipse.ui.views", "view").forEach(element -> {
			for (Scene scene : Scene.values()) {
				String name = "view-" + Contributions.brief(element) + "-" + scene.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
				all.add(new Surface(name, scene, (stage, audience) -> show(element.getAttribute("id"), audience)));
			}
		});
		return all;
	}

	/** Shows a view as it is now. */
	static void show(String id, Audience audience) {
		Control control = Ui.read(() -> open(id));
		Screenshots.awaitRest();
		audience.look("", control);
	}

	static Control open(String id) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
		try {
			IViewPart part = page.showView(id);
			return (Control) part.getSite().getService(MPart.class).getWidget();
		} catch (PartInitException failed) {
			throw new AssertionError(failed);
		}
	}
}
