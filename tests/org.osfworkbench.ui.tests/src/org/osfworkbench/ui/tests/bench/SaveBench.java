package org.osfworkbench.ui.tests.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.sandbox.faults.Meddler;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.surfaces.Scene;
import org.osfworkbench.ui.tests.surfaces.Stage;
import org.osfworkbench.workspace.transfer.Preferences;

/** P13: from the save of a linked experiment, in a project with 100,000 other files, to the first byte of its upload at the server. */
@Tag("bench")
class SaveBench {

	private static final int FILES_IN_FOLDER = 1000;

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	private final Figures figures = new Figures();

	@Test
	void saveToFirstByte() throws Exception {
		Stage stage = Stage.set(osf, Scene.LINKED);
		int files = Figures.scaled(100_000);
		fill(stage.file(), files);
		AtomicLong uploaded = new AtomicLong();
		osf.sandbox().faults().meddle(asked -> {
			if (asked.method().equals("PUT")) {
				uploaded.compareAndSet(0, System.nanoTime());
			}
			return Meddler.NONE.about(asked);
		});
		int before = osf.remote("/" + Stage.EXPERIMENT).version();
		for (int round = 0; round < Figures.rounds(); round++) {
			uploaded.set(0);
			save(stage.file(), uploaded, "round " + round);
			osf.awaitVersion("/" + Stage.EXPERIMENT, before + round + 1);
			OsfWorkbench.awaitQuiet();
		}
		figures.add("save.files", files);
		figures.add("save.delay", Platform.getPreferencesService().getInt(Preferences.NODE, Preferences.SAVE_DELAY, 0, null));
		figures.write();
	}

	private void save(IFile file, AtomicLong uploaded, String text) throws Exception {
		long begun = System.nanoTime();
		file.setContents(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), IResource.FORCE, null);
		Ui.await("the upload", () -> uploaded.get() != 0);
		figures.add("save.firstByte", (uploaded.get() - begun) / 1e6);
	}

	private static void fill(IFile beside, int files) throws Exception {
		Path project = Path.of(beside.getProject().getLocationURI());
		for (int number = 0; number < files; number++) {
			Path folder = project.resolve("folder " + number / FILES_IN_FOLDER);
			if (number % FILES_IN_FOLDER == 0) {
				Files.createDirectory(folder);
			}
			Files.writeString(folder.resolve("file " + number + ".csv"), "1,2\n");
		}
		beside.getProject().refreshLocal(IResource.DEPTH_INFINITE, null);
	}
}
