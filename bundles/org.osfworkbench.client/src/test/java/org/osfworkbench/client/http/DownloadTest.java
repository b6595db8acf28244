package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.http.TestServer.Reply;

/** Fetching files. */
class DownloadTest {

	private final Fixture fixture = new Fixture();
	private final ByteArrayOutputStream target = new ByteArrayOutputStream();
	private TestServer server;
	private TestServer storage;
	private OsfClient client;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer();
		storage = new TestServer();
		client = fixture.client(server.uri("/"));
		server.answer(seen -> Reply.redirect(302, storage.uri("/bucket/x?Expires=1&Signature=a%2Bb%3D")));
	}

	@AfterEach
	void stop() {
		client.close();
		server.close();
		storage.close();
	}

	@Test
	void followsToTheStorageWithoutTheToken() throws Exception {
		byte[] content = new byte[400_000];
		new Random(1).nextBytes(content);
		storage.answer(seen -> Reply.bytes(content));
		AtomicLong moved = new AtomicLong();

		Download download = client.download(file(content), 0, target, moved::addAndGet, Cancellation.NEVER);

		assertThat(target.toByteArray()).isEqualTo(content);
		assertThat(download).isEqualTo(new Download(Fixture.hashes(content), content.length));
		assertThat(moved).hasValue(content.length);
		assertThat(server.last().header("authorization")).isEqualTo("Bearer " + Fixture.CANARY);
		assertThat(storage.last().header("authorization")).isEmpty();
		assertThat(storage.last().header("cookie")).isEmpty();
		assertThat(storage.last().uri().getRawQuery()).isEqualTo("Expires=1&Signature=a%2Bb%3D");
	}

	@Test
	void askForAnOlderVersionByNumberAndDoesNotCompareItWithTheNewest() throws Exception {
		storage.answer(seen -> Reply.bytes(Fixture.bytes("old")));

		client.download(file(Fixture.bytes("newest")), 1, target, Progress.NONE, Cancellation.NEVER);

		assertThat(server.last().uri().getRawQuery()).isEqualTo("version=1");
		assertThat(target.toByteArray()).isEqualTo(Fixture.bytes("old"));
	}

	@Test
	void otherBytesOfTheSameLengthAreABadAnswer() {
		storage.answer(seen -> Reply.bytes(Fixture.bytes("abd")));

		assertThatThrownBy(() -> client.download(file(Fixture.bytes("abc")), 0, target, Progress.NONE, Cancellation.NEVER))
				.isInstanceOf(OsfException.BadAnswer.class).hasMessageContaining("another hash");
	}

	@Test
	void anotherLengthIsABadAnswerBeforeAnythingIsWritten() {
		storage.answer(seen -> Reply.bytes(Fixture.bytes("abcd")));

		assertThatThrownBy(() -> client.download(file(Fixture.bytes("abc")), 0, target, Progress.NONE, Cancellation.NEVER))
				.isInstanceOf(OsfException.BadAnswer.class);
		assertThat(target.size()).isZero();
	}

	@Test
	void aWebPageIsNotAFile() {
		server.answer(seen -> Reply.html(200, "<html>Sign in</html>"));
		RemoteFile unknown = Fixture.file(server.uri("/"), OptionalLong.empty(), Hashes.UNKNOWN);

		assertThatThrownBy(() -> client.download(unknown, 0, target, Progress.NONE, Cancellation.NEVER))
				.isInstanceOf(OsfException.BadAnswer.class).hasMessageContaining("web page");
		assertThat(target.size()).isZero();
	}

	@Test
	void aFileThatIsAWebPageComesAsAnAttachment() throws Exception {
		byte[] page = Fixture.bytes("<html></html>");
		storage.answer(seen -> Reply.html(200, "<html></html>").with("Content-Disposition", "attachment; filename=\"a.html\""));

		assertThat(client.download(file(page), 0, target, Progress.NONE, Cancellation.NEVER).bytes()).isEqualTo(page.length);
	}

	@Test
	void aStaleSignatureStartsOver() throws Exception {
		byte[] content = Fixture.bytes("fresh");
		AtomicInteger calls = new AtomicInteger();
		storage.answer(seen -> calls.incrementAndGet() == 1 ? Reply.html(400, "expired") : Reply.bytes(content));

		client.download(file(content), 0, target, Progress.NONE, Cancellation.NEVER);

		assertThat(server.seen()).hasSize(2);
		assertThat(target.toByteArray()).isEqualTo(content);
	}

	@Test
	void aStorageThatAlwaysRefusesIsUnavailableAndNotForbidden() {
		storage.answer(seen -> Reply.html(403, "no"));

		assertThatThrownBy(() -> client.download(file(Fixture.bytes("x")), 0, target, Progress.NONE, Cancellation.NEVER))
				.isInstanceOf(OsfException.Unavailable.class);
		assertThat(server.seen()).hasSize(3);
	}

	@Test
	void aMissingObjectInTheStorageDoesNotMeanThatTheFileIsGone() {
		storage.answer(seen -> Reply.html(404, "NoSuchKey"));

		assertThatThrownBy(() -> client.download(file(Fixture.bytes("x")), 0, target, Progress.NONE, Cancellation.NEVER))
				.isInstanceOf(OsfException.Unavailable.class);
	}

	@Test
	void aCutBodyIsUnavailable() throws Exception {
		try (RawServer raw = new RawServer((socket, head) -> {
			RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
			socket.close();
		})) {
			server.answer(seen -> Reply.redirect(302, raw.uri("/x")));
			assertThatThrownBy(() -> client.download(file(new byte[10]), 0, target, Progress.NONE, Cancellation.NEVER))
					.isInstanceOf(OsfException.Unavailable.class);
		}
	}

	@Test
	void aTargetThatCannotBeWrittenIsTheCallersProblem() {
		storage.answer(seen -> Reply.bytes(Fixture.bytes("abc")));
		OutputStream full = new OutputStream() {
			@Override
			public void write(int octet) throws IOException {
				throw new IOException("disk full");
			}
		};
		assertThatThrownBy(() -> client.download(file(Fixture.bytes("abc")), 0, full, Progress.NONE, Cancellation.NEVER))
				.isInstanceOf(IOException.class).hasMessage("disk full");
	}

	@Test
	void emptyFilesArrive() throws Exception {
		storage.answer(seen -> Reply.bytes(new byte[0]));

		assertThat(client.download(file(new byte[0]), 0, target, Progress.NONE, Cancellation.NEVER).bytes()).isZero();
	}

	private RemoteFile file(byte[] content) {
		return Fixture.file(server.uri("/"), content);
	}
}
