package org.osfworkbench.ui.account;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Says below a field what was found out about it, in a picture and words. Keeps room for two lines, so that nothing jumps. */
final class ResultLine extends Composite {

	private final Label icon;
	private final Label text;

	ResultLine(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(this);
		icon = new Label(this, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(16, 16).applyTo(icon);
		text = Fields.wrapped(this, "", "signIn.result"); //$NON-NLS-1$ //$NON-NLS-2$
		if (text.getLayoutData() instanceof GridData data) {
			data.heightHint = 2 * text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
		}
	}

	/**
	 * Says something.
	 *
	 * @param severity one of {@link IMessageProvider}'s numbers
	 * @param words one or two lines; may be empty
	 */
	void say(int severity, String words) {
		String name = switch (severity) {
		case IMessageProvider.ERROR -> Dialog.DLG_IMG_MESSAGE_ERROR;
		case IMessageProvider.WARNING -> Dialog.DLG_IMG_MESSAGE_WARNING;
		default -> Dialog.DLG_IMG_MESSAGE_INFO;
		};
		icon.setImage(severity == IMessageProvider.NONE ? null : JFaceResources.getImage(name));
		text.setText(words);
	}

	String words() {
		return text.getText();
	}
}
