package org.osfworkbench.ui.tests.accessibility;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** How well text can be told from what is behind it, as WCAG 2 defines it: from 1 to 21. */
final class Contrast {

	/** What WCAG 2 asks for at level AA; large text would need less. */
	static final double ENOUGH = 4.5;

	private Contrast() {
	}

	static double of(Color front, Color back) {
		double one = luminance(front.getRGB()) + 0.05;
		double other = luminance(back.getRGB()) + 0.05;
		return Math.max(one, other) / Math.min(one, other);
	}

	private static double luminance(RGB rgb) {
		return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
	}

	private static double linear(int value) {
		double part = value / 255.0;
		return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
	}
}
