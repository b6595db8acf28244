package org.osfworkbench.ui.tests.surfaces;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.jface.preference.IPreferencePage;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.osfworkbench.ui.tests.harness.Screenshots;
import org.osfworkbench.ui.tests.harness.Ui;

/** Our pages of the preferences and of the properties of things. */
final class PreferencePages {

	private PreferencePages() {
	}

	static List<Surface> all() {
		Stream<Surface> preferences = Contributions.at("org.eclipse.ui.preferencePages", "page")
				.map(element -> new Surface("preferences-" + Contributions.brief(element), Scene.SIGNED_IN, (stage, audience) -> preferences(element, audience)));
		Stream<Surface> properties = Contributions.at("org.eclipse.ui.propertyPages", "page")
				.map(element -> new Surface("properties-" + Contributions.brief(element), Scene.LINKED, (stage, audience) -> properties(stage, element, audience)));
		return Stream.concat(preferences, properties).toList();
	}

	private static void preferences(IConfigurationElement element, Audience audience) throws Exception {
		String id = element.getAttribute("id");
		Windows.closing(() -> {
			look(Ui.read(() -> PreferencesUtil.createPreferenceDialogOn(window(), id, new String[] { id }, null)), audience);
			return null;
		});
	}

	/** The first thing that has the page is shown: the experiment, its project, or the selected row of the explorer. */
	private static void properties(Stage stage, IConfigurationElement element, Audience audience) throws Exception {
		Windows.closing(() -> {
			PreferenceDialog dialog = Stream.of(stage.file(), stage.file().getProject()).map(thing -> dialog(thing, element)).flatMap(Optional::stream)
					.findFirst().orElseThrow(() -> new AssertionError("Nothing has the property page " + element.getAttribute("id")));
			look(dialog, audience);
			return null;
		});
	}

	private static Optional<PreferenceDialog> dialog(IAdaptable thing, IConfigurationElement element) {
		return Ui.read(() -> {
			String id = element.getAttribute("id");
			PreferenceDialog dialog = PreferencesUtil.createPropertyDialogOn(window(), thing, id, new String[] { id }, null);
			if (dialog == null || !(page(dialog) instanceof IPreferencePage page) || !Objects.equals(page.getTitle(), element.getAttribute("name"))) {
				Optional.ofNullable(dialog).ifPresent(PreferenceDialog::close);
				return Optional.empty();
			}
			return Optional.of(dialog);
		});
	}

	private static Object page(PreferenceDialog dialog) {
		return dialog.getSelectedPage();
	}

	private static void look(PreferenceDialog dialog, Audience audience) {
		Ui.start(dialog::open);
		Control control = Ui.awaitValue("the page", () -> Optional.ofNullable(dialog.getShell()).filter(Shell::isVisible)
				.map(shell -> (IPreferencePage) dialog.getSelectedPage()).map(IPreferencePage::getControl));
		Screenshots.awaitRest();
		audience.look("", control);
	}

	private static Shell window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}
}
