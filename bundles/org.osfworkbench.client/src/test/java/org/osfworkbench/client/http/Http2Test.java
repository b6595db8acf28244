package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PartialFile;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.Upload;

/** The same promises where the server offers HTTP/2. */
@Timeout(60)
class Http2Test {

	private static final Cancellation NEVER = Cancellation.NEVER;
	private static final String NODE = "{\"data\":{\"id\":\"abc12\"}}";
	private static final Duration LONG = Duration.ofSeconds(20);

	private static final Timeouts USUAL = new Timeouts(Duration.ofSeconds(5), LONG, Duration.ofSeconds(5));
	/** Every stream is refused, and nothing more will come. */
	private static final String GO_AWAY = "\0\0\0\4\0\0\0\0\0" + "\0\0\10\7\0\0\0\0\0" + "\0\0\0\0\0\0\0\0";

	private final Fixture fixture = new Fixture();
	private final CancelSource cancel = new CancelSource();
	private final CountDownLatch reached = new CountDownLatch(1);
	private final CountDownLatch free = new CountDownLatch(1);

	@TempDir
	private static Path shared;
	private static TestCertificates certificates;
	private static KeyStore keys;

	@TempDir
	Path folder;
	private Http2Server server;
	private OsfClient client;

	@BeforeAll
	static void prove() throws Exception {
		certificates = new TestCertificates(shared);
		keys = certificates.of("localhost");
	}

	@BeforeEach
	void start() throws Exception {
		server = new Http2Server(keys, true);
		client = client(LONG, ProxySelection.DIRECT);
	}

	@AfterEach
	void stop() throws Exception {
		free.countDown();
		client.close();
		server.close();
	}

	@Test
	void connectionsAreUsedAgain() throws Exception {
		server.answer(200, NODE);
		assertThat(client.node("abc12", NEVER).id()).isEqualTo("abc12");
		assertThat(client.node("abc12", NEVER).id()).isEqualTo("abc12");
		assertThat(server.seen()).hasSize(2).extracting(Http2Server.Seen::version).containsOnly("HTTP/2.0");
		assertThat(server.seen()).extracting(Http2Server.Seen::connection).containsOnly(server.last().connection());
		assertThat(server.last().header("Authorization")).isEqualTo("Bearer " + Fixture.CANARY);
		assertThat(server.last().header("User-Agent")).isEqualTo("OSF-Workbench/0.1");
		assertThat(server.last().header("Accept")).isEqualTo("application/vnd.api+json;version=2.20");
	}

