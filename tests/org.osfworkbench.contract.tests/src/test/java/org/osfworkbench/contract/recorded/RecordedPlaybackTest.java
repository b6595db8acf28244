package org.osfworkbench.contract.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.contract.recorded.Recording.Exchange;

import com.fasterxml.jackson.databind.JsonNode;

/** What real servers answered, given to the client as the answer to the same question: it has to understand the right values. */
class RecordedPlaybackTest {

	private static final Cancellation NEVER = Cancellation.NEVER;

	private Playback server;
	private Expected expected;

	@BeforeEach
	void open() throws Exception {
		server = new Playback();
		expected = new Expected(server);
	}

	@AfterEach
	void close() {
		server.close();
	}

	@TestFactory
	Stream<DynamicTest> theClientUnderstandsEveryAnswer() throws Exception {
		return Recording.all().stream().map(recording -> dynamicTest(recording.name(), () -> play(recording)));
	}

	/** Each answer has a client of its own, so that no wait and no memory of one touches the next. */
	private void play(Recording recording) throws Exception {
		for (Exchange exchange : recording.exchanges()) {
			Optional<Token> token = recording.signedIn() ? Optional.of(Token.of("NotARealToken")) : Optional.empty();
			try (OsfClient client = OsfClientFactory.standalone().open(Hosts.sandbox(server.base()), token)) {
				server.give(Stream.concat(Stream.of(exchange), recording.exchanges().stream().filter(e -> sameList(e, exchange))).toList());
				play(client, exchange);
			}
		}
	}

	private static boolean sameList(Exchange one, Exchange other) {
		return one.uri().getPath().equals(other.uri().getPath()) && one.method().equals("GET") && one.status() == 200;
	}

	private void play(OsfClient client, Exchange exchange) throws Exception {
		if (exchange.status() == 301) {
			assertThat(exchange.headers().get("location")).as("the client never asks without the slash").endsWith("/");
		} else if (exchange.status() == 302 || exchange.uri().getHost().startsWith("storage.")) {
			boolean storage = exchange.uri().getHost().startsWith("storage.");
			assertThat(Hosts.OSF.trusts(exchange.uri())).as("the token goes to the OSF only; the bytes were not kept").isEqualTo(!storage);
		} else if (exchange.ofButler()) {
			butler(client, exchange);
		} else if (exchange.status() < 300) {
			api(client, exchange);
		} else {
			refusals(client, exchange);
		}
	}

	private void refusals(OsfClient client, Exchange exchange) {
		String id = lastWord(exchange);
		switch (exchange.status()) {
			case 401 -> assertThatThrownBy(() -> client.node(id, NEVER)).isInstanceOf(OsfException.NotSignedIn.class)
					.extracting(e -> ((OsfException) e).details()).asString().contains("Authentication credentials were not provided.");
			case 404 -> assertThatThrownBy(() -> client.file(id, NEVER)).isInstanceOf(OsfException.NotFound.class);
			case 429 -> assertThatThrownBy(() -> client.file(id, NEVER)).isInstanceOfSatisfying(OsfException.Throttled.class,
					e -> assertThat(e.waitFor()).isEmpty());
			default -> assertThatThrownBy(() -> client.nodes().delete(id, NEVER)).isInstanceOf(OsfException.WriteRefused.class)
					.extracting(e -> ((OsfException) e).details()).asString().contains("Any child components must be deleted");
		}
	}

	private void api(OsfClient client, Exchange exchange) throws Exception {
		String path = exchange.uri().getPath().substring("/v2/".length());
		JsonNode data = exchange.body().path("data");
		if (path.isEmpty()) {
			assertThat(client.whoAmI(NEVER)).isEmpty();
		} else if (path.startsWith("users/")) {
			assertThat(client.people().user("me", NEVER).fullName()).isEqualTo(data.at("/attributes/full_name").asText());
		} else if (path.startsWith("files/")) {
			file(client, exchange, data);
		} else if (path.endsWith("/children/") && exchange.method().equals("GET")) {
			List<Node> found = client.components(lastWord(exchange), NEVER).items();
			data.forEach(one -> expected.node(found.stream().filter(n -> n.id().equals(one.path("id").asText())).findFirst().orElseThrow(), one));
			assertThat(found).hasSizeGreaterThanOrEqualTo(data.size());
		} else if (path.endsWith("/files/")) {
			providers(client, exchange, data);
		} else if (path.contains("/files/osfstorage/")) {
			list(client, exchange, data);
		} else {
			node(client, exchange, data);
		}
	}

	private void node(OsfClient client, Exchange exchange, JsonNode data) throws Exception {
		JsonNode sent = exchange.sent().at("/data/attributes");
		NewNode order = new NewNode(sent.path("title").asText("x"), sent.path("category").asText("data"), "", false);
		switch (exchange.method()) {
			case "DELETE" -> client.nodes().delete(lastWord(exchange), NEVER);
			case "POST" -> expected.node(exchange.uri().getPath().endsWith("/children/")
					? client.nodes().createComponent(lastWord(exchange), order, NEVER) : client.nodes().create(order, NEVER), data);
			default -> {
				NodeDetails details = client.nodes().details(lastWord(exchange), NEVER);
				expected.node(details.node(), data);
				expected.details(details, data);
			}
		}
	}

	private void file(OsfClient client, Exchange exchange, JsonNode data) throws Exception {
		String id = lastWord(exchange);
		if (data.at("/attributes/kind").asText().equals("folder")) {
			expected.entry(client.folder(id, NEVER), data);
		} else {
			expected.entry(client.file(id, NEVER), data);
			expected.properties(client.properties().details(id, NEVER), data);
		}
	}

