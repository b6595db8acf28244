package org.osfworkbench.ui.explorer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.osfworkbench.ui.Buttons;
import org.osfworkbench.workspace.account.AccountState;

/** What the view shows while nobody is signed in: what it is for, and the one next step. */
final class WelcomePage {

	private static final int WIDTH = 320;

	private final ScrolledComposite scroll;
	private final Composite page;
	private final Label title;
	private final Label text;
	private final Button signIn;
	private final Link browse;
	private final Link practise;

	/**
	 * Makes the page.
	 *
	 * @param parent where
	 * @param start starts the sign-in
	 * @param open shows what is public without an account
	 * @param practice starts the practice server
	 */
	WelcomePage(Composite parent, Runnable start, Runnable open, Runnable practice) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		page = new Composite(scroll, SWT.NONE);
		page.setData("org.osfworkbench.id", "explorer.signedOut"); //$NON-NLS-1$ //$NON-NLS-2$
		GridLayoutFactory.swtDefaults().margins(16, 16).spacing(5, 10).applyTo(page);
		title = label("explorer.signedOut.title"); //$NON-NLS-1$
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		text = label("explorer.signedOut.text"); //$NON-NLS-1$
		signIn = button(start);
		browse = link("explorer.browse", Messages.Welcome_browse, open); //$NON-NLS-1$
		practise = link("explorer.practise", Messages.Welcome_practise, practice); //$NON-NLS-1$
		label("explorer.signedOut.experiment").setText(Messages.Welcome_experiment); //$NON-NLS-1$
		label("explorer.signedOut.data").setText(Messages.Welcome_data); //$NON-NLS-1$
		scroll.setContent(page);
		scroll.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
	}

	private Label label(String id) {
		Label label = new Label(page, SWT.WRAP);
		label.setData("org.osfworkbench.id", id); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private Link link(String id, String text, Runnable action) {
		Link link = new Link(page, SWT.WRAP);
		link.setText(text);
		link.setData("org.osfworkbench.id", id); //$NON-NLS-1$
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(link);
		return link;
	}

	private Button button(Runnable start) {
		Button button = new Button(page, SWT.PUSH);
		button.setText(Messages.Welcome_signIn);
		button.setToolTipText(Messages.Welcome_signInTooltip);
		button.setData("org.osfworkbench.id", "explorer.signIn"); //$NON-NLS-1$ //$NON-NLS-2$
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> start.run()));
		return button;
	}

	/** There is no practice server. */
	void hidePractice() {
		practise.setVisible(false);
		if (practise.getLayoutData() instanceof GridData data) {
			data.exclude = true;
		}
	}

	/** Says where the account stands. */
	void show(AccountState state) {
		boolean again = state instanceof AccountState.Rejected;
		title.setText(again ? Messages.Welcome_againTitle : Messages.Welcome_title);
		text.setText(switch (state) {
		case AccountState.Rejected rejected -> NLS.bind(Messages.Welcome_againText, rejected.host().name());
		case AccountState.SigningIn signing -> NLS.bind(Messages.Welcome_signingIn, signing.host().name());
		default -> Messages.Welcome_text;
		});
		Buttons.enable(signIn, !(state instanceof AccountState.SigningIn));
		browse.setEnabled(!(state instanceof AccountState.SigningIn));
		practise.setEnabled(!(state instanceof AccountState.SigningIn));
		fit();
	}

	/** Wrapped text has a height only once its width is known. */
	private void fit() {
		int width = Math.max(1, scroll.getClientArea().width);
		for (Control child : page.getChildren()) {
			if ((child instanceof Label || child instanceof Link) && child.getLayoutData() instanceof GridData data) {
				data.widthHint = Math.max(80, width - 32);
			}
		}
		scroll.setMinSize(page.computeSize(width, SWT.DEFAULT));
		page.layout(true);
	}

	Control control() {
		return scroll;
	}

	void setFocus() {
		signIn.setFocus();
	}
}
