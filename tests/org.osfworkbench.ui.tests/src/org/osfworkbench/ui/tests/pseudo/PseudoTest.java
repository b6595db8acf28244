package org.osfworkbench.ui.tests.pseudo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.osfworkbench.ui.tests.WorkbenchTest;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Widgets;
import org.osfworkbench.ui.tests.surfaces.Scene;
import org.osfworkbench.ui.tests.surfaces.Tour;

/** Shows everything in the language that does not exist: nothing is hard-coded, nothing is cut. */
@WorkbenchTest
@Tag("pseudo")
class PseudoTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@ParameterizedTest
	@EnumSource(Scene.class)
	void everySurfaceSpeaksIt(Scene scene) throws Exception {
		KnownTexts known = new KnownTexts(Stream.of(osf.sandbox().baseUrl().toString()));
		Tour.take(osf, scene, (name, root) -> judge(root, known));
	}

	/** The run itself: without this, a tour through English texts would find nothing. */
	@Test
	void theLanguageIsThere() {
		assertTrue(Locale.getDefault().getLanguage().equals(PseudoLanguage.CODE));
		assertFalse(PseudoLanguage.hosts().isEmpty());
	}

	/** What plug-ins contribute is translated, too: names of commands, views, pages, wizards. */
	@Test
	void contributionsSpeakIt() {
		List<String> findings = Stream.of("org.eclipse.ui.commands", "org.eclipse.ui.views", "org.eclipse.ui.preferencePages", "org.eclipse.ui.propertyPages",
				"org.eclipse.ui.newWizards", "org.eclipse.ui.importWizards", "org.eclipse.ui.exportWizards", "org.eclipse.ui.perspectives", "org.eclipse.ui.decorators",
				"org.eclipse.ui.contexts")
				.flatMap(point -> Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(point)))
				.filter(element -> element.getContributor().getName().startsWith("org.osfworkbench."))
				.flatMap(element -> Stream.of("name", "label", "description").map(element::getAttribute)).filter(text -> text != null && !text.isBlank())
				.filter(text -> !PseudoText.outside(text).isBlank()).distinct().toList();
		assertTrue(findings.isEmpty(), () -> "Hard-coded, or not found: " + findings);
	}

	private static List<String> judge(Control root, KnownTexts known) {
		List<String> findings = new ArrayList<>(CutTexts.in(root));
		Widgets.descendants(root).filter(Control::isVisible).flatMap(VisibleTexts::of)
				.filter(text -> !known.strange(text).isEmpty()).distinct().forEach(text -> findings.add("hard-coded: " + text));
		return findings;
	}
}
