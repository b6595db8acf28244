package org.osfworkbench.commands;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.sandbox.SandboxOptions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A sandbox, and commands that are signed in to it: as processes of a shell, and without. */
abstract class SandboxCase {

	static final String ROOT = "mystu:osfstorage/";

	@TempDir
	Path data;
	@TempDir
	Path folder;
	Sandbox sandbox;
	Shell shell;
	InProcess osf;

	@BeforeEach
	void start() throws IOException {
		sandbox = Sandbox.start(SandboxOptions.in(data).token(Shell.CANARY));
		URI base = sandbox.baseUrl();
		shell = new Shell(folder).with("OSF_API_URL", base.resolve("v2/").toString()).with("OSF_WEB_URL", base.toString())
				.with("OSF_TOKEN", sandbox.token());
		osf = new InProcess(Map.of("OSF_API_URL", base.resolve("v2/").toString(), "OSF_WEB_URL", base.toString(), "OSF_TOKEN", sandbox.token(),
				"XDG_STATE_HOME", data.resolve("state").toString()), new InProcess.Tokens(false));
	}

	@AfterEach
	void stop() throws IOException {
		sandbox.close();
	}

	SandboxFile add(String path, String text) {
		return sandbox.state().addFile("mystu", path, text.getBytes(StandardCharsets.UTF_8));
	}

	/** The text of the newest version, or "missing". */
	String there(String path) {
		return sandbox.state().find("mystu", path)
				.map(file -> new String(sandbox.state().read(file.id(), sandbox.state().versions(file.id())), StandardCharsets.UTF_8)).orElse("missing");
	}

	boolean exists(String path) {
		return sandbox.state().find("mystu", path).isPresent();
	}

	static List<JsonNode> json(Result result) {
		ObjectMapper mapper = new ObjectMapper();
		return result.lines().stream().map(line -> {
			try {
				return mapper.readTree(line);
			} catch (IOException e) {
				throw new AssertionError(result.toString(), e);
			}
		}).toList();
	}
}
