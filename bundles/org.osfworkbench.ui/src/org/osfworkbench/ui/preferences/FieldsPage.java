package org.osfworkbench.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osfworkbench.ui.Help;
import org.osfworkbench.workspace.transfer.Preferences;

/** A page of fields for the preferences of the workspace layer, which sets the defaults and looks at the values each time. */
abstract class FieldsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private final String text;
	private final String help;

	/**
	 * Makes a page.
	 *
	 * @param text what the page is about
	 * @param help id of its context in the help bundle
	 */
	FieldsPage(String text, String help) {
		super(GRID);
		this.text = text;
		this.help = help;
	}

	@Override
	public final void init(@Nullable IWorkbench workbench) {
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
		setDescription(text);
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public final void createControl(Composite parent) {
		super.createControl(parent);
		Help.on(getControl(), help);
	}

	/** Adds a box to tick. */
	final void check(String key, String label) {
		Composite parent = getFieldEditorParent();
		BooleanFieldEditor field = new BooleanFieldEditor(key, label, parent);
		field.getDescriptionControl(parent).setData("org.osfworkbench.id", key); //$NON-NLS-1$
		addField(field);
	}
}
