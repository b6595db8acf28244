package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.ProxySelection;

/** A cancel reaches a request that waits, wherever it waits. */
@Timeout(30)
class CancelTest {

	private final Fixture fixture = new Fixture();
	private final CancelSource cancel = new CancelSource();
	private final CountDownLatch reached = new CountDownLatch(1);

	@Test
	void aSilentServer() throws Exception {
		try (RawServer raw = new RawServer((socket, head) -> reached.countDown()); OsfClient client = fixture.client(raw.uri("/"))) {
			assertCancels(() -> client.node("abc12", cancel));
		}
	}

	@Test
	void aBodyThatStops() throws Exception {
		try (RawServer raw = new RawServer((socket, head) -> RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"));
				OsfClient client = fixture.client(raw.uri("/"))) {
			assertCancels(() -> client.download(Fixture.file(raw.uri("/"), new byte[10]), 0, OutputStream.nullOutputStream(),
					bytes -> reached.countDown(), cancel));
		}
	}

	@Test
	void aServerThatDoesNotTakeTheUpload() throws Exception {
		try (RawServer raw = new RawServer((Socket socket, String head) -> reached.countDown());
				OsfClient client = fixture.client(raw.uri("/"))) {
			assertCancels(() -> client.create(Fixture.root(raw.uri("/")), "a", Content.of(new byte[64 << 20]), Progress.NONE, cancel));
		}
	}

	@Test
	void theWaitBetweenTwoAttempts() throws Exception {
		try (RawServer raw = new RawServer((socket, head) -> {
			RawServer.write(socket, "HTTP/1.1 429 No\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
			socket.close();
			reached.countDown();
		}); OsfClient client = new HttpClientFactory().open(Hosts.sandbox(raw.uri("/")), Optional.empty())) {
			assertCancels(() -> client.node("abc12", cancel));
			assertThat(raw.heads()).hasSize(1);
		}
	}

	@Test
	void beforeItBegins() throws Exception {
		cancel.cancel();
		try (TestServer server = new TestServer(); OsfClient client = fixture.client(server.uri("/"))) {
			assertThatThrownBy(() -> client.node("abc12", cancel)).isInstanceOf(CancellationException.class);
			assertThat(server.seen()).isEmpty();
		}
	}

	@Test
	void aTimeOutIsNotACancel() throws Exception {
		Timeouts hasty = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofSeconds(5));
		HttpClientFactory factory = new HttpClientFactory(ProxySelection.DIRECT, (wait, cancellation) -> {
			// no need to wait
		}, Clock.systemUTC(), hasty);
		try (RawServer raw = new RawServer((socket, head) -> reached.countDown());
				OsfClient client = factory.open(Hosts.sandbox(raw.uri("/")), Optional.empty())) {
			assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(OsfException.Unavailable.class);
		}
	}

	@Test
	void closingTheClientEndsWhatRuns() throws Exception {
		try (RawServer raw = new RawServer((socket, head) -> reached.countDown())) {
			OsfClient client = fixture.client(raw.uri("/"));
			FutureTask<Object> task = start(() -> client.node("abc12", Cancellation.NEVER));
			assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
			client.close();
			assertThatThrownBy(() -> task.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
					.hasCauseInstanceOf(OsfException.Unavailable.class);
			assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(OsfException.Unavailable.class);
		}
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
