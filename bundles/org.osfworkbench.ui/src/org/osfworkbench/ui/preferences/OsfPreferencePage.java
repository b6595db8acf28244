package org.osfworkbench.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osfworkbench.workspace.transfer.Preferences;

/** The preference page <em>OSF</em>. Its keys and defaults belong to the workspace layer. */
public final class OsfPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** The longest delay after a save, in milliseconds. */
	private static final int LONGEST_DELAY = 60_000;

	/** Made by the platform. */
	public OsfPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(@Nullable IWorkbench workbench) {
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
		setDescription(Messages.Page_text);
	}

	@Override
	protected void createFieldEditors() {
		check(Preferences.ALWAYS_UPLOAD, Messages.Page_always);
		check(Preferences.NOTIFY, Messages.Page_notify);
		check(Preferences.NOTIFY_SUCCESS, Messages.Page_notifySuccess);
		Composite parent = getFieldEditorParent();
		IntegerFieldEditor delay = new IntegerFieldEditor(Preferences.SAVE_DELAY, Messages.Page_delay, parent, 5);
		delay.setValidRange(0, LONGEST_DELAY);
		delay.getTextControl(parent).setData("org.osfworkbench.id", Preferences.SAVE_DELAY); //$NON-NLS-1$
		addField(delay);
	}

	private void check(String key, String text) {
		Composite parent = getFieldEditorParent();
		BooleanFieldEditor field = new BooleanFieldEditor(key, text, parent);
		field.getDescriptionControl(parent).setData("org.osfworkbench.id", key); //$NON-NLS-1$
		addField(field);
	}
}
