package org.osfworkbench.ui.explorer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** Adds nothing to the Project Explorer: it only has to take what is dropped ({@link ProjectDrop}), which the platform lets content extensions do. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class NoContent implements ITreeContentProvider {

	/** Made by the Project Explorer. */
	public NoContent() {
		// nothing to set up
	}

	@Override
	public Object[] getElements(Object input) {
		return new Object[0];
	}

	@Override
	public Object[] getChildren(Object parent) {
		return new Object[0];
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return false;
	}
}
