package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.BadAnswer;
import org.osfworkbench.client.api.OsfException.Forbidden;
import org.osfworkbench.client.api.OsfException.Gone;
import org.osfworkbench.client.api.OsfException.NotFound;
import org.osfworkbench.client.api.OsfException.NotSignedIn;
import org.osfworkbench.client.api.OsfException.QuotaExceeded;
import org.osfworkbench.client.api.OsfException.Throttled;
import org.osfworkbench.client.api.OsfException.Unavailable;
import org.osfworkbench.client.api.OsfException.WriteRefused;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.http.TestServer.Reply;

/** What failures become, how often reads are repeated, and that the token is in no text. */
class ProblemsTest extends ServerTest {

	static Stream<Arguments> reads() {
		return Stream.of(
				arguments(401, "{\"errors\":[{\"detail\":\"User provided an invalid OAuth2 access token\"}]}", NotSignedIn.class,
						"User provided an invalid OAuth2 access token"),
				arguments(403, "{\"message_short\":\"Forbidden\",\"message_long\":\"No &amp; never. <a href='mailto:a@b'>Write</a> us\",\"code\":403}",
						Forbidden.class, "No & never. Write us"),
				arguments(404, "{\"code\":404,\"message\":\"Not there\"}", NotFound.class, "Not there"),
				arguments(404, "<html><head><title>404</title></head><body><h1>Not&nbsp;Found</h1></body></html>", NotFound.class, "Not Found"),
				arguments(410, "{\"errors\":[{\"detail\":\"The requested node is no longer available.\",\"status\":\"410\"}]}", Gone.class,
						"The requested node is no longer available."),
				arguments(400, "{\"response\":\"odd\"}", BadAnswer.class, "odd"),
				arguments(500, "{\"error\":\"boom\"}", Unavailable.class, "boom"),
				arguments(418, "", BadAnswer.class, ""),
				arguments(502, "{\"cut", Unavailable.class, "{\"cut"),
				arguments(405, "{\"errors\":[{\"detail\":\"Method\"},{\"detail\":\"not allowed\"}]}", BadAnswer.class, "Method not allowed"));
	}

	@ParameterizedTest
	@MethodSource("reads")
	void readsFailByType(int status, String body, Class<? extends OsfException> type, String words) {
		server.answer(seen -> Reply.json(status, body).with("X-WATERBUTLER-REQUEST-ID", "6fac06ad"));

		assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isExactlyInstanceOf(type)
				.isInstanceOfSatisfying(OsfException.class, problem -> {
					assertThat(problem.details().serverWords()).isEqualTo(words);
					assertThat(problem.details().status()).isEqualTo(status);
					assertThat(problem.details().requestId()).isEqualTo("6fac06ad");
					assertThat(problem.details().request()).isEqualTo("GET " + server.uri("/v2/nodes/abc12/"));
				});
	}

	static Stream<Arguments> writes() {
		return Stream.of(
				arguments(400, "{\"message\":\"Registered Nodes are immutable\"}", WriteRefused.class),
				arguments(403, "{\"message_long\":\"File cannot be updated due to checkout status.\"}", WriteRefused.class),
				arguments(403, "{\"message\":\"Forbidden\"}", Forbidden.class),
				arguments(405, "{\"message_long\":\"Cannot move file as it is checked out.\"}", WriteRefused.class),
				arguments(423, "{}", WriteRefused.class),
				arguments(501, "{\"message\":\"Provider \\\"gitlab\\\" is read-only\"}", WriteRefused.class),
				arguments(503, "{\"message\":\"The service is read only\"}", WriteRefused.class),
				arguments(503, "", Unavailable.class),
				arguments(404, "{}", NotFound.class),
				arguments(411, "{\"code\":411,\"message\":\"Content-Length is required\"}", BadAnswer.class),
				arguments(413, "", QuotaExceeded.class),
				arguments(507, "{\"code\":507,\"message\":\"The quota on this osfstorage project has been exceeded\"}", QuotaExceeded.class),
				arguments(202, "", BadAnswer.class));
	}

	@ParameterizedTest
	@MethodSource("writes")
	void writesFailByType(int status, String body, Class<? extends OsfException> type) {
		server.answer(seen -> Reply.json(status, body));

		assertThatThrownBy(() -> client.update(Fixture.file(server.uri("/"), new byte[1]), Content.of(new byte[1]), Progress.NONE,
				Cancellation.NEVER)).isExactlyInstanceOf(type);
		assertThat(server.seen()).filteredOn(seen -> seen.method().equals("PUT")).hasSize(1);
	}

