package org.osfworkbench.ui.explorer;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.ui.explorer.model.NodeLinks;

/** The field above the tree: typing filters, a link or an id and Enter opens a project. */
final class FilterField {

	private static final int MIN_WIDTH = 120;

	private final Text text;
	private final Label message;

	/**
	 * Makes the field.
	 *
	 * @param parent has a grid layout
	 * @param filter told what to filter by, while typing; answers whether anything is left to see
	 * @param open told the id of a node to open
	 * @param leave called when the person wants to go on to the tree
	 */
	FilterField(Composite parent, Predicate<String> filter, Consumer<String> open, Runnable leave) {
		text = new Text(parent, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.horizontalIndent = 4;
		text.setLayoutData(data);
		text.setMessage(Messages.Filter_hint);
		text.setToolTipText(Messages.Filter_tooltip);
		text.setData("org.osfworkbench.id", "explorer.filter"); //$NON-NLS-1$ //$NON-NLS-2$
		Access.name(text, Messages.Filter_hint);
		message = new Label(parent, SWT.WRAP);
		message.setData("org.osfworkbench.id", "explorer.filter.message"); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).hint(MIN_WIDTH, SWT.DEFAULT).applyTo(message);
		say(""); //$NON-NLS-1$
		text.addModifyListener(event -> type(filter));
		text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> enter(event.detail, open)));
		text.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				leave.run();
			}
		});
	}

	private void type(Predicate<String> filter) {
		String wanted = NodeLinks.isAddress(text.getText()) ? "" : text.getText().strip(); //$NON-NLS-1$
		boolean found = filter.test(wanted) || wanted.isEmpty();
		say(found ? "" : NLS.bind(Messages.Filter_nothing, wanted)); //$NON-NLS-1$
	}

	private void enter(int detail, Consumer<String> open) {
		String entered = text.getText();
		if (detail == SWT.ICON_CANCEL || entered.isBlank()) {
			return;
		}
		Optional<String> id = NodeLinks.idOf(entered);
		if (id.isPresent()) {
			open.accept(id.get());
		} else {
			say(Messages.Filter_noId);
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
}
