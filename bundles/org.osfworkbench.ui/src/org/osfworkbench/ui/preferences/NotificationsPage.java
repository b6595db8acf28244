package org.osfworkbench.ui.preferences;

import org.osfworkbench.workspace.transfer.Preferences;

/** The preference page <em>OSF &gt; Notifications</em>. */
public final class NotificationsPage extends FieldsPage {

	/** Made by the platform. */
	public NotificationsPage() {
		super(Messages.Notify_text, "notifications"); //$NON-NLS-1$
	}

	@Override
	protected void createFieldEditors() {
		check(Preferences.NOTIFY, Messages.Notify_needed);
		check(Preferences.NOTIFY_SUCCESS, Messages.Notify_success);
	}
}
