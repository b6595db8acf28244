package org.osfworkbench.ui.account;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;

/** A round picture of a person: a photograph, or the initials in the colours of the theme. Made on the user interface's thread. */
final class Portrait extends ImageDescriptor {

	/** Width and height in points. */
	static final int SIZE = 18;
	private static final int WHOLE = 100;
	private static final int OPAQUE = 255;
	/** Height of letters as a part of the circle's. */
	private static final double LETTERS = 0.46;

	private final Display display;
	private final String initials;
	private final Optional<ImageData> photo;
	private final Color paper;
	private final Color ink;

	/**
	 * Describes a picture.
	 *
	 * @param display where it is shown
	 * @param initials what stands in it without a photograph
	 * @param photo the photograph
	 * @param paper what is around the picture; letters have that colour, too
	 * @param ink the colour of the text beside it, in which the disc behind letters is
	 */
	Portrait(Display display, String initials, Optional<ImageData> photo, Color paper, Color ink) {
		this.display = display;
		this.initials = initials;
		this.photo = photo;
		this.paper = paper;
		this.ink = ink;
	}

	@Override
	public ImageData getImageData(int zoom) {
		int size = SIZE * zoom / WHOLE;
		Image image = new Image(display, size, size);
		GC gc = new GC(image);
		try {
			gc.setAntialias(SWT.ON);
			gc.setInterpolation(SWT.HIGH);
			photo.ifPresentOrElse(data -> drawPhoto(gc, data, size), () -> drawInitials(gc, size));
		} finally {
			gc.dispose();
		}
		ImageData data = image.getImageData(WHOLE);
		image.dispose();
		return round(data);
	}

	private void drawPhoto(GC gc, ImageData data, int size) {
		Image source = new Image(display, data);
		int edge = Math.min(data.width, data.height);
		gc.setBackground(paper);
		gc.fillRectangle(0, 0, size, size);
		gc.drawImage(source, (data.width - edge) / 2, (data.height - edge) / 2, edge, edge, 0, 0, size, size);
		source.dispose();
	}

	private void drawInitials(GC gc, int size) {
		gc.setBackground(ink);
		gc.fillRectangle(0, 0, size, size);
		FontData base = display.getSystemFont().getFontData()[0];
		Font font = new Font(display, base.getName(), Math.max(1, (int) Math.round(size * LETTERS * 72 / display.getDPI().y)), SWT.BOLD);
		gc.setFont(font);
		gc.setForeground(paper);
		Point extent = gc.textExtent(initials);
		gc.drawText(initials, (size - extent.x) / 2, (size - extent.y) / 2, true);
		font.dispose();
	}

	/** Clear outside of the circle, with a soft edge. */
	private static ImageData round(ImageData data) {
		double middle = (data.width - 1) / 2.0;
		for (int y = 0; y < data.height; y++) {
			for (int x = 0; x < data.width; x++) {
				double inside = data.width / 2.0 - Math.hypot(x - middle, y - middle);
				data.setAlpha(x, y, (int) Math.round(Math.clamp(inside + 0.5, 0, 1) * OPAQUE));
			}
		}
		return data;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Portrait portrait && initials.equals(portrait.initials) && photo.equals(portrait.photo)
				&& paper.equals(portrait.paper) && ink.equals(portrait.ink);
	}

	@Override
	public int hashCode() {
		return Objects.hash(initials, photo, paper, ink);
	}
}
