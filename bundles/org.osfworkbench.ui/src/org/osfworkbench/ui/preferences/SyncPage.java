package org.osfworkbench.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osfworkbench.ui.Help;
import org.osfworkbench.workspace.transfer.Preferences;

/** The preference page <em>OSF &gt; Sync</em>. Keys and defaults belong to the workspace layer, which looks at them each time. */
public final class SyncPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	private static final int PATTERN_CHARS = 40;

	/** Made by the platform. */
	public SyncPage() {
		super(GRID);
	}

	@Override
	public void init(@Nullable IWorkbench workbench) {
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
		setDescription(Messages.Sync_text);
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public void createControl(Composite parent) {
		super.createControl(parent);
		Help.on(getControl(), "sync"); //$NON-NLS-1$
	}

	@Override
	protected void createFieldEditors() {
		Composite parent = getFieldEditorParent();
		BooleanFieldEditor always = new BooleanFieldEditor(Preferences.ALWAYS_UPLOAD, Messages.Sync_always, parent);
		always.getDescriptionControl(parent).setData("org.osfworkbench.id", Preferences.ALWAYS_UPLOAD); //$NON-NLS-1$
		addField(always);
		addField(new ComboFieldEditor(Preferences.SAVE_DELAY, Messages.Sync_delay, delays(), getFieldEditorParent()));
		addField(new ComboFieldEditor(Preferences.SYNC_INTERVAL, Messages.Sync_interval, intervals(), getFieldEditorParent()));
		addField(new ComboFieldEditor(Preferences.TRASH_DAYS, Messages.Sync_trash, days(), getFieldEditorParent()));
		addField(new StringFieldEditor(Preferences.IGNORE, Messages.Sync_ignore, PATTERN_CHARS, getFieldEditorParent()));
	}

	@SuppressWarnings("nls") // values
	private static String[][] delays() {
		return new String[][] { { Messages.Delay_none, "0" }, { Messages.Delay_half, "500" }, { NLS.bind(Messages.Delay_seconds, "2"), "2000" },
				{ NLS.bind(Messages.Delay_seconds, "10"), "10000" }, { Messages.Delay_minute, "60000" } };
	}

	@SuppressWarnings("nls") // values
	private static String[][] intervals() {
		return new String[][] { { Messages.Interval_never, "0" }, minutes("5"), minutes("15"), minutes("30"), minutes("60") };
	}

	private static String[] minutes(String count) {
		return new String[] { NLS.bind(Messages.Interval_minutes, count), count };
	}

	@SuppressWarnings("nls") // values
	private static String[][] days() {
		return new String[][] { { Messages.Trash_ever, "0" }, day("30"), day("90"), day("365") };
	}

	private static String[] day(String count) {
		return new String[] { NLS.bind(Messages.Trash_days, count), count };
	}
}