	@Test
	void maintenanceIsToldAndNotAskedAgain() {
		server.answer(seen -> Reply.json(503, "{\"meta\":{\"maintenance_mode\":true,\"status_page\":\"https://status.cos.io\"}}"));

		assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER))
				.isInstanceOfSatisfying(Unavailable.class, problem -> assertThat(problem.maintenance()).isTrue());
		assertThat(server.seen()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "502", "503", "504" })
	void readsAreRepeatedAFewTimes(int status) {
		server.answer(seen -> Reply.html(status, "<html>bad gateway</html>"));

		assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(Unavailable.class);
		assertThat(server.seen()).hasSize(Retry.ATTEMPTS);
		assertThat(fixture.pauses).hasSize(Retry.ATTEMPTS - 1).allMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) <= 0);
	}

	@Test
	void aPassingFailureIsNotSeen() throws Exception {
		AtomicInteger calls = new AtomicInteger();
		server.answer(seen -> calls.incrementAndGet() < 3 ? Reply.html(503, "") : Reply.json(200, "{\"data\":{\"id\":\"abc12\"}}"));

		assertThat(client.node("abc12", Cancellation.NEVER).id()).isEqualTo("abc12");
	}

	@Test
	void aConnectionThatBreaksIsTriedAgain() throws Exception {
		try (RawServer raw = new RawServer((socket, head) -> socket.close()); OsfClient there = fixture.client(raw.uri("/"))) {
			assertThatThrownBy(() -> there.node("abc12", Cancellation.NEVER))
					.isInstanceOfSatisfying(Unavailable.class, problem -> assertThat(problem.details().status()).isZero());
			assertThat(raw.heads()).hasSize(Retry.ATTEMPTS);
		}
	}

	@Test
	void shortThrottlingIsWaitedFor() throws Exception {
		AtomicInteger calls = new AtomicInteger();
		server.answer(seen -> calls.incrementAndGet() == 1 ? Reply.json(429, "{}").with("Retry-After", "5")
				: Reply.json(200, "{\"data\":{\"id\":\"abc12\"}}"));

		client.node("abc12", Cancellation.NEVER);

		assertThat(fixture.pauses).containsExactly(Duration.ofSeconds(5));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1780|1780", "1795255260|60", "Sat, 21 Nov 2026 10:01:00 GMT|60", "Sat, 21 Nov 2026 09:00:00 GMT|0",
			"soon|", "-3|" })
	void retryAfterHasThreeForms(String header, Long seconds) {
		server.answer(seen -> Reply.json(429, "{\"error\":\"API rate-limiting active\"}").with("Retry-After", header));

		assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOfSatisfying(Throttled.class,
				problem -> assertThat(problem.waitFor().map(Duration::toSeconds).orElse(null)).isEqualTo(seconds));
	}

	@Test
	void theLoadBalancersThrottlingHasNoTime() {
		server.answer(seen -> Reply.html(429, "<html>Too many</html>"));

		assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOfSatisfying(Throttled.class,
				problem -> assertThat(problem.waitFor()).isEmpty());
		assertThat(server.seen()).hasSize(1);
	}

	@Test
	void theTokenIsInNoTextWhateverTheServerRepeats() throws Exception {
		String canary = Fixture.CANARY;
		List<Reply> echoes = List.of(Reply.json(401, "{\"errors\":[{\"detail\":\"bad token " + canary + "\"}]}"), Reply.json(200, canary),
				Reply.json(200, "{\"data\":" + canary + "}"), Reply.html(200, canary), Reply.html(500, canary),
				Reply.json(403, "{}").with("X-WATERBUTLER-REQUEST-ID", canary), Reply.json(200, "{\"data\":{\"" + canary + "\":1}}"),
				Reply.redirect(302, URI.create("https://example.org/" + canary)));
		for (Reply echo : echoes) {
			server.answer(seen -> echo);
			assertThat(everything(catchThrowable(() -> client.node("abc12", Cancellation.NEVER)))).doesNotContain(canary);
			assertThat(everything(catchThrowable(() -> client.download(Fixture.file(server.uri("/"), new byte[0]), 0,
					new ByteArrayOutputStream(), Progress.NONE, Cancellation.NEVER)))).doesNotContain(canary);
		}
		try (RawServer raw = new RawServer((socket, head) -> {
			RawServer.write(socket, canary + "\r\n\r\n");
			socket.close();
		}); OsfClient there = fixture.client(raw.uri("/"))) {
			assertThat(everything(catchThrowable(() -> there.node("abc12", Cancellation.NEVER)))).doesNotContain(canary);
		}
	}

	private static String everything(Throwable problem) {
		assertThat(problem).isNotNull();
		StringWriter text = new StringWriter();
		problem.printStackTrace(new PrintWriter(text));
		return text + (problem instanceof OsfException known ? known.details().toString() : "");
	}
}
