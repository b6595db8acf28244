package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.TransferLimits;
import org.osfworkbench.client.http.TestServer.Reply;

/** How fast the bytes of files go, and how many files at once. */
@Timeout(30)
class TrafficTest {

	private static final int SIZE = 300_000;

	private final Fixture fixture = new Fixture();
	private TestServer server;
	private OsfClient client;

	private record Some(long uploadRate, long downloadRate, int atOnce) implements TransferLimits {
	}

	@BeforeEach
	void start() throws IOException {
		server = new TestServer();
	}

	@AfterEach
	void stop() {
		client.close();
		server.close();
	}

	private void limits(long up, long down, int atOnce) {
		fixture.limits = new Some(up, down, atOnce);
		client = fixture.client(server.uri("/"));
	}

	@Test
	void anUploadIsNoFasterThanItsLimit() throws Exception {
		limits(100_000, 0, 8);
		server.answer(seen -> Reply.json(201, Fixture.entity(server.uri("/"), "a", seen.body(), 1)));

		client.create(Fixture.root(server.uri("/")), "a", Content.of(new byte[SIZE]), Progress.NONE, Cancellation.NEVER);

		assertThat(server.last().body()).hasSize(SIZE);
		assertThat(waited()).isBetween(Duration.ofMillis(2700), Duration.ofMillis(3000));
		assertThat(fixture.pauses).allSatisfy(pause -> assertThat(pause).isLessThan(Duration.ofMillis(500)));
	}

	@Test
	void aDownloadIsNoFasterThanItsLimit() throws Exception {
		limits(1, 100_000, 8);
		server.answer(seen -> Reply.bytes(new byte[SIZE]));

		download();

		assertThat(waited()).isBetween(Duration.ofMillis(2700), Duration.ofMillis(3000));
	}

	@Test
	void withoutALimitNothingWaits() throws Exception {
		limits(0, 0, 8);
		server.answer(seen -> Reply.bytes(new byte[SIZE]));

		download();

		assertThat(fixture.pauses).isEmpty();
	}

	@Test
	void noMoreFilesTravelAtOnceThanAllowed() throws Exception {
		limits(0, 0, 2);
		AtomicInteger now = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		CountDownLatch two = new CountDownLatch(2);
		server.answer(seen -> {
			most.accumulateAndGet(now.incrementAndGet(), Math::max);
			two.countDown();
			await(two);
			now.decrementAndGet();
			return Reply.bytes(new byte[SIZE]);
		});
		List<FutureTask<Void>> tasks = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			tasks.add(run(this::download));
		}
		for (FutureTask<Void> task : tasks) {
			task.get(20, TimeUnit.SECONDS);
		}

		assertThat(most).hasValue(2);
	}

	@Test
	void aListDoesNotWaitForFiles() throws Exception {
		limits(0, 0, 1);
		CountDownLatch reached = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		server.answer(seen -> {
			if (!seen.uri().getPath().startsWith("/v1/")) {
				return Reply.json(404, "{}");
			}
			reached.countDown();
			await(go);
			return Reply.bytes(new byte[SIZE]);
		});
		FutureTask<Void> file = run(this::download);
		await(reached);

		assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(org.osfworkbench.client.api.OsfException.NotFound.class);
		CancelSource cancel = new CancelSource();
		cancel.cancel();
		assertThatThrownBy(() -> download(cancel)).isInstanceOf(CancellationException.class);
		go.countDown();
		file.get(20, TimeUnit.SECONDS);
	}

	private Duration waited() {
		return fixture.pauses.stream().reduce(Duration.ZERO, Duration::plus);
	}

	private Void download() throws Exception {
		return download(Cancellation.NEVER);
	}

	private Void download(Cancellation cancellation) throws Exception {
		client.download(Fixture.file(server.uri("/"), new byte[SIZE]), 0, new ByteArrayOutputStream(), Progress.NONE, cancellation);
		return null;
	}

	private static FutureTask<Void> run(java.util.concurrent.Callable<Void> action) {
		FutureTask<Void> task = new FutureTask<>(action);
		Thread.ofVirtual().start(task);
		return task;
	}

	private static void await(CountDownLatch latch) {
		try {
			if (!latch.await(20, TimeUnit.SECONDS)) {
				throw new AssertionError("Not reached");
			}
		} catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
