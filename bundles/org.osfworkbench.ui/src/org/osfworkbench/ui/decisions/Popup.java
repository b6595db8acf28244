package org.osfworkbench.ui.decisions;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.AbstractNotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osfworkbench.ui.Icons;

/** One notification: a title, a sentence, at most one check box, and buttons that close it. */
final class Popup extends AbstractNotificationPopup {

	/** Long enough to be read and answered from the keyboard's side of a desk; the state stays visible elsewhere. */
	private static final long SECONDS_SHOWN = 30;

	/** How long what needs no answer is shown, in milliseconds. */
	static final long BRIEFLY = 6000;

	private static final int WIDTH = 320;

	/** More buttons than these stand one below the other: in some languages they would not fit. */
	private static final int MOST_BESIDE = 2;

	private record Action(String id, String text, Runnable run) {
	}

	private final List<Action> actions = new ArrayList<>();
	private String title = ""; //$NON-NLS-1$
	private String text = ""; //$NON-NLS-1$
	private String check = ""; //$NON-NLS-1$
	private boolean checked;
	private boolean answered;
	private Runnable unanswered = () -> {
		// most notifications ask nothing
	};

	Popup(Display display, Shell parent) {
		super(display);
		setParentShell(parent);
		setDelayClose(SECONDS_SHOWN * 1000);
		setFadingEnabled(false);
	}

	void title(String newTitle) {
		title = newTitle;
	}

	void text(String newText) {
		text = newText;
	}

	void check(String newCheck) {
		check = newCheck;
	}

	boolean isChecked() {
		return checked;
	}

	/** Run when it goes away, by itself or by a hand, before a button was pressed. */
	void unanswered(Runnable run) {
		unanswered = run;
	}

	void button(String id, String label, Runnable run) {
		actions.add(new Action(id, label, run));
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setData("org.osfworkbench.id", "popup"); //$NON-NLS-1$ //$NON-NLS-2$
		shell.addDisposeListener(event -> {
			if (!answered) {
				unanswered.run();
			}
		});
	}

	@Override
	protected String getPopupShellTitle() {
		return title;
	}

	@Override
	protected @Nullable Image getPopupShellImage(int maximumHeight) {
		return resources.create(Icons.of("osf")); //$NON-NLS-1$
	}

	@Override
	@NonNullByDefault({}) // inherited parameters are not annotated
	protected void createContentArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4, 4).spacing(6, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		if (!text.isEmpty()) {
			Label label = new Label(area, SWT.WRAP);
			label.setText(text);
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		}
		if (!check.isEmpty()) {
			createCheck(area);
		}
		if (!actions.isEmpty()) {
			createButtons(area);
		}
	}

	private void createCheck(Composite area) {
		Button box = new Button(area, SWT.CHECK);
		box.setText(check);
		box.setData("org.osfworkbench.id", "popup.always"); //$NON-NLS-1$ //$NON-NLS-2$
		box.addListener(SWT.Selection, event -> checked = box.getSelection());
	}

	private void createButtons(Composite area) {
		Composite bar = new Composite(area, SWT.NONE);
		boolean beside = actions.size() <= MOST_BESIDE;
		GridLayoutFactory.fillDefaults().numColumns(beside ? actions.size() : 1).spacing(8, 4).applyTo(bar);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(bar);
		for (Action action : actions) {
			Button button = new Button(bar, SWT.PUSH);
			GridDataFactory.fillDefaults().grab(!beside, false).applyTo(button);
			button.setText(action.text());
			button.setData("org.osfworkbench.id", action.id()); //$NON-NLS-1$
			button.addListener(SWT.Selection, event -> {
				answered = true;
				close();
				action.run().run();
			});
		}
	}
}
