package org.osfworkbench.workspace.internal.account;

import org.eclipse.core.runtime.Platform;
import org.osfworkbench.client.api.TransferLimits;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** How much of the line files may take, by the preferences as they are at each moment. */
@Component(service = TransferLimits.class)
public final class PreferredLimits implements TransferLimits {

	private static final long KIBIBYTE = 1024;

	/** Made by Declarative Services. */
	@Activate
	public PreferredLimits() {
		// the preferences are asked each time
	}

	@Override
	public long uploadRate() {
		return number(Preferences.UPLOAD_RATE, 0) * KIBIBYTE;
	}

	@Override
	public long downloadRate() {
		return number(Preferences.DOWNLOAD_RATE, 0) * KIBIBYTE;
	}

	@Override
	public int atOnce() {
		return (int) number(Preferences.AT_ONCE, MOST_AT_ONCE);
	}

	private static long number(String key, int usual) {
		return Platform.getPreferencesService().getInt(Preferences.NODE, key, usual, null);
	}
}
