package org.osfworkbench.sandbox;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Starts a sandbox with {@code seed.json} of the tests before each test. */
abstract class SandboxFixture {

	static final String READER = "ReaderReaderReaderReader";
	static final String STRANGER = "StrangerStrangerStranger";
	static final String WRITER = "WriterWriterWriterWriter";
	static final String READ_SCOPE = "ScopeScopeScopeScopeScope";
	static final String W = "priv1/providers/osfstorage/";

	@TempDir
	Path folder;

	Sandbox sandbox;
	Probe me;
	Probe nobody;

	@BeforeEach
	void start() throws IOException {
		sandbox = Sandbox.start(options());
		me = Probe.signedIn(sandbox);
		nobody = Probe.anonymous(sandbox);
	}

	SandboxOptions options() {
		return SandboxOptions.in(folder.resolve("data")).seed(Path.of("src/test/resources/seed.json").toAbsolutePath());
	}

	@AfterEach
	void stop() throws IOException {
		sandbox.close();
	}

	/** Uploads a new file into the root of the private project and gives its id. */
	String upload(String name, String text) {
		return id(me.butler("PUT", W + "?kind=file&name=" + name, text));
	}

	String makeFolder(String name) {
		return id(me.butler("PUT", W + "?kind=folder&name=" + name, null));
	}

	static String id(Probe.Answer answer) {
		return answer.data().path("id").asText().replace("osfstorage/", "").replace("/", "");
	}
}
