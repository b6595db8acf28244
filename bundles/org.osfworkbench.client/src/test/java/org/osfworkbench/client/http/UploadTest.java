package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.client.http.TestServer.Reply;

/** Sending files and making folders. */
class UploadTest {

	private final Fixture fixture = new Fixture();
	private TestServer server;
	private OsfClient client;
	private RemoteFolder root;

	@BeforeEach
	void start() throws IOException {
		server = new TestServer();
		client = fixture.client(server.uri("/"));
		root = Fixture.root(server.uri("/"));
	}

	@AfterEach
	void stop() {
		client.close();
		server.close();
	}

	@Test
	void createSendsTheBytesAndComparesTheHashes() throws Exception {
		byte[] content = new byte[300_000];
		Arrays.fill(content, (byte) 7);
		server.answer(seen -> Reply.json(201, Fixture.entity(server.uri("/"), "a.txt", seen.body(), 1)));
		AtomicLong moved = new AtomicLong();

		Upload upload = client.create(root, "a.txt", Content.of(content), moved::addAndGet, Cancellation.NEVER);

		assertThat(server.last().method()).isEqualTo("PUT");
		assertThat(server.last().body()).isEqualTo(content);
		assertThat(server.last().header("content-length")).isEqualTo("300000");
		assertThat(server.last().header("transfer-encoding")).isEmpty();
		assertThat(server.last().header("expect")).isEmpty();
		assertThat(server.last().header("user-agent")).isEqualTo("OSF-Workbench/0.1");
		assertThat(upload.sent()).isEqualTo(Fixture.hashes(content));
		assertThat(upload.bytes()).isEqualTo(300_000);
		assertThat(upload.file().version()).isEqualTo(1);
		assertThat(moved).hasValue(300_000);
	}

	@Test
	void anEmptyFileHasALengthHeader() throws Exception {
		server.answer(seen -> Reply.json(201, Fixture.entity(server.uri("/"), "empty", seen.body(), 1)));

		Upload upload = client.create(root, "empty", Content.of(new byte[0]), Progress.NONE, Cancellation.NEVER);

		assertThat(server.last().header("content-length")).isEqualTo("0");
		assertThat(upload.sent().md5()).contains("d41d8cd98f00b204e9800998ecf8427e");
	}

	@Test
	void namesAreEncodedAsQueryValues() throws Exception {
		server.answer(seen -> Reply.json(201, Fixture.entity(server.uri("/"), "x", seen.body(), 1)));

		client.create(root, "a b#&+%é?=.txt", Content.of(new byte[1]), Progress.NONE, Cancellation.NEVER);

		assertThat(server.last().uri().getRawQuery()).isEqualTo("kind=file&name=a%20b%23%26%2B%25%C3%A9%3F%3D.txt");
	}

	@Test
	void updateKeepsTheFileAndTellsTheVersion() throws Exception {
		byte[] content = Fixture.bytes("two");
		server.answer(seen -> Reply.json(200, Fixture.entity(server.uri("/"), "a.txt", seen.body(), 5)));

		Upload upload = client.update(Fixture.file(server.uri("/"), content), Content.of(content), Progress.NONE, Cancellation.NEVER);

		assertThat(server.last().uri().getRawPath()).endsWith("/" + Fixture.FILE_ID);
		assertThat(server.last().uri().getRawQuery()).isEqualTo("kind=file");
		assertThat(upload.file().version()).isEqualTo(5);
	}

	@Test
	void otherHashesInTheAnswerAreABadAnswer() {
		Hashes wrong = Fixture.hashes(Fixture.bytes("xyz"));
		server.answer(seen -> Reply.json(201, Fixture.entity(server.uri("/"), "a.txt", 3, wrong, 1)));

		assertThatThrownBy(() -> client.create(root, "a.txt", Content.of(Fixture.bytes("abc")), Progress.NONE, Cancellation.NEVER))
				.isInstanceOf(OsfException.BadAnswer.class).hasMessageContaining("other bytes");
	}

	@Test
	void aTakenNameIsAConflictThatNamesTheFile() {
		byte[] there = Fixture.bytes("there");
		String entity = Fixture.entity(server.uri("/"), "a.txt", there, 3);
		server.answer(seen -> Reply.json(409, "{\"message\":\"Cannot complete action\"," + entity.substring(1)));

		assertThatThrownBy(() -> client.create(root, "a.txt", Content.of(Fixture.bytes("abc")), Progress.NONE, Cancellation.NEVER))
				.isInstanceOfSatisfying(OsfException.NameConflict.class, conflict -> {
					assertThat(conflict.existing().orElseThrow().version()).isEqualTo(3);
					assertThat(conflict.existing().orElseThrow().hashes()).isEqualTo(Fixture.hashes(there));
					assertThat(conflict.details().serverWords()).isEqualTo("Cannot complete action");
				});
		assertThat(server.seen()).hasSize(1);
	}

