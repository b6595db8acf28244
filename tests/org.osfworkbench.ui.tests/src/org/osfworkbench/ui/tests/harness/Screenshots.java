package org.osfworkbench.ui.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Saves a picture of the whole display when a test failed, named after it. */
public final class Screenshots implements AfterTestExecutionCallback {

	@Override
	public void afterTestExecution(ExtensionContext context) {
		if (context.getExecutionException().isPresent()) {
			save(context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName());
		}
	}

	/** Saves a picture of the display under a name, into the folder of the system property {@code osf.screenshots}. */
	public static void save(String name) {
		Path folder = Path.of(System.getProperty("osf.screenshots", "target/screenshots"));
		try {
			Files.createDirectories(folder);
		} catch (IOException full) {
			throw new UncheckedIOException(full);
		}
		Ui.act(() -> paint(folder.resolve(name + ".png")));
	}

	private static void paint(Path file) {
		Rectangle bounds = Ui.display().getBounds();
		Image image = new Image(Ui.display(), bounds.width, bounds.height);
		GC gc = new GC(Ui.display());
		try {
			gc.copyArea(image, bounds.x, bounds.y);
			ImageLoader loader = new ImageLoader();
			loader.data = new org.eclipse.swt.graphics.ImageData[] { image.getImageData() };
			loader.save(file.toString(), SWT.IMAGE_PNG);
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