	@Test
	void moreRequestsThanConnectionsTakeTurns() throws Exception {
		server.answer(200, NODE);
		List<FutureTask<Object>> tasks = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			tasks.add(start(() -> client.node("abc12", NEVER)));
		}
		for (FutureTask<Object> task : tasks) {
			task.get(30, TimeUnit.SECONDS);
		}
		assertThat(server.seen()).hasSize(40).extracting(Http2Server.Seen::version).containsOnly("HTTP/2.0");
		assertThat(server.seen().stream().map(Http2Server.Seen::connection).distinct().count()).isLessThanOrEqualTo(Engine.PER_ROUTE);
	}

	@Test
	void aServerThatOffersNothingElseGetsHttp1() throws Exception {
		try (Http2Server old = new Http2Server(keys, false)) {
			old.answer(200, NODE);
			try (OsfClient there = client(old, LONG, ProxySelection.DIRECT)) {
				there.node("abc12", NEVER);
				there.node("abc12", NEVER);
			}
			assertThat(old.seen()).hasSize(2).extracting(Http2Server.Seen::version).containsOnly("HTTP/1.1");
			assertThat(old.seen().get(0).connection()).isEqualTo(old.last().connection());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "HTTP/1.1 400 Bad Request\r\n\r\n", GO_AWAY })
	void aServerThatOffersMoreThanItCanGetsHttp1(String words) throws Exception {
		try (RawServer raw = new RawServer(TestCertificates.listener(keys), (socket, head) -> boast(socket, head, words));
				OsfClient there = client(raw.uri("/"), USUAL, ProxySelection.DIRECT, certificates.trusting())) {
			assertThat(there.node("abc12", NEVER).id()).isEqualTo("abc12");
			assertThat(there.node("abc12", NEVER).id()).isEqualTo("abc12");
			assertThat(raw.heads().stream().filter(head -> head.startsWith("PRI"))).hasSize(1);
		}
	}

	@Test
	void aWriteIsNeverRepeatedByHttp1() throws Exception {
		try (RawServer raw = new RawServer(TestCertificates.listener(keys), (socket, head) -> boast(socket, head, "nonsense"));
				OsfClient there = client(raw.uri("/"), USUAL, ProxySelection.DIRECT, certificates.trusting())) {
			assertThatThrownBy(() -> there.createFolder(Fixture.root(raw.uri("/")), "d", NEVER)).isInstanceOf(OsfException.Unavailable.class);
			assertThat(raw.heads()).noneMatch(head -> head.startsWith("PUT"));
		}
	}

	private static void boast(Socket socket, String head, String words) throws IOException {
		if (head.startsWith("PRI")) {
			RawServer.write(socket, words);
			socket.close();
		} else if (!head.isEmpty()) {
			RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + NODE.length() + "\r\nConnection: close\r\n\r\n" + NODE);
		}
	}

	@Test
	void anAnswerMayTakeLongerThanAConnection() throws Exception {
		server.answer((request, response) -> {
			free.await(1500, TimeUnit.MILLISECONDS);
			Http2Server.say(response, 200, Fixture.bytes(NODE));
		});
		try (OsfClient there = client(server.uri("/"), new Timeouts(Duration.ofSeconds(1), LONG, LONG), ProxySelection.DIRECT,
				certificates.trusting())) {
			assertThat(there.node("abc12", NEVER).id()).isEqualTo("abc12");
		}
		assertThat(server.seen()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 5_000_000 })
	void uploadsArriveWhole(int size) throws Exception {
		byte[] content = random(size);
		server.answer((request, response) -> Http2Server.say(response, 201,
				Fixture.bytes(Fixture.entity(server.uri("/"), "a.txt", Http2Server.body(request), 1))));

		Upload upload = client.create(Fixture.root(server.uri("/")), "a.txt", Content.of(content), Progress.NONE, NEVER);

		assertThat(upload.sent()).isEqualTo(Fixture.hashes(content));
		assertThat(server.last().version()).isEqualTo("HTTP/2.0");
		assertThat(server.last().header("Content-Length")).isEqualTo(String.valueOf(size));
	}

	@Test
	void aFolderIsAnnouncedAsABodyOfNoBytes() {
		server.answer(403, "{}");
		assertThatThrownBy(() -> client.createFolder(Fixture.root(server.uri("/")), "d", NEVER)).isInstanceOf(OsfException.Forbidden.class);
		assertThat(server.seen().getFirst().header("Content-Length")).isEqualTo("0");
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 404, 409, 411 })
	void aRefusalThatComesBeforeTheWholeBodyIsRead(int status) {
		server.answer(status, "{\"code\":" + status + ",\"message\":\"early\"}");

		assertThatThrownBy(() -> client.create(Fixture.root(server.uri("/")), "a", Content.of(new byte[64 << 20]), Progress.NONE, NEVER))
				.isInstanceOfSatisfying(OsfException.class, problem -> {
					assertThat(problem.details().status()).isEqualTo(status);
					assertThat(problem.details().serverWords()).isEqualTo("early");
				});
	}

	@Test
	void anUnreadableContentLeavesNothing() throws Exception {
		CountDownLatch broken = new CountDownLatch(1);
		server.answer((request, response) -> {
			reached.countDown();
			try {
				Http2Server.body(request);
			} catch (IOException e) {
				broken.countDown();
				throw e;
			}
		});
		assertThatThrownBy(() -> client.create(Fixture.root(server.uri("/")), "a", endingInAFailure(), Progress.NONE, NEVER))
				.isInstanceOf(IOException.class).hasMessage("disk gone");
		assertThat(broken.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(server.seen()).hasSize(1);
	}

	/** Half of it is with the server when the rest cannot be read. */
	private Content endingInAFailure() {
		return new Content() {
			@Override
			public long length() {
				return 300_000;
			}

			@Override
			public InputStream open() {
				InputStream rest = new InputStream() {
					@Override
					public int read() throws IOException {
						try {
							reached.await(10, TimeUnit.SECONDS);
						} catch (InterruptedException e) {
							throw new IOException(e);
						}
						throw new IOException("disk gone");
					}
				};
				return new SequenceInputStream(new ByteArrayInputStream(new byte[150_000]), rest);
			}
		};
	}

	@Test
	void throughAProxyWithAPasswordItStaysHttp1() throws Exception {
		server.answer(200, NODE);
		try (RawServer proxy = new RawServer((socket, head) -> tunnel(socket, head, server.uri("/").getPort()))) {
			ProxySelection.Proxy chosen = new ProxySelection.Proxy("127.0.0.1", proxy.uri("/").getPort(),
					Optional.of(new ProxySelection.Login("me", "secret")));
			try (OsfClient there = client(LONG, address -> Optional.of(chosen))) {
				assertThat(there.node("abc12", NEVER).id()).isEqualTo("abc12");
			}
			assertThat(proxy.heads().getLast()).startsWith("CONNECT localhost:").contains("Proxy-Authorization: Basic bWU6c2VjcmV0")
					.doesNotContain(Fixture.CANARY);
		}
		assertThat(server.last().version()).isEqualTo("HTTP/1.1");
	}

	private static void tunnel(Socket socket, String head, int port) throws IOException {
		if (!head.contains("Proxy-Authorization")) {
			RawServer.write(socket, "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n"
					+ "Connection: close\r\n\r\n");
			socket.close();
			return;
		}
		try (Socket target = new Socket("localhost", port)) {
			RawServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n");
			Thread.ofVirtual().start(() -> pump(target, socket));
			pump(socket, target);
		}
	}

	private static void pump(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
		} catch (@SuppressWarnings("unused") IOException e) {
			// one side hung up
		}
	}

	@Test
	void theServerSendsAheadOnlyAsMuchAsWasRead() throws Exception {
		AtomicInteger granted = new AtomicInteger();
		StreamDownload download = new StreamDownload(LONG, () -> {
			// nothing to give up
		});
		download.capacity(granted::addAndGet);
		int read = 0;
		for (int i = 0; i < 64; i++) {
			download.add(ByteBuffer.allocate(100_000));
			assertThat(granted).hasValueLessThanOrEqualTo(read);
			read += download.readNBytes(100_000).length;
		}
		assertThat(read - granted.get()).isBetween(0, StreamDownload.WINDOW / 4);
	}

	@Test
	void downloadsGoOnWhereTheyEnded() throws Exception {
		byte[] content = random(9_000_000);
		Path part = Files.write(folder.resolve("part"), Arrays.copyOf(content, 1_000_000));
		server.answer((request, response) -> {
			if ("bytes=1000000-".equals(request.getHeaders().get(HttpHeader.RANGE))) {
				response.getHeaders().put("Content-Range", "bytes 1000000-8999999/9000000");
				Http2Server.say(response, 206, Arrays.copyOfRange(content, 1_000_000, content.length));
			}
		});
		client.storage().resume(Fixture.file(server.uri("/"), content), PartialFile.of(part), Progress.NONE, NEVER);
		assertThat(part).hasBinaryContent(content);
		assertThat(server.last().version()).isEqualTo("HTTP/2.0");
	}

	@Test
	void aForeignStorageGetsNoToken() throws Exception {
		byte[] content = random(100_000);
		try (Http2Server storage = new Http2Server(keys, true)) {
			server.answer((request, response) -> {
				response.getHeaders().put(HttpHeader.LOCATION, storage.uri("/x?Signature=a%2Bb").toString());
				response.setStatus(302);
			});
			storage.answer((request, response) -> Http2Server.say(response, 200, content));
			ByteArrayOutputStream target = new ByteArrayOutputStream();
			client.download(Fixture.file(server.uri("/"), content), 0, target, Progress.NONE, NEVER);
			assertThat(target.toByteArray()).isEqualTo(content);
			assertThat(storage.last().version()).isEqualTo("HTTP/2.0");
			assertThat(storage.last().request().getHeaders().contains(HttpHeader.AUTHORIZATION)).isFalse();
			assertThat(storage.last().request().getHttpURI().getQuery()).isEqualTo("Signature=a%2Bb");
		}
	}

	@Test
	void aStreamThatBreaksIsUnavailableAndHarmsNoOther() throws Exception {
		server.answer((request, response) -> {
			response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 10);
			Http2Server.begin(response, "abc");
			throw new IOException("broken on purpose");
		});
		assertThatThrownBy(() -> client.download(Fixture.file(server.uri("/"), new byte[10]), 0, OutputStream.nullOutputStream(), Progress.NONE,
				NEVER)).isInstanceOf(OsfException.Unavailable.class);
		server.answer(200, NODE);
		assertThat(client.node("abc12", NEVER).id()).isEqualTo("abc12");
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403, 404, 410, 429, 500, 503 })
	void refusalsMeanTheSame(int status) {
		server.answer(status, "{\"errors\":[{\"detail\":\"words\"}]}");
		assertThatThrownBy(() -> client.node("abc12", NEVER)).isInstanceOfSatisfying(OsfException.class, problem -> {
			assertThat(problem.details().status()).isEqualTo(status);
			assertThat(problem.details().serverWords()).isEqualTo("words");
		});
		assertThat(server.last().version()).isEqualTo("HTTP/2.0");
	}

	@Test
	void cancelReachesASilentServer() throws Exception {
		CountDownLatch noticed = new CountDownLatch(1);
		server.answer((request, response) -> {
			if (request.getHttpURI().getPath().contains("silent")) {
				request.addFailureListener(failure -> noticed.countDown());
				reached.countDown();
				free.await();
			}
			Http2Server.say(response, 200, Fixture.bytes(NODE));
		});
		assertCancels(() -> client.node("silent", cancel));
		assertThat(noticed.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(client.node("abc12", NEVER).id()).isEqualTo("abc12");
	}

	@Test
	void cancelReachesABodyThatStops() throws Exception {
		server.answer((request, response) -> {
			response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 10);
			Http2Server.begin(response, "abc");
			free.await();
		});
		assertCancels(() -> client.download(Fixture.file(server.uri("/"), new byte[10]), 0, OutputStream.nullOutputStream(),
				bytes -> reached.countDown(), cancel));
	}

	@Test
	void cancelReachesAnUploadThatIsNotTaken() throws Exception {
		server.answer((request, response) -> {
			reached.countDown();
			free.await();
		});
		assertCancels(() -> client.create(Fixture.root(server.uri("/")), "a", Content.of(new byte[64 << 20]), Progress.NONE, cancel));
	}

	@Test
	void closingTheClientEndsWhatRuns() throws Exception {
		server.answer((request, response) -> {
			reached.countDown();
			free.await();
		});
		FutureTask<Object> task = start(() -> client.node("abc12", NEVER));
		assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
		client.close();
		assertThatThrownBy(() -> task.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
				.hasCauseInstanceOf(OsfException.Unavailable.class);
		assertThatThrownBy(() -> client.node("abc12", NEVER)).isInstanceOf(OsfException.Unavailable.class);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aServerThatFallsSilentIsUnavailable(boolean begun) throws Exception {
		server.answer((request, response) -> {
			if (begun) {
				Http2Server.begin(response, "{\"data\":");
			}
			free.await();
		});
		try (OsfClient hasty = client(Duration.ofMillis(300), ProxySelection.DIRECT)) {
			assertThatThrownBy(() -> hasty.node("abc12", NEVER)).isInstanceOf(OsfException.Unavailable.class);
			assertThatThrownBy(
					() -> hasty.create(Fixture.root(server.uri("/")), "a", Content.of(new byte[64 << 20]), Progress.NONE, NEVER))
					.isInstanceOf(OsfException.Unavailable.class);
		}
	}

	@Test
	void aServerThatCannotProveItselfGetsNothing() throws Exception {
		try (OsfClient distrusting = client(server.uri("/"), USUAL, ProxySelection.DIRECT, SSLContext.getDefault())) {
			assertThatThrownBy(() -> distrusting.node("abc12", NEVER)).isInstanceOf(OsfException.Unavailable.class)
					.hasCauseInstanceOf(SSLException.class);
		}
		assertThat(server.seen()).isEmpty();
	}

	private OsfClient client(Duration response, ProxySelection proxies) throws Exception {
		return client(server, response, proxies);
	}

	private OsfClient client(Http2Server to, Duration response, ProxySelection proxies) throws Exception {
		return client(to.uri("/"), new Timeouts(Duration.ofSeconds(5), response, Duration.ofSeconds(5)), proxies, certificates.trusting());
	}

	private OsfClient client(URI to, Timeouts timeouts, ProxySelection proxies, SSLContext trust) {
		return fixture.factory(proxies, timeouts, Optional.of(trust)).open(Hosts.sandbox(to), Optional.of(Token.of(Fixture.CANARY)));
	}

	private static byte[] random(int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return content;
	}

	private void assertCancels(Callable<?> call) throws Exception {
		FutureTask<Object> task = start(call);
		assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
		cancel.cancel();
		assertThatThrownBy(() -> task.get(5, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
				.hasCauseInstanceOf(CancellationException.class);
	}

	private static FutureTask<Object> start(Callable<?> call) {
		FutureTask<Object> task = new FutureTask<>(call::call);
		Thread.ofPlatform().daemon().start(task);
		return task;
	}
}
