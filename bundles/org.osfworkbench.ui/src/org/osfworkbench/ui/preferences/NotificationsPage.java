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

/** The preference page <em>OSF &gt; Notifications</em>. */
public final class NotificationsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** Made by the platform. */
	public NotificationsPage() {
		super(GRID);
	}

	@Override
	public void init(@Nullable IWorkbench workbench) {
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
		setDescription(Messages.Notify_text);
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public void createControl(Composite parent) {
		super.createControl(parent);
		Help.on(getControl(), "notifications"); //$NON-NLS-1$
	}

	@Override
	protected void createFieldEditors() {
		check(Preferences.NOTIFY, Messages.Notify_needed);
		check(Preferences.NOTIFY_SUCCESS, Messages.Notify_success);
	}

	private void check(String key, String text) {
		Composite parent = getFieldEditorParent();
		BooleanFieldEditor field = new BooleanFieldEditor(key, text, parent);
		field.getDescriptionControl(parent).setData("org.osfworkbench.id", key); //$NON-NLS-1$
		addField(field);
	}
}
