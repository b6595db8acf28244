package org.osfworkbench.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The pictures of this bundle. They are drawn at every zoom from one SVG each. */
public final class Icons {

	private Icons() {
	}

	/**
	 * A picture.
	 *
	 * @param name the file's name below {@code icons/}, without its ending
	 * @return its descriptor; the platform's red square if there is no such file
	 */
	public static ImageDescriptor of(String name) {
		return ResourceLocator.imageDescriptorFromBundle(Icons.class, "icons/" + name + ".svg") //$NON-NLS-1$ //$NON-NLS-2$
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}
}
