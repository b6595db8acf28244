package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.pages.ExplorerPage;
import org.osfworkbench.ui.tests.pages.PreviewPage;

/** Looking at files without opening them. */
@WorkbenchTest
class PreviewTest {

	@RegisterExtension
	final OsfWorkbench osf = new OsfWorkbench();

	@Test
	void textsPicturesAndExperimentsAreShown() throws Exception {
		add("words.txt", "Read me first".getBytes(StandardCharsets.UTF_8));
		add("dot.png", png());
		add("packed.osexp", packed("set title \"Packed \\\"one\\\"\"\nset start main\ndefine sequence main\n\trun hello\ndefine sketchpad hello\n\tset duration 5\n"));
		add("lone.psyexp", ("<PsychoPy2experiment version=\"2024.1.0\"><Settings><Param val=\"Lone\" name=\"expName\"/></Settings><Routines><Routine name=\"trial\"/>"
				+ "</Routines><Flow><LoopInitiator loopType=\"TrialHandler\" name=\"trials\"/><Routine name=\"trial\"/><LoopTerminator name=\"trials\"/></Flow>"
				+ "</PsychoPy2experiment>").getBytes(StandardCharsets.UTF_8));
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(row("words.txt")).command("preview");
		PreviewPage preview = new PreviewPage().await("Read me first");
		assertTrue(preview.hasCaret());
		explorer.select(row("packed.osexp"));
		preview.await("Packed \"one\"").await("1 sequence, 1 sketchpad").await("  hello  (sketchpad)").await("1 files: a.png");
		explorer.select(row("lone.psyexp"));
		preview.await("Lone").await("PsychoPy 2024.1.0").await("  trial");
		explorer.select(row("dot.png"));
		preview.awaitPicture();
	}

	@Test
	void whatCannotBeShownSaysWhy() throws Exception {
		add("strange.bin", new byte[100]);
		add("broken.png", "not a picture at all, only its name".getBytes(StandardCharsets.UTF_8));
		add("gone.txt", new byte[3]);
		osf.signIn();
		ExplorerPage explorer = ExplorerPage.open().select(row("strange.bin")).command("preview");
		PreviewPage preview = new PreviewPage().await("no preview for this kind");
		explorer.select(row("broken.png"));
		preview.await("too large");
		osf.sandbox().faults().offline(true);
		explorer.select(row("gone.txt"));
		preview.await("could not be shown").await("could not be reached");
		osf.sandbox().faults().offline(false);
		explorer.select(OsfWorkbench.PROJECT);
		preview.await("Select a file");
		assertFalse(preview.hasCaret(), "nothing to read");
	}

	private static String[] row(String name) {
		return new String[] { OsfWorkbench.PROJECT, "OSF Storage", "look", name };
	}

	private void add(String name, byte[] bytes) {
		osf.sandbox().state().addFile(osf.sandbox().state().node(OsfWorkbench.PROJECT).orElseThrow(), "/look/" + name, bytes);
	}

	private static byte[] png() {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { new ImageData(20, 10, 24, new PaletteData(0xff, 0xff00, 0xff0000)) };
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		loader.save(out, SWT.IMAGE_PNG);
		return out.toByteArray();
	}

	/** An archive with the script and one file in the pool. */
	private static byte[] packed(String script) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream tar = new GZIPOutputStream(out)) {
			member(tar, "script.opensesame", script.getBytes(StandardCharsets.UTF_8));
			member(tar, "pool/a.png", new byte[700]);
			tar.write(new byte[1024]);
		}
		return out.toByteArray();
	}

	private static void member(GZIPOutputStream tar, String name, byte[] bytes) throws IOException {
		byte[] header = new byte[512];
		System.arraycopy(name.getBytes(StandardCharsets.UTF_8), 0, header, 0, name.length());
		byte[] size = String.format("%011o", Integer.valueOf(bytes.length)).getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(size, 0, header, 124, size.length);
		header[156] = '0';
		tar.write(header);
		tar.write(bytes);
		tar.write(new byte[(512 - bytes.length % 512) % 512]);
	}
}
