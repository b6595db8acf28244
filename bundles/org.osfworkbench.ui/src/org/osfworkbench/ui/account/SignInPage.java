package org.osfworkbench.ui.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.ui.ErrorText;
import org.osfworkbench.workspace.account.SignInWays.Outcome;

/** One of the last pages of the sign-in wizard: what one way needs, and below it what came of it. */
abstract class SignInPage extends WizardPage {

	private @Nullable Composite fields;
	private @Nullable ResultLine result;

	SignInPage(String name, String title, String description) {
		super(name, title, null);
		setDescription(description);
		setPageComplete(false);
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	public final void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(10, 10).applyTo(area);
		Composite upper = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 8).applyTo(upper);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(upper);
		createFields(upper);
		fields = upper;
		result = new ResultLine(area);
		createHelp(area);
		setControl(area);
	}

	/** In two columns: labels and fields. */
	abstract void createFields(Composite parent);

	/** In one column, below the result. */
	abstract void createHelp(Composite parent);

	/** The page is shown for a host; it may be another one than before. */
	abstract void enter(Host host);

	/** The page is left, or the wizard is closed: what runs for it is over, and no secret stays. */
	abstract void leave();

	/** What has to be done to sign in, with what is in the fields now. Called on the user interface's thread. */
	abstract SignInWizard.Attempt attempt(Host host);

	/** What to say while it is done. */
	abstract String waiting(Host host);

	/** There is no token, and this is why. */
	abstract void tell(Outcome outcome);

	/** The server said no, or nothing. */
	void tell(OsfException problem) {
		say(IMessageProvider.ERROR, ErrorText.reason(problem));
	}

	final void say(int severity, String words) {
		ResultLine line = result;
		if (line != null && !line.isDisposed()) {
			line.say(severity, words);
		}
	}

	/** Locks the fields while the sign-in runs. */
	void setFree(boolean free) {
		Composite upper = fields;
		if (upper != null && !upper.isDisposed()) {
			for (org.eclipse.swt.widgets.Control each : upper.getChildren()) {
				each.setEnabled(free || each instanceof Label);
			}
		}
	}

	@Override
	public final void setVisible(boolean visible) {
		super.setVisible(visible);
		if (!visible) {
			leave();
		} else if (getWizard() instanceof SignInWizard wizard) {
			wizard.host().ifPresent(this::enter);
		}
	}

	@Override
	public final @Nullable IWizardPage getNextPage() {
		return null;
	}
}
