package org.osfworkbench.ui.tests.surfaces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Control;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;

/** Shows every surface of a scene, one after the other, and gathers what somebody finds fault with. */
public final class Tour {

	/** A regular expression in this system property shortens the tour to surfaces whose name has it. */
	private static final Pattern WANTED = Pattern.compile(System.getProperty("osf.surfaces", ""));

	private final List<String> findings = new ArrayList<>();

	private Tour() {
	}

	/**
	 * Takes the tour, and fails if anything was found in what is ours.
	 *
	 * @param critic looks at a surface, given its name and root, on the user interface's thread, and says what is wrong with it
	 */
	public static void take(OsfWorkbench osf, Scene scene, BiFunction<String, Control, List<String>> critic) throws Exception {
		watch(osf, scene, (name, root) -> Parts.isOfPlatform(name) ? List.of() : Ui.read(() -> critic.apply(name, root)));
	}

	/**
	 * Takes the tour, and fails if anything was found.
	 *
	 * @param critic looks at a surface, given its name and root, on the test's thread, and says what is wrong with it
	 */
	public static void watch(OsfWorkbench osf, Scene scene, BiFunction<String, Control, List<String>> critic) throws Exception {
		Tour tour = new Tour();
		Stage stage = Stage.set(osf, scene);
		for (Surface surface : surfaces(scene)) {
			tour.visit(surface, stage, critic);
		}
		if (!tour.findings.isEmpty()) {
			throw new AssertionError(tour.findings.size() + " findings:\n" + String.join("\n", tour.findings));
		}
	}

	private static List<Surface> surfaces(Scene scene) {
		return Stream.concat(Contributions.all().stream(), Dialogs.all().stream()).filter(surface -> surface.scene() == scene)
				.filter(surface -> WANTED.matcher(surface.name()).find()).toList();
	}

	/** A surface that does not come up is a finding, too, and does not keep the others from being shown. */
	private void visit(Surface surface, Stage stage, BiFunction<String, Control, List<String>> critic) {
		try {
			surface.opener().show(stage, (part, root) -> {
				String name = part.isEmpty() ? surface.name() : surface.name() + "-" + part;
				critic.apply(name, root).forEach(finding -> findings.add(name + ": " + finding));
			});
		} catch (Exception | AssertionError failed) {
			findings.add(surface.name() + " was not shown: " + failed);
		}
	}
}
