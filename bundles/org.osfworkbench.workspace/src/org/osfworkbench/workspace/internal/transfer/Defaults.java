package org.osfworkbench.workspace.internal.transfer;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.TransferLimits;
import org.osfworkbench.sync.engine.LinkSettings;
import org.osfworkbench.workspace.transfer.Preferences;

/** The defaults of {@link Preferences}. */
public final class Defaults extends AbstractPreferenceInitializer {

	static final int SAVE_DELAY_MILLIS = 200;
	static final int DATA_QUIET_MILLIS = 3000;

	/** Made by the platform. */
	public Defaults() {
		// nothing to keep
	}

	@Override
	public void initializeDefaultPreferences() {
		IEclipsePreferences node = DefaultScope.INSTANCE.getNode(Preferences.NODE);
		node.put(Preferences.HOST, Hosts.OSF.id());
		node.putBoolean(Preferences.ALWAYS_UPLOAD, false);
		node.putInt(Preferences.SAVE_DELAY, SAVE_DELAY_MILLIS);
		node.putInt(Preferences.SYNC_INTERVAL, ProjectTimer.DEFAULT_MINUTES);
		node.put(Preferences.POLICY, LinkSettings.Policy.ASK.name());
		node.put(Preferences.IGNORE, IgnoredNames.DEFAULT);
		node.putInt(Preferences.TRASH_DAYS, 0);
		node.putInt(Preferences.UPLOAD_RATE, 0);
		node.putInt(Preferences.DOWNLOAD_RATE, 0);
		node.putInt(Preferences.DATA_QUIET, DATA_QUIET_MILLIS);
		node.putInt(Preferences.AT_ONCE, TransferLimits.MOST_AT_ONCE);
		node.putBoolean(Preferences.NOTIFY, true);
		node.putBoolean(Preferences.NOTIFY_SUCCESS, false);
	}
}
