package org.osfworkbench.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.SandboxMain;
import org.osfworkbench.sync.remote.OsfRemoteTree;

/** A sandbox in a process of its own, so that its memory and its threads are not ours. */
final class Server implements AutoCloseable {

	static final String PROJECT = "bench";
	private static final int START_SECONDS = 180;

	private final Process process;
	private final URI url;
	private final String token;
	private final List<OsfClient> clients = new ArrayList<>();

	private Server(Process process, URI url, String token) {
		this.process = process;
		this.url = url;
		this.token = token;
	}

	/** Starts one with a project that has so many folders with so many files each. */
	static Server start(Path folder, int folders, int files, String text) throws Exception {
		Path seed = folder.resolve("seed.json");
		Files.writeString(seed, seed(folders, files, text));
		Path data = folder.resolve("data");
		Path log = folder.resolve("sandbox.log");
		ProcessBuilder builder = new ProcessBuilder(Child.java(), "-Xmx3g", "-cp", System.getProperty("java.class.path"),
				SandboxMain.class.getName(), "--data", data.toString(), "--seed", seed.toString()).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().remove("OSF_TOKEN");
		Process process = builder.start();
		for (long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS); System.nanoTime() < deadline;) {
			Optional<String> ready = Files.readAllLines(log).stream().filter(line -> line.startsWith("sandbox ready: ")).findFirst();
			if (ready.isPresent()) {
				return new Server(process, URI.create(ready.get().substring("sandbox ready: ".length())),
						Files.readString(data.resolve("token")).strip());
			}
			if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
				break;
			}
		}
		process.destroyForcibly();
		throw new IOException("The sandbox did not start: " + Files.readString(log));
	}

	private static String seed(int folders, int files, String text) {
		StringBuilder json = new StringBuilder("{\"users\": [{\"id\": \"bencu\", \"full_name\": \"Bench\", \"email\": \"bench@example.org\"}],\n"
				+ "\"projects\": [{\"id\": \"" + PROJECT + "\", \"title\": \"Bench\", \"category\": \"project\", \"files\": [");
		for (int folder = 0; folder < folders; folder++) {
			json.append(folder == 0 ? "\n" : ",\n").append("{\"path\": \"/").append(Workshop.folderName(folder)).append("/f%05d.txt\", \"repeat\": ")
					.append(files).append(", \"text\": \"").append(text.replace("\n", "\\n")).append("\"}");
		}
		return json.append("]}]}").toString();
	}

	URI url() {
		return url;
	}

	String token() {
		return token;
	}

	/** The project's storage, by a client of its own. */
	OsfRemoteTree tree() throws Exception {
		OsfClient client = OsfClientFactory.standalone().open(Hosts.sandbox(url), Optional.of(Token.of(token)));
		clients.add(client);
		return new OsfRemoteTree(client, client.providers(PROJECT, Cancellation.NEVER).items().stream().filter(StorageProvider::isOsfStorage)
				.findFirst().orElseThrow().root());
	}

	@Override
	public void close() throws InterruptedException {
		clients.forEach(OsfClient::close);
		process.destroy();
		if (!process.waitFor(10, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}
}
