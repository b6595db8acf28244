package org.osfworkbench.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.core.runtime.content.IContentTypeManager;
import org.junit.jupiter.api.Test;

/** What kind of experiment a file is, told from its name and its first bytes. */
class ContentTypesTest {

	@Test
	void aScriptIsTextInUtf8() throws IOException {
		IContentType type = type("Stroop.osexp", "---\nAPI: 3\n---\nset title \"Stroop\"\n".getBytes(StandardCharsets.UTF_8));
		assertEquals("org.osfworkbench.ui.openSesameScript", type.getId());
		assertTrue(isText(type));
		assertEquals("UTF-8", type.getDefaultCharset());
	}

	@Test
	void anArchiveOfTheSameNameIsNoText() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			zip.write(new byte[1024]);
		}
		IContentType type = type("Stroop.OSEXP", bytes.toByteArray());
		assertEquals("org.osfworkbench.ui.openSesameArchive", type.getId());
		assertFalse(isText(type));
	}

	@Test
	void psychoPyIsKnownByItsRootElement() throws IOException {
		String text = "<?xml version=\"1.0\" ?>\n<PsychoPy2experiment encoding=\"utf-8\" version=\"2024.1.0\">\n</PsychoPy2experiment>\n";
		assertEquals("org.osfworkbench.ui.psychoPyExperiment", type("a.psyexp", text.getBytes(StandardCharsets.UTF_8)).getId());
		assertEquals("org.osfworkbench.ui.psychoPyExperiment", type("a.psyexp", ('\ufeff' + text).getBytes(StandardCharsets.UTF_8)).getId());
	}

	private static boolean isText(IContentType type) {
		return type.isKindOf(Platform.getContentTypeManager().getContentType(IContentTypeManager.CT_TEXT));
	}

	private static IContentType type(String name, byte[] bytes) throws IOException {
		return Platform.getContentTypeManager().findContentTypeFor(new ByteArrayInputStream(bytes), name);
	}
}
