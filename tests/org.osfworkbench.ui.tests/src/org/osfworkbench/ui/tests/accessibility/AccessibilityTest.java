package org.osfworkbench.ui.tests.accessibility;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osfworkbench.ui.tests.WorkbenchTest;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.surfaces.Scene;
import org.osfworkbench.ui.tests.surfaces.Tour;

/** Every view, dialog, wizard page and preference page: names, words beside images, contrast, the order of the tab key. */
@WorkbenchTest
@Tag("looks")
class AccessibilityTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@ParameterizedTest
	@EnumSource(Scene.class)
	void everyoneCanUseIt(Scene scene) throws Exception {
		Tour.take(osf, scene, (name, root) -> Critic.judge(root));
	}
}
