package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;

/** Uploads and folders: osf-api.md section 8, rows 8 to 11. */
class UploadsTest extends SandboxFixture {

	@Test
	void createsAndRefusesTheSameNameWithTheFullEntity() {
		Probe.Answer made = me.butler("PUT", W + "?kind=file&name=a.txt", "hello");
		assertThat(made.status()).isEqualTo(201);
		assertThat(made.data().at("/attributes/extra/version").asInt()).isEqualTo(1);
		assertThat(made.data().at("/attributes/extra/hashes/md5").asText()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
		assertThat(made.data().at("/attributes/path").asText()).matches("/[0-9a-f]{24}");
		assertThat(made.data().at("/attributes/etag").asText()).hasSize(64);
		Probe.Answer again = me.butler("PUT", W + "?kind=file&name=a.txt", "other");
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.json().has("code")).isFalse();
		assertThat(id(again)).isEqualTo(id(made));
		assertThat(again.data().has("links")).isTrue();
		assertThat(sandbox.state().versions(id(made))).isEqualTo(1);
	}

	@Test
	void countsVersionsOnlyWhenBytesChange() {
		String id = upload("a.txt", "one");
		Probe.Answer second = me.butler("PUT", W + id + "?kind=file", "two");
		assertThat(second.status()).isEqualTo(200);
		assertThat(second.data().at("/attributes/extra/version").asInt()).isEqualTo(2);
		Probe.Answer same = me.butler("PUT", W + id + "?kind=file", "two");
		assertThat(same.data().at("/attributes/extra/version").asInt()).isEqualTo(2);
		Probe.Answer revisions = me.butler("GET", W + id + "?revisions=", null);
		assertThat(revisions.data()).hasSize(2);
		assertThat(revisions.data().at("/0/id").asText()).isEqualTo("2");
		assertThat(me.api("files/" + id + "/versions/").data().at("/0/type").asText()).isEqualTo("file-versions");
		assertThat(me.api("files/" + id + "/").data().at("/attributes/current_version").asInt()).isEqualTo(2);
		assertThat(me.butler("PUT", W + id + "?kind=file&name=b", "x").status()).isEqualTo(400);
		assertThat(me.butler("PUT", W + id + "?kind=folder", "x").status()).isEqualTo(409);
	}

	@Test
	void wantsALength() {
		Probe.Answer chunked = me.send("PUT", sandbox.baseUrl().resolve("v1/resources/" + W + "?kind=file&name=b.txt"),
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5])));
		assertThat(chunked.status()).isEqualTo(411);
		assertThat(chunked.json().path("code").asInt()).isEqualTo(411);
		Probe.Answer empty = me.butler("PUT", W + "?kind=file&name=b.txt", "");
		assertThat(empty.status()).isEqualTo(201);
		assertThat(empty.data().at("/attributes/size").asInt()).isZero();
		assertThat(empty.data().at("/attributes/extra/hashes/md5").asText()).isEqualTo("d41d8cd98f00b204e9800998ecf8427e");
	}

	@Test
	void makesFolders() {
		assertThat(me.butler("PUT", W + "?kind=folder&name=d", null).status()).isEqualTo(201);
		Probe.Answer again = me.butler("PUT", W + "?kind=folder&name=d", null);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.data()).isEmpty();
		assertThat(me.butler("PUT", W + "?kind=folder&name=e", "body").status()).isEqualTo(413);
		assertThat(me.butler("PUT", W + "?kind=file&name=d", "f").status()).isEqualTo(201);
		assertThat(me.butler("PUT", W + "?kind=file", "f").json().path("message").asText())
				.isEqualTo("Missing required parameter 'name'");
	}

	@Test
	void keepsNamesAsTheyAreSent() {
		for (String name : List.of("a%2Bb%20%26%20%23%25.txt", "e%CC%81.txt", "%C3%A9.txt", "A.txt", "a.txt", "a%3Ab")) {
			assertThat(me.butler("PUT", W + "?kind=file&name=" + name, "x").status()).as(name).isEqualTo(201);
		}
		assertThat(sandbox.state().find("priv1", "/a+b & #%.txt")).isPresent();
		assertThat(me.butler("PUT", W + "?kind=file&name=a%2Fb", "x").status()).isEqualTo(400);
	}

	@Test
	void letsOnlyOneOfTwoSimultaneousCreationsIn() throws Exception {
		Callable<Integer> create = () -> me.butler("PUT", W + "?kind=file&name=race.txt", Thread.currentThread().getName())
				.status();
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Integer> statuses = threads.invokeAll(List.of(create, create)).stream().map(f -> f.resultNow()).toList();
			assertThat(statuses).containsExactlyInAnyOrder(201, 409);
		}
	}

	@Test
	void keepsEveryVersionOfConcurrentWriters() throws Exception {
		String id = upload("log.txt", "start");
		List<Callable<Integer>> writers = IntStream.range(0, 20)
				.mapToObj(i -> (Callable<Integer>) () -> me.butler("PUT", W + id + "?kind=file", "text " + i).data()
						.at("/attributes/extra/version").asInt()).toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Integer> versions = threads.invokeAll(writers).stream().map(f -> f.resultNow()).toList();
			assertThat(versions).doesNotHaveDuplicates().hasSize(20);
		}
		assertThat(sandbox.state().versions(id)).isEqualTo(21);
	}

	@Test
	void keepsNothingOfABrokenUpload() throws IOException {
		String head = "PUT /v1/resources/" + W + "?kind=file&name=half.txt HTTP/1.1\r\nHost: sandbox\r\nAuthorization: Bearer "
				+ sandbox.token() + "\r\nContent-Length: 1000\r\n\r\nhalf";
		try (Socket socket = new Socket(sandbox.baseUrl().getHost(), sandbox.baseUrl().getPort())) {
			socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();
			assertThat(socket.getInputStream().read()).isNotEqualTo('2');
		}
		assertThat(sandbox.state().files("priv1")).isEmpty();
		assertThat(upload("half.txt", "whole")).hasSize(24);
	}

	@Test
	void compressesAnswersForThoseWhoAsk() throws IOException {
		Probe.Answer answer = me.with("Accept-Encoding", "gzip").api("nodes/priv1/");
		assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
			assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("Private");
		}
	}
}
