package org.osfworkbench.ui.link;

import org.eclipse.core.resources.IFile;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.services.IServiceLocator;

/**
 * The strip above the tree of the OSF Explorer. It shows what the active file and its data folder are linked to, and how they
 * stand. Without a file it takes no space; for that its parent needs a {@link GridLayout}.
 */
public final class LinkStrip extends Composite {

	/**
	 * Makes a strip without a file.
	 *
	 * @param parent has a {@link GridLayout}
	 * @param locator the site of the view
	 */
	public LinkStrip(Composite parent, IServiceLocator locator) {
		super(parent, SWT.NONE);
		setLayout(new GridLayout());
		setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		setData("org.osfworkbench.id", "linkStrip"); //$NON-NLS-1$ //$NON-NLS-2$
		setInput(null);
	}

	/**
	 * Follows another file.
	 *
	 * @param file the file, or null to hide the strip
	 */
	public void setInput(@Nullable IFile file) {
		boolean shown = file != null;
		setVisible(shown);
		if (getLayoutData() instanceof GridData data) {
			data.exclude = !shown;
		}
		getParent().layout();
	}
}
