package org.osfworkbench.ui.tests.surfaces;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;

/** Finds what our bundles contribute to the workbench. */
final class Contributions {

	private Contributions() {
	}

	/** Elements of our bundles at an extension point. */
	static Stream<IConfigurationElement> at(String point, String name) {
		return Arrays.stream(Platform.getExtensionRegistry().getConfigurationElementsFor(point))
				.filter(element -> element.getName().equals(name) && isOurs(element.getContributor().getName()));
	}

	/** Surfaces that the workbench opens by their ids. */
	static List<Surface> all() {
		return Stream.of(Views.all(), PreferencePages.all(), Wizards.all(), Badges.all(), Parts.all()).flatMap(List::stream).toList();
	}

	/** A short name for files. */
	static String brief(IConfigurationElement element) {
		return element.getAttribute("id").replace("org.osfworkbench.", "").replace("ui.", "").replace('.', '-');
	}

	private static boolean isOurs(String bundle) {
		return bundle.startsWith("org.osfworkbench.") && !bundle.endsWith(".tests");
	}
}
