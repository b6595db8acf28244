package org.osfworkbench.ui.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** Puts the account badge into the status trim. A control and not a command, because a command in the trim shows its icon only. */
public final class AccountBadge extends WorkbenchWindowControlContribution {

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected Control createControl(Composite parent) {
		return new BadgeControl(parent, getWorkbenchWindow());
	}
}
