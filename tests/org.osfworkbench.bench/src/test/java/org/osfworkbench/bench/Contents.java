package org.osfworkbench.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.osfworkbench.sync.disk.Sha256;
import org.osfworkbench.sync.tree.Content;

/** What servers tell of bytes. */
final class Contents {

	private Contents() {
	}

	static Content of(String text) throws IOException {
		return Sha256.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}
}
