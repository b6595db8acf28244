package org.osfworkbench.ui.explorer;


import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.ui.Spoken;
import org.osfworkbench.ui.explorer.model.NodeLinks;

/** The field above the tree: typing filters and, after a moment, searches on the server; a link or an id and Enter opens it. */
final class FilterField {

	/** What the field asks for. */
	interface Target {

		/**
		 * Shows only rows with these letters.
		 *
		 * @param words blank for all rows
		 * @return whether anything is left to see
		 */
		boolean filter(String words);

		/**
		 * Asks the server.
		 *
		 * @param words blank to end the search
		 */
		void search(String words);

		/**
		 * Opens what a link or id stands for.
		 *
		 * @param text the link or id
		 */
		void open(String text);

		/** The person wants to go on to the tree. */
		void leave();
	}

	private static final int MIN_WIDTH = 120;
	/** Fewer letters would find half of the OSF. */
	private static final int MIN_LETTERS = 3;
	/** Milliseconds without a key before the server is asked. */
	private static final int PAUSE = 600;

	private final Text text;
	private final Label message;
	private final Target target;

	/**
	 * Makes the field.
	 *
	 * @param parent has a grid layout
	 * @param target does what is entered
	 */
	FilterField(Composite parent, Target target) {
		this.target = target;
		text = new Text(parent, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.horizontalIndent = 4;
		text.setLayoutData(data);
		text.setMessage(Messages.Filter_hint);
		text.setToolTipText(Messages.Filter_tooltip);
		text.setData("org.osfworkbench.id", "explorer.filter"); //$NON-NLS-1$ //$NON-NLS-2$
		Spoken.name(text, Messages.Filter_hint);
		message = new Label(parent, SWT.WRAP);
		message.setData("org.osfworkbench.id", "explorer.filter.message"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).hint(MIN_WIDTH, SWT.DEFAULT).applyTo(message);
		say(""); //$NON-NLS-1$
		text.addModifyListener(event -> type());
		text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> enter(event.detail)));
		text.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				target.leave();
			} else if (event.keyCode == SWT.ESC) {
				clear();
			}
		});
	}

	private void type() {
		String wanted = NodeLinks.isAddress(text.getText()) ? "" : text.getText().strip(); //$NON-NLS-1$
		boolean found = target.filter(wanted) || wanted.isEmpty();
		say(found ? "" : NLS.bind(wanted.length() < MIN_LETTERS ? Messages.Filter_nothing : Messages.Filter_searching, wanted)); //$NON-NLS-1$
		if (wanted.length() < MIN_LETTERS) {
			target.search(""); //$NON-NLS-1$
		} else {
			text.getDisplay().timerExec(PAUSE, () -> searchIfStill(wanted));
		}
	}

	private void searchIfStill(String wanted) {
		if (!text.isDisposed() && text.getText().strip().equals(wanted)) {
			search(wanted);
		}
	}

	private void search(String wanted) {
		say(""); //$NON-NLS-1$
		target.search(wanted);
	}

	private void enter(int detail) {
		String entered = text.getText().strip();
		if (detail == SWT.ICON_CANCEL || entered.isEmpty()) {
			return;
		}
		if (NodeLinks.isAddress(entered) || NodeLinks.isLikelyId(entered)) {
			target.open(entered);
		} else {
			search(entered);
		}
	}

	/** Says below the field why nothing is shown; without words, nothing is said and no space taken. */
	void say(String words) {
		message.setText(words);
		message.setVisible(!words.isEmpty());
		if (message.getLayoutData() instanceof GridData data) {
			data.exclude = words.isEmpty();
			data.widthHint = Math.max(MIN_WIDTH, text.getSize().x - 8);
		}
		message.getParent().layout();
	}

	/** Empties the field. */
	void clear() {
		text.setText(""); //$NON-NLS-1$
	}

	void setFocus() {
		text.setFocus();
	}
}
