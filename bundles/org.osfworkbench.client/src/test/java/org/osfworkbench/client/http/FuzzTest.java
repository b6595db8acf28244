package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.http.TestServer.Reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a server answers, the caller gets a value or an exception of the family, and soon. */
@org.eclipse.jdt.annotation.NonNullByDefault({})
class FuzzTest {

	private static final Cancellation NEVER = Cancellation.NEVER;
	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final int[] STATUSES = { 200, 200, 200, 200, 201, 202, 204, 206, 301, 302, 400, 401, 403, 404, 409, 410, 416, 429, 500, 503, 507 };
	private static final String[] VALUES = { "", "\u0000", "-1", "99999999999999999999", "../..", "http://[", "https://example.org/", "/", "\ud800",
			"&#99999999;", "2026-99-99T99:99:99Z", "file", "folder", "x".repeat(5000) };

	private static TestServer server;
	private static OsfClient client;
	private static List<String> seeds;

	@BeforeContainer
	static void start() throws IOException {
		server = new TestServer();
		client = new Fixture().client(server.uri("/"));
		seeds = Stream.concat(Stream.of(built()), recorded()).toList();
	}

	@AfterContainer
	static void stop() {
		client.close();
		server.close();
	}

	@Property(tries = 400, shrinking = ShrinkingMode.OFF)
	void aMutatedAnswerIsAValueOrAProblem(@ForAll long seed) throws Exception {
		Random random = new Random(seed);
		byte[] body = mutate(seeds.get(random.nextInt(seeds.size())), random);
		int status = STATUSES[random.nextInt(STATUSES.length)];
		Map<String, String> headers = headers(random);
		server.answer(seen -> new Reply(status, headers, status == 204 ? new byte[0] : body));
		int which = random.nextInt(OPERATIONS.size());
		FutureTask<Object> task = new FutureTask<>(OPERATIONS.get(which));
		Thread.startVirtualThread(task);

		Throwable problem = catchThrowable(() -> task.get(20, TimeUnit.SECONDS));

		if (problem != null) {
			assertThat(problem).as("operation %d, status %d, seed %d", which, status, seed).isInstanceOf(ExecutionException.class);
			assertThat(problem.getCause()).as("operation %d, status %d, seed %d", which, status, seed).isInstanceOf(OsfException.class)
					.isNotInstanceOf(CancellationException.class);
			assertThat(problem.getCause().toString()).doesNotContain(Fixture.CANARY);
		}
	}

	@Property(tries = 1)
	void memoryStaysSmallWhenAnAnswerDoesNotEnd() throws Exception {
		byte[] block = "{\"id\":\"abc12\",\"attributes\":{\"title\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}},".repeat(1000)
				.getBytes(StandardCharsets.UTF_8);
		try (RawServer raw = new RawServer((socket, head) -> {
			RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{\"data\":[");
			while (true) {
				socket.getOutputStream().write(block);
			}
		}); OsfClient reading = new Fixture().client(raw.uri("/"))) {
			assertThat(catchThrowable(() -> reading.nodes().linked("abc12", NEVER).next())).isInstanceOf(OsfException.BadAnswer.class);
		}
	}

	private static final List<Callable<Object>> OPERATIONS = List.of(() -> client.whoAmI(NEVER), () -> client.myProjects(NEVER),
			() -> client.node("abc12", NEVER), () -> client.providers("abc12", NEVER), () -> client.list(root(), NEVER),
			() -> client.file(Fixture.FILE_ID, NEVER), () -> client.folder(Fixture.FOLDER_ID, NEVER), () -> client.versions(file(), NEVER),
			() -> client.createFolder(root(), "d", NEVER), () -> client.create(root(), "a", Content.of(new byte[3]), Progress.NONE, NEVER),
			() -> client.update(file(), Content.of(new byte[3]), Progress.NONE, NEVER),
			() -> client.download(file(), 1, new ByteArrayOutputStream(), Progress.NONE, NEVER), () -> {
				client.delete(file(), NEVER);
				return "";
			}, () -> client.people().search("x", NEVER).all(), () -> client.nodes().details("abc12", NEVER),
			() -> client.sharing().contributors("abc12", NEVER).all(), () -> client.sharing().links("abc12", NEVER).all(),
			() -> client.records().registrations("abc12", NEVER).all(), () -> client.records().usage("abc12", NEVER),
			() -> client.records().licences(NEVER).all(), () -> client.records().wiki("abc12", NEVER).all(),
			() -> client.records().log("abc12", NEVER).all(), () -> client.properties().details(Fixture.FILE_ID, NEVER),
			() -> client.properties().versions(Fixture.FILE_ID, NEVER).all(), () -> client.guids().lookUp("abc12", NEVER),
			() -> client.storage().list(root(), NEVER), () -> client.storage().look(file(), NEVER),
			() -> client.storage().rename(file(), "b", NameRule.WARN, NEVER),
			() -> client.storage().move(file(), root(), Optional.of("b"), NameRule.KEEP, NEVER),
			() -> client.storage().revisions(file(), NEVER), () -> client.storage().zip(root(), new ByteArrayOutputStream(), Progress.NONE, NEVER));

