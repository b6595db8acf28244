package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PartialFile;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.Revision;
import org.osfworkbench.client.api.ProxySelection.Proxy;
import org.osfworkbench.client.http.TestServer.Reply;

/** What can go wrong on a real socket. */
@Timeout(60)
class WireTest {

	private static final Cancellation NEVER = Cancellation.NEVER;
	private static final byte[] CONTENT = Fixture.bytes("0123456789");

	private final Fixture fixture = new Fixture();

	@TempDir
	Path folder;

	@Test
	void aServerThatFallsSilentIsUnavailable() throws Exception {
		Timeouts hasty = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofSeconds(5));
		try (RawServer raw = new RawServer((socket, head) -> RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":"));
				OsfClient client = new HttpClientFactory(ProxySelection.DIRECT, (wait, cancellation) -> {
					// no test waits
				}, Clock.systemUTC(), hasty).open(Hosts.sandbox(raw.uri("/")), Optional.empty())) {
			assertThatThrownBy(() -> client.node("abc12", NEVER)).isInstanceOf(OsfException.Unavailable.class);
			assertThat(raw.heads()).hasSize(Retry.ATTEMPTS);
		}
	}

	@Test
	void aServerThatTakesNoMoreOfAnUploadIsUnavailable() throws Exception {
		Timeouts hasty = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofSeconds(5));
		try (RawServer raw = new RawServer((socket, head) -> {
			// reads nothing of the body
		}); OsfClient client = new HttpClientFactory(ProxySelection.DIRECT, (wait, cancellation) -> {
			// no test waits
		}, Clock.systemUTC(), hasty).open(Hosts.sandbox(raw.uri("/")), Optional.empty())) {
			assertThatThrownBy(() -> client.create(Fixture.root(raw.uri("/")), "a", Content.of(new byte[64 << 20]), Progress.NONE, NEVER))
					.isInstanceOf(OsfException.Unavailable.class);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"data\":{\"id\"", "HTTP/1.1 200", "nonsense\r\n\r\n",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"dat\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n" })
	void anAnswerThatBreaksOffIsUnavailable(String bytes) throws Exception {
		try (RawServer raw = new RawServer((socket, head) -> {
			RawServer.write(socket, bytes);
			socket.setSoLinger(true, 0);
			socket.close();
		}); OsfClient client = fixture.client(raw.uri("/"))) {
			assertThatThrownBy(() -> client.node("abc12", NEVER)).isInstanceOf(OsfException.Unavailable.class);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes 3-9/10", "bytes 5-9/11", "bytes 0-9/10", "items 5-9/10", "" })
	void onlyTheRangeThatWasAskedForContinues(String range) throws Exception {
		Path part = Files.write(folder.resolve("part"), java.util.Arrays.copyOf(CONTENT, 5));
		try (TestServer server = new TestServer(); OsfClient client = fixture.client(server.uri("/"))) {
			server.answer(seen -> new Reply(206, Map.of("Content-Range", range), Fixture.bytes("56789")));
			assertThatThrownBy(() -> client.storage().resume(Fixture.file(server.uri("/"), CONTENT), PartialFile.of(part), Progress.NONE, NEVER))
					.isInstanceOf(OsfException.BadAnswer.class);
			assertThat(server.last().header("range")).isEqualTo("bytes=5-");
			assertThat(server.last().uri().getQuery()).isEqualTo("version=2");
			server.answer(seen -> new Reply(206, Map.of("Content-Range", "bytes 5-9/10"), Fixture.bytes("56789")));
			client.storage().resume(Fixture.file(server.uri("/"), CONTENT), PartialFile.of(part), Progress.NONE, NEVER);
		}
		assertThat(part).hasBinaryContent(CONTENT);
	}

	@Test
	void aServerWithoutRangesStartsOver() throws Exception {
		Path part = Files.writeString(folder.resolve("part"), "01234");
		try (TestServer server = new TestServer(); OsfClient client = fixture.client(server.uri("/"))) {
			server.answer(seen -> Reply.bytes(CONTENT));
			client.storage().resume(Fixture.file(server.uri("/"), CONTENT), PartialFile.of(part), Progress.NONE, NEVER);
		}
		assertThat(part).hasBinaryContent(CONTENT);
	}

	@Test
	void anOldVersionGoesOnThoughItsSizeIsNotKnown() throws Exception {
		Path part = Files.write(folder.resolve("part"), java.util.Arrays.copyOf(CONTENT, 5));
		Revision old = new Revision("1", "version", Optional.empty(), "", Fixture.hashes(CONTENT));
		try (TestServer server = new TestServer(); OsfClient client = fixture.client(server.uri("/"))) {
			server.answer(seen -> seen.header("range").equals("bytes=5-")
					? new Reply(206, Map.of("Content-Range", "bytes 5-9/10"), Fixture.bytes("56789"))
					: new Reply(416, Map.of("Content-Range", "bytes */10"), new byte[0]));
			RemoteFile newest = Fixture.file(server.uri("/"), Fixture.bytes("something newer"));
			client.storage().resume(newest, old, PartialFile.of(part), Progress.NONE, NEVER);
			assertThat(part).hasBinaryContent(CONTENT);
			assertThat(server.last().uri().getQuery()).isEqualTo("version=1");
			assertThat(client.storage().resume(newest, old, PartialFile.of(part), Progress.NONE, NEVER).bytes()).isEqualTo(10);
		}
		assertThat(part).hasBinaryContent(CONTENT);
	}

	@Test
	void anArchiveWithoutItsEndIsBad() throws Exception {
		try (TestServer server = new TestServer(); OsfClient client = fixture.client(server.uri("/"))) {
			server.answer(seen -> new Reply(200, Map.of("Content-Type", "application/zip"), Fixture.bytes("PK\3\4 and then nothing more came")));
			assertThatThrownBy(() -> client.storage().zip(Fixture.root(server.uri("/")), new ByteArrayOutputStream(), Progress.NONE, NEVER))
					.isInstanceOf(OsfException.BadAnswer.class);
		}
	}

	@Test
	void aProxyWithoutPasswordIsUsedAndOneThatWantsOneRefuses() throws Exception {
		String node = "{\"data\":{\"id\":\"abc12\"}}";
		try (TestServer proxy = new TestServer(); TestServer server = new TestServer()) {
			Proxy chosen = new Proxy("127.0.0.1", proxy.uri("/").getPort(), Optional.empty());
			try (OsfClient client = fixture.client(server.uri("/"), Optional.empty(), address -> Optional.of(chosen))) {
				proxy.answer(seen -> Reply.json(200, node));
				assertThat(client.node("abc12", NEVER).id()).isEqualTo("abc12");
				proxy.answer(seen -> Reply.html(407, "<html>Who are you?</html>").with("Proxy-Authenticate", "Basic realm=\"x\""));
				assertThatThrownBy(() -> client.node("abc12", NEVER)).isInstanceOf(OsfException.class);
			}
			assertThat(server.seen()).isEmpty();
		}
	}
}
