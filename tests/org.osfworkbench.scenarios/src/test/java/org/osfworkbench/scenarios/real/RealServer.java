package org.osfworkbench.scenarios.real;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.sandbox.requests.SeenRequest;
import org.osfworkbench.sandbox.requests.SeenRequest.Origin;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.Counts;
import org.osfworkbench.scenarios.world.RemoteEntry;

/** A sandbox with empty projects, and two people with accounts. */
final class RealServer implements AutoCloseable {

	/** Projects with nothing in them, the one that is linked at first in front. */
	static final List<String> PROJECTS = List.of("linke", "other", "third");
	/** The second person's token, as the seed has it. */
	static final String SECOND = "SecondMachine".repeat(5) + "12345";

	private final Sandbox sandbox;

	private RealServer(Sandbox sandbox) {
		this.sandbox = sandbox;
	}

	/** Starts one that keeps its state in a folder. */
	static RealServer start(Path folder) throws IOException {
		Files.createDirectories(folder);
		Path seed = folder.resolve("seed.json");
		try (InputStream in = RealServer.class.getResourceAsStream("seed.json")) {
			Files.write(seed, in.readAllBytes());
		}
		return new RealServer(Sandbox.start(SandboxOptions.in(folder.resolve("data")).seed(seed)));
	}

	Sandbox sandbox() {
		return sandbox;
	}

	/** The first person at her computer. */
	OsfClient first(OsfClientFactory clients) {
		return clients.open(Hosts.sandbox(sandbox.baseUrl()), Optional.of(Token.of(sandbox.token())));
	}

	/** The second person at his. */
	OsfClient second(OsfClientFactory clients) {
		return clients.open(Hosts.sandbox(sandbox.baseUrl()), Optional.of(Token.of(SECOND)));
	}

	/** The root of a project's storage. */
	static RemoteFolder root(OsfClient client, String project) {
		try {
			return client.providers(project, Cancellation.NEVER).items().stream().filter(StorageProvider::isOsfStorage).findFirst()
					.orElseThrow().root();
		} catch (OsfException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The roots of all projects. */
	static Map<String, RemoteFolder> roots(OsfClient client) {
		Map<String, RemoteFolder> all = new HashMap<>();
		PROJECTS.forEach(project -> all.put(project, root(client, project)));
		return all;
	}

	/** Adds where each byte string is. */
	static void places(Map<String, RemoteEntry> tree, Map<Bytes, String> to) {
		tree.forEach((path, entry) -> {
			for (int version = 1; version <= entry.versions().size(); version++) {
				to.put(entry.versions().get(version - 1), "on the server, version " + version + " of " + path);
			}
		});
	}

	/** What the server was asked and did, without changes of colleagues, who need no request. */
	Counts counts(int downloads, int localWrites) {
		List<SeenRequest> all = sandbox.requests().all().stream().filter(request -> request.origin() != Origin.STORAGE).toList();
		return new Counts(taken(all, "PUT", "kind=file"), downloads, taken(all, "POST", ""), taken(all, "DELETE", ""),
				taken(all, "PUT", "kind=folder"), localWrites, all.size());
	}

	private static int taken(List<SeenRequest> all, String method, String query) {
		return (int) all.stream().filter(request -> request.method().equals(method) && request.query().contains(query))
				.filter(request -> request.status() >= 200 && request.status() < 300).count();
	}

	/** Whether somebody sent a token where it does not belong. */
	boolean sawTokenElsewhere() {
		return sandbox.requests().count(request -> request.origin() == Origin.STORAGE && request.authorized()) > 0;
	}

	@Override
	public void close() {
		try {
			sandbox.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
