package org.osfworkbench.ui;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** How wide a column has to be for its heading: other languages have longer ones, and other people larger letters. */
public final class Headings {

	/** Room beside a heading for the arrow that shows the order, in pixels. */
	private static final int ARROW = 22;

	private Headings() {
	}

	/**
	 * The width of a column.
	 *
	 * @param table the table or tree
	 * @param heading its text
	 * @param usual the width that its contents need, in pixels
	 * @return pixels
	 */
	public static int width(Control table, String heading, int usual) {
		GC gc = new GC(table);
		try {
			gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT)); // as many themes draw headings
			return Math.max(usual, gc.textExtent(heading).x + ARROW);
		} finally {
			gc.dispose();
		}
	}
}
