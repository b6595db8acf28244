package org.osfworkbench.ui.preferences;

import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.osfworkbench.client.api.TransferLimits;
import org.osfworkbench.workspace.transfer.Preferences;

/** The preference page <em>OSF &gt; Sync</em>. */
public final class SyncPage extends FieldsPage {

	private static final int PATTERN_CHARS = 20;
	private static final int DIGITS = 8;
	private static final int FIELD_WIDTH = 80;

	/** Made by the platform. */
	public SyncPage() {
		super(Messages.Sync_text, "sync"); //$NON-NLS-1$
	}

	@Override
	protected void createFieldEditors() {
		check(Preferences.ALWAYS_UPLOAD, Messages.Sync_always);
		combo(Preferences.SAVE_DELAY, Messages.Sync_delay, delays());
		combo(Preferences.DATA_QUIET, Messages.Sync_quiet, quiet());
		combo(Preferences.SYNC_INTERVAL, Messages.Sync_interval, intervals());
		combo(Preferences.POLICY, Messages.Sync_conflict, policies());
		number(Preferences.UPLOAD_RATE, Messages.Sync_uploadRate, 0, Preferences.FASTEST, Messages.Sync_badRate);
		number(Preferences.DOWNLOAD_RATE, Messages.Sync_downloadRate, 0, Preferences.FASTEST, Messages.Sync_badRate);
		number(Preferences.AT_ONCE, Messages.Sync_atOnce, 1, TransferLimits.MOST_AT_ONCE, Messages.Sync_badAtOnce);
		combo(Preferences.TRASH_DAYS, Messages.Sync_trash, days());
		Composite parent = getFieldEditorParent();
		StringFieldEditor ignore = new StringFieldEditor(Preferences.IGNORE, Messages.Sync_ignore, PATTERN_CHARS, parent);
		ignore.getTextControl(parent).setData("org.osfworkbench.id", Preferences.IGNORE); //$NON-NLS-1$
		addField(ignore);
	}

	private void combo(String key, String label, String[][] choices) {
		addField(new ComboFieldEditor(key, label, choices, getFieldEditorParent()));
	}

	private void number(String key, String label, int least, int most, String wrong) {
		Composite parent = getFieldEditorParent();
		IntegerFieldEditor field = new IntegerFieldEditor(key, label, parent, DIGITS);
		field.setValidRange(least, most);
		field.setErrorMessage(wrong);
		field.getTextControl(parent).setData("org.osfworkbench.id", key); //$NON-NLS-1$
		if (field.getTextControl(parent).getLayoutData() instanceof GridData data) {
			data.widthHint = FIELD_WIDTH;
			data.grabExcessHorizontalSpace = false;
			data.horizontalAlignment = GridData.BEGINNING;
		}
		addField(field);
	}

	@SuppressWarnings("nls") // values
	private static String[][] delays() {
		return new String[][] { { Messages.Delay_none, "0" }, { Messages.Delay_moment, "200" }, { Messages.Delay_half, "500" }, seconds("2", "2000"), seconds("10", "10000"),
				{ Messages.Delay_minute, "60000" } };
	}

	@SuppressWarnings("nls") // values
	private static String[][] quiet() {
		return new String[][] { still("3", "3000"), still("10", "10000"), still("30", "30000"), { Messages.Quiet_minute, "60000" },
				{ Messages.Quiet_minutes, "300000" } };
	}

	private static String[] still(String count, String value) {
		return new String[] { NLS.bind(Messages.Quiet_seconds, count), value };
	}

	private static String[] seconds(String count, String value) {
		return new String[] { NLS.bind(Messages.Delay_seconds, count), value };
	}

	@SuppressWarnings("nls") // values
	private static String[][] intervals() {
		return new String[][] { { Messages.Interval_never, "0" }, minutes("5"), minutes("15"), minutes("30"), minutes("60") };
	}

	@SuppressWarnings("nls") // values
	private static String[][] policies() {
		return new String[][] { { Messages.Policy_ask, "ASK" }, { Messages.Policy_both, "KEEP_BOTH" } };
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
