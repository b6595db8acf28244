package org.osfworkbench.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;

/** A sandbox with a little in it, and a client whose token is the first user's. */
abstract class ContractTest {

	static final Cancellation NEVER = Cancellation.NEVER;
	/** A private project of the first user. */
	static final String STUDY = "mystu";
	/** A public project of the second user, which the first may only read. */
	static final String READABLE = "readt";
	static final String LARGE = "large";
	static final String CONNECTED = "addns";
	static final String REGISTRATION = "regis";

	@TempDir
	Path folder;
	Sandbox sandbox;
	OsfClient client;

	@BeforeEach
	void open() throws Exception {
		sandbox = Sandbox.start(options(SandboxOptions.in(folder)));
		client = client(Optional.of(Token.of(sandbox.token())));
	}

	@AfterEach
	void close() throws Exception {
		client.close();
		sandbox.close();
	}

	/** Few files, because every start writes them safely to disk. To be overridden where that is not enough. */
	SandboxOptions options(SandboxOptions empty) throws Exception {
		return empty.seed(Path.of(ContractTest.class.getResource("small.json").toURI()));
	}

	OsfClient client(Optional<Token> token) {
		return OsfClientFactory.standalone().open(Hosts.sandbox(sandbox.baseUrl()), token);
	}

	RemoteFolder root(String node) throws Exception {
		return client.providers(node, NEVER).items().stream().filter(StorageProvider::isOsfStorage).findFirst().orElseThrow().root();
	}

	RemoteEntry child(RemoteFolder parent, String name) throws Exception {
		return client.list(parent, NEVER).items().stream().filter(entry -> entry.name().equals(name)).findFirst().orElseThrow();
	}

	RemoteFile file(RemoteFolder parent, String name) throws Exception {
		return (RemoteFile) child(parent, name);
	}

	Upload create(RemoteFolder parent, String name, String text) throws Exception {
		return client.create(parent, name, content(text), Progress.NONE, NEVER);
	}

	Upload update(RemoteFile file, String text) throws Exception {
		return client.update(file, content(text), Progress.NONE, NEVER);
	}

	String download(RemoteFile file, int version) throws Exception {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		client.download(file, version, target, Progress.NONE, NEVER);
		return target.toString(StandardCharsets.UTF_8);
	}

	static Content content(String text) {
		return Content.of(bytes(text));
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