	private static RemoteFolder root() {
		return Fixture.root(server.uri("/"));
	}

	private static RemoteFile file() {
		return Fixture.file(server.uri("/"), new byte[3]);
	}

	private static Map<String, String> headers(Random random) {
		String type = random.nextInt(8) == 0 ? "text/html" : "application/json";
		return switch (random.nextInt(10)) {
			case 0 -> Map.of("Content-Type", type, "Content-Encoding", "gzip");
			case 1 -> Map.of("Content-Type", type, "Location", VALUES[random.nextInt(VALUES.length)].replaceAll("[^ -~]", ""));
			case 2 -> Map.of("Content-Type", type, "Retry-After", "0");
			case 3 -> Map.of("Content-Type", type, "Content-Range", "bytes 5-3/-");
			default -> Map.of("Content-Type", type, "Retry-After", "0");
		};
	}

	/** Changes values in the tree, then perhaps bytes of the text. */
	private static byte[] mutate(String seed, Random random) throws IOException {
		JsonNode tree = MAPPER.readTree(seed);
		for (int change = random.nextInt(5); change > 0; change--) {
			change(tree, random);
		}
		byte[] bytes = tree.toString().getBytes(StandardCharsets.UTF_8);
		if (random.nextInt(4) == 0 && bytes.length > 0) {
			return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
		}
		for (int change = random.nextInt(3) == 0 ? random.nextInt(6) : 0; change > 0 && bytes.length > 0; change--) {
			bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
		}
		return bytes;
	}

	private static void change(JsonNode tree, Random random) {
		List<JsonNode> holders = Stream.concat(Stream.of(tree), tree.findParents("id").stream()).toList();
		JsonNode at = holders.get(random.nextInt(holders.size()));
		while (at.size() > 0) {
			int index = random.nextInt(at.size());
			JsonNode below = at instanceof ObjectNode object ? object.properties().stream().skip(index).findFirst().orElseThrow().getValue()
					: at.get(index);
			if (!below.isContainerNode() || below.isEmpty() || random.nextInt(4) == 0) {
				replace(at, index, random);
				return;
			}
			at = below;
		}
	}

	private static void replace(JsonNode holder, int index, Random random) {
		@Nullable JsonNode value = switch (random.nextInt(7)) {
			case 0 -> MAPPER.nullNode();
			case 1 -> MAPPER.getNodeFactory().numberNode(random.nextLong());
			case 2 -> MAPPER.createArrayNode().add(1);
			case 3 -> MAPPER.createObjectNode().put("id", 1.5);
			case 4 -> MAPPER.getNodeFactory().booleanNode(true);
			default -> MAPPER.getNodeFactory().textNode(VALUES[random.nextInt(VALUES.length)]);
		};
		if (holder instanceof ObjectNode object) {
			String name = object.properties().stream().skip(index).findFirst().orElseThrow().getKey();
			if (random.nextInt(4) == 0) {
				object.remove(name);
			} else {
				object.set(name, value);
			}
		} else if (holder instanceof ArrayNode array) {
			array.set(index, value);
		}
	}

	private static String[] built() {
		String entity = Fixture.entity(server.uri("/"), "a.txt", new byte[3], 2);
		String data = entity.substring("{\"data\":".length(), entity.length() - 1);
		return new String[] { entity, "{\"data\":[" + data + "]}",
				"{\"meta\":{\"current_user\":{\"data\":{\"id\":\"usr01\",\"attributes\":{\"full_name\":\"A\"}}}}}",
				"{\"data\":[{\"id\":\"abc12\",\"type\":\"nodes\",\"attributes\":{\"title\":\"T\"}}],\"links\":{\"next\":null},\"meta\":{\"total\":1}}",
				"{\"errors\":[{\"detail\":\"Not found.\",\"source\":{}}],\"meta\":{\"version\":\"2.20\"}}" };
	}

	/** Bodies of real answers, where the recordings are at hand; addresses lead to the server of this test. */
	private static Stream<String> recorded() throws IOException {
		Path folder = Path.of(System.getProperty("osf.shared", "none"), "recorded");
		if (!Files.isDirectory(folder)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".json")).flatMap(FuzzTest::bodies)
					.map(body -> body.replaceAll("https://[a-z0-9.-]*osf\\.io/", server.uri("/").toString())).toList().stream();
		}
	}

	private static Stream<String> bodies(Path file) {
		try {
			return MAPPER.readTree(file.toFile()).findValues("body").stream().filter(JsonNode::isObject).map(JsonNode::toString)
					.filter(text -> text.length() < 100_000).toList().stream();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