	@Test
	void foldersAreMadeWithoutABody() throws Exception {
		String link = server.uri("/v1/resources/abc12/providers/osfstorage/" + Fixture.FOLDER_ID + "/").toString();
		server.answer(seen -> Reply.json(201, """
				{"data":{"id":"osfstorage/%1$s/","type":"files","attributes":{"extra":{},"kind":"folder","name":"d","path":"/%1$s/",
				"provider":"osfstorage","materialized":"/d/","resource":"abc12","size":null},
				"links":{"upload":"%2$s?kind=file","new_folder":"%2$s?kind=folder"}}}""".formatted(Fixture.FOLDER_ID, link)));

		RemoteFolder folder = client.createFolder(root, "d", Cancellation.NEVER);

		assertThat(server.last().uri().getRawQuery()).isEqualTo("kind=folder&name=d");
		assertThat(server.last().header("content-length")).isEqualTo("0");
		assertThat(folder.id()).isEqualTo(Fixture.FOLDER_ID);
		assertThat(folder.location()).hasToString(link);
		assertThat(folder.children()).isEqualTo(server.uri("/v2/nodes/abc12/files/osfstorage/" + Fixture.FOLDER_ID + "/"));
	}

	@Test
	void aTakenFolderNameIsAConflictWithoutAFile() {
		server.answer(seen -> Reply.json(409, "{\"message\":\"exists\",\"data\":{}}"));

		assertThatThrownBy(() -> client.createFolder(root, "d", Cancellation.NEVER))
				.isInstanceOfSatisfying(OsfException.NameConflict.class, conflict -> assertThat(conflict.existing()).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 2, 9, 200_000 })
	void contentOfAnotherLengthIsTheCallersProblemAndLeavesNothing(int announced) throws Exception {
		byte[] content = announced == 200_000 ? new byte[150_000] : new byte[announced + 1];
		try (RawServer raw = new RawServer((socket, head) -> socket.getInputStream().readAllBytes());
				OsfClient there = fixture.client(raw.uri("/"))) {
			assertThatThrownBy(() -> there.create(Fixture.root(raw.uri("/")), "a", wrong(content, announced), Progress.NONE, Cancellation.NEVER))
					.isInstanceOf(IOException.class).hasMessageContaining("than announced");
		}
	}

	@Test
	void anUnreadableContentIsTheCallersProblem() {
		Content broken = new Content() {
			@Override
			public long length() {
				return 5;
			}

			@Override
			public InputStream open() {
				return new InputStream() {
					@Override
					public int read() throws IOException {
						throw new IOException("disk gone");
					}
				};
			}
		};
		assertThatThrownBy(() -> client.create(root, "a", broken, Progress.NONE, Cancellation.NEVER)).isInstanceOf(IOException.class)
				.hasMessage("disk gone");
	}

	@ParameterizedTest
	@ValueSource(ints = { 403, 404, 409, 411 })
	void aRefusalThatComesBeforeTheWholeBodyIsRead(int status) throws Exception {
		byte[] large = new byte[64 << 20];
		try (RawServer raw = new RawServer((socket, head) -> {
			socket.getInputStream().readNBytes(1000);
			String body = "{\"code\":" + status + ",\"message\":\"early\"}";
			RawServer.write(socket, "HTTP/1.1 " + status + " No\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
					+ "\r\n\r\n" + body);
			socket.close();
		}); OsfClient there = fixture.client(raw.uri("/"))) {
			assertThatThrownBy(() -> there.create(Fixture.root(raw.uri("/")), "a", Content.of(large), Progress.NONE, Cancellation.NEVER))
					.isInstanceOfSatisfying(OsfException.class, problem -> {
						assertThat(problem.details().status()).isEqualTo(status);
						assertThat(problem.details().serverWords()).isEqualTo("early");
					});
		}
	}

	@Test
	void aWriteIsNeverSentTwice() {
		server.answer(seen -> Reply.html(503, "<html><body>down</body></html>"));

		assertThatThrownBy(() -> client.create(root, "a", Content.of(new byte[3]), Progress.NONE, Cancellation.NEVER))
				.isInstanceOf(OsfException.Unavailable.class);
		assertThat(server.seen()).hasSize(1);
		assertThat(fixture.pauses).isEmpty();
	}

	@Test
	void namesThatCannotBeAreNotSent() {
		assertThatThrownBy(() -> client.createFolder(root, "", Cancellation.NEVER)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> client.createFolder(root, "a/b", Cancellation.NEVER)).isInstanceOf(IllegalArgumentException.class);
		assertThat(server.seen()).isEmpty();
	}

	private static Content wrong(byte[] bytes, long announced) {
		return new Content() {
			@Override
			public long length() {
				return announced;
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}
		};
	}
}
