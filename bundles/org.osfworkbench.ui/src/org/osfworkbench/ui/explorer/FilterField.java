package org.osfworkbench.ui.explorer;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.osfworkbench.ui.explorer.model.NodeLinks;

/** The field above the tree: typing filters, a link or an id and Enter opens a project. */
final class FilterField {

	private final Text text;
	private final ControlDecoration problem;

	/**
	 * Makes the field.
	 *
	 * @param parent has a grid layout
	 * @param filter told what to filter by, while typing
	 * @param open told the id of a node to open
	 * @param leave called when the person wants to go on to the tree
	 */
	FilterField(Composite parent, Consumer<String> filter, Consumer<String> open, Runnable leave) {
		text = new Text(parent, SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.horizontalIndent = 4;
		text.setLayoutData(data);
		text.setMessage(Messages.Filter_hint);
		text.setToolTipText(Messages.Filter_tooltip);
		text.setData("org.osfworkbench.id", "explorer.filter"); //$NON-NLS-1$ //$NON-NLS-2$
		Access.name(text, Messages.Filter_hint);
		problem = decoration();
		text.addModifyListener(event -> {
			clearProblem();
			filter.accept(NodeLinks.isAddress(text.getText()) ? "" : text.getText()); //$NON-NLS-1$
		});
		text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> enter(event.detail, open)));
		text.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				leave.run();
			}
		});
	}

	private ControlDecoration decoration() {
		ControlDecoration made = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
		made.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		made.hide();
		return made;
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
			showProblem(Messages.Filter_noId);
		}
	}

	/** Says at the field why a project could not be opened. */
	void showProblem(String words) {
		problem.setDescriptionText(words);
		problem.show();
		problem.showHoverText(words);
	}

	private void clearProblem() {
		problem.hideHover();
		problem.hide();
	}

	/** Empties the field. */
	void clear() {
		text.setText(""); //$NON-NLS-1$
	}

	boolean isDisposed() {
		return text.isDisposed();
	}
}
