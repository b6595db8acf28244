package org.osfworkbench.ui.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Saves a picture of the whole display when a test failed, named after it. */
public final class Screenshots implements AfterTestExecutionCallback {

	private static final long LONGEST_UNREST = TimeUnit.SECONDS.toNanos(3);
	private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(120);
	private static final int LOOKS_AT_REST = 4;

	@Override
	public void afterTestExecution(ExtensionContext context) {
		if (context.getExecutionException().isPresent()) {
			save(context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName());
		}
	}

	/** Saves a picture of the display under a name, into the folder of the system property {@code osf.screenshots}. */
	public static void save(String name) {
		save(Path.of(System.getProperty("osf.screenshots", "target/screenshots")).resolve(name + ".png"), () -> Ui.display().getBounds());
	}

	/** Saves a picture of a part of the display. */
	public static void save(Path file, Supplier<Rectangle> part) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
		} catch (IOException full) {
			throw new UncheckedIOException(full);
		}
		Ui.act(() -> {
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { paint(part.get()) };
			loader.save(file.toString(), SWT.IMAGE_PNG);
		});
	}

	/** Waits until the display looks the same for a while, but not forever: some things never rest. */
	public static void awaitRest() {
		long deadline = System.nanoTime() + LONGEST_UNREST;
		byte[] before = pixels();
		int same = 0;
		while (same < LOOKS_AT_REST && System.nanoTime() < deadline) {
			LockSupport.parkNanos(BETWEEN_LOOKS);
			byte[] now = pixels();
			same = Arrays.equals(before, now) ? same + 1 : 0;
			before = now;
		}
	}

	private static byte[] pixels() {
		return Ui.read(() -> {
			Ui.display().update(); // where no screen sets the pace, what is to be drawn waits for it
			return paint(Ui.display().getBounds()).data;
		});
	}

	private static ImageData paint(Rectangle part) {
		Image image = new Image(Ui.display(), part.width, part.height);
		GC gc = new GC(Ui.display());
		try {
			gc.copyArea(image, part.x, part.y);
			return image.getImageData();
		} finally {
			gc.dispose();
			image.dispose();
		}
	}
}