	private void providers(OsfClient client, Exchange exchange, JsonNode data) throws Exception {
		List<StorageProvider> found = client.providers(lastWord(exchange), NEVER).items();
		assertThat(found).extracting(StorageProvider::provider).containsExactlyElementsOf(data.findValuesAsText("provider"));
		for (int i = 0; i < found.size(); i++) {
			assertThat(found.get(i).root().location()).hasToString(server.local(data.get(i).at("/links/upload").asText()));
			assertThat(found.get(i).root().children())
					.hasToString(server.local(data.get(i).at("/relationships/files/links/related/href").asText()));
		}
	}

	private void list(OsfClient client, Exchange exchange, JsonNode data) throws Exception {
		URI address = server.base().resolve(exchange.uri().getPath());
		RemoteFolder folder = new RemoteFolder("x", "abc12", "osfstorage", "x", "/x/", address, server.base());
		List<RemoteEntry> found = client.list(folder, NEVER).items();
		if (!data.path(0).at("/attributes/path").asText("/").equals("/hello.txt")) { // files of one id are one file
			assertThat(found).hasSize(data.size());
		}
		found.forEach(entry -> expected.entry(entry, Expected.same(data, entry)));
	}

	private void butler(OsfClient client, Exchange exchange) throws Exception {
		JsonNode data = exchange.body().path("data");
		RemoteFolder place = folder(exchange.uri().getPath());
		switch (exchange.method()) {
			case "DELETE" -> client.delete(exchange.uri().getPath().endsWith("/") ? place : source(exchange), NEVER);
			case "POST" -> transfer(client, exchange, data);
			default -> {
				String name = data.at("/attributes/name").asText();
				if (data.at("/attributes/kind").asText().equals("folder")) {
					expected.butler(client.createFolder(place, name, NEVER), data);
				} else {
					upload(client, exchange, place, data, name);
				}
			}
		}
	}

	/** The client compares hashes, so the bytes have to be found out; what is too long for that has to be refused. */
	private void upload(OsfClient client, Exchange exchange, RemoteFolder place, JsonNode data, String name) throws Exception {
		Optional<byte[]> bytes = Expected.bytes(exchange.sent().path("size").asInt(), data.at("/attributes/extra/hashes/sha256").asText());
		RemoteFile known = source(exchange);
		RemoteFile old = new RemoteFile(known.id(), known.nodeId(), "osfstorage", name, "/" + name, known.size(),
				data.at("/attributes/extra/version").asInt() - 1, Optional.empty(), Hashes.UNKNOWN, known.location());
		Content content = Content.of(bytes.orElse(new byte[exchange.sent().path("size").asInt()]));
		boolean creates = exchange.status() == 201;
		if (bytes.isEmpty()) {
			assertThatThrownBy(() -> send(client, creates, place, old, content)).isInstanceOf(OsfException.BadAnswer.class);
		} else {
			Upload upload = send(client, creates, place, old, content);
			expected.butler(upload.file(), data);
		}
	}

	private static Upload send(OsfClient client, boolean creates, RemoteFolder place, RemoteFile old, Content content) throws Exception {
		return creates ? client.create(place, old.name(), content, Progress.NONE, NEVER) : client.update(old, content, Progress.NONE, NEVER);
	}

	private void transfer(OsfClient client, Exchange exchange, JsonNode data) throws Exception {
		boolean copy = exchange.sent().path("action").asText().equals("copy");
		String target = exchange.sent().path("path").asText();
		RemoteFolder into = folder(exchange.uri().getPath().replaceFirst("osfstorage/.*", "osfstorage") + target);
		RemoteEntry what = exchange.uri().getPath().endsWith("/") ? folder(exchange.uri().getPath()) : source(exchange);
		if (exchange.status() == 409) {
			assertThatThrownBy(() -> transfer(client, copy, what, into)).isInstanceOf(OsfException.NameConflict.class)
					.extracting(e -> ((OsfException) e).details()).asString().contains("Cannot complete action");
		} else {
			expected.butler(transfer(client, copy, what, into), data);
		}
	}

	private static RemoteEntry transfer(OsfClient client, boolean copy, RemoteEntry what, RemoteFolder into) throws Exception {
		return copy ? client.storage().copy(what, into, Optional.empty(), NameRule.WARN, NEVER)
				: client.storage().move(what, into, Optional.empty(), NameRule.WARN, NEVER);
	}

	private RemoteFile source(Exchange exchange) {
		return new RemoteFile(lastWord(exchange), node(exchange.uri().getPath()), "osfstorage", "a.txt", "/a.txt",
				java.util.OptionalLong.empty(), 1, Optional.empty(), Hashes.UNKNOWN, server.base().resolve(exchange.uri().getPath()));
	}

	private RemoteFolder folder(String path) {
		URI location = server.base().resolve(path);
		String id = path.replaceFirst("^.*/osfstorage/", "").replace("/", "");
		return new RemoteFolder(id, node(path), "osfstorage", "d", "/d/", location, location);
	}

	private static String node(String path) {
		return path.replaceFirst("^.*/resources/(\\w+)/.*$", "$1");
	}

	/** The id in an address, without what follows it. */
	private static String lastWord(Exchange exchange) {
		return exchange.uri().getPath().replaceFirst("(/children|/files)?/?$", "").replaceFirst("^.*/", "");
	}
}
