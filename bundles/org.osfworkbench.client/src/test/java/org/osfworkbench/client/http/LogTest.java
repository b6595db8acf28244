package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PasswordLogin;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.http.TestServer.Reply;

/** Somebody told the libraries to log whatever they can, which must not be a way to lose a secret. */
@Timeout(60)
class LogTest {

	private static final Timeouts TIMEOUTS = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(5));

	private final List<String> logged = new CopyOnWriteArrayList<>();
	/** Kept, because the platform forgets loggers nobody holds. The server of the test may tell what it was sent. */
	private final List<Logger> ours = Stream.of("org.apache", "com.fasterxml", "org.osfworkbench").map(Logger::getLogger).toList();
	private final Handler listener = new Handler() {
		@Override
		public void publish(LogRecord entry) {
			logged.add(entry.getLoggerName() + " " + new SimpleFormatter().format(entry));
		}

		@Override
		public void flush() {
			// nothing is kept back
		}

		@Override
		public void close() {
			// nothing is open
		}
	};

	@TempDir
	Path folder;

	@BeforeEach
	void listen() {
		listener.setLevel(Level.ALL);
		for (Logger logger : ours) {
			logger.addHandler(listener);
			logger.setLevel(Level.ALL);
		}
	}

	@AfterEach
	void stop() {
		for (Logger logger : ours) {
			logger.setLevel(null);
			logger.removeHandler(listener);
		}
	}

	@Test
	void noTokenByHttp2() throws Exception {
		TestCertificates certificates = new TestCertificates(folder);
		try (Http2Server host = new Http2Server(certificates.of("localhost"), true)) {
			host.answer(403, "{}");
			HttpClientFactory factory = new Fixture().factory(ProxySelection.DIRECT, TIMEOUTS, Optional.of(certificates.trusting()));
			readAndWrite(factory, host.uri("/"));
			assertThat(host.last().version()).isEqualTo("HTTP/2.0");
			assertThat(host.last().header("Authorization")).contains(Fixture.CANARY);
		}
		assertNoSecret("hc.client5");
	}

	@Test
	void noTokenByHttp1() throws Exception {
		try (TestServer server = new TestServer()) {
			server.answer(seen -> new Reply(403, Map.of(), Fixture.bytes("{}")));
			HttpClientFactory factory = new Fixture().factory(ProxySelection.DIRECT, TIMEOUTS, Optional.empty());
			readAndWrite(factory, server.uri("/"));
			assertThat(server.last().header("Authorization")).contains(Fixture.CANARY);
			assertThatThrownBy(() -> factory.makeToken(Hosts.sandbox(server.uri("/")), new PasswordLogin("me", Fixture.CANARY.toCharArray()),
					Optional.of("913275"), "x", Cancellation.NEVER)).isInstanceOf(OsfException.class);
		}
		assertNoSecret("hc.client5");
		String password = Base64.getEncoder().encodeToString(Fixture.bytes("me:" + Fixture.CANARY));
		assertThat(logged).noneMatch(text -> text.contains(password.substring(0, 22)) || text.contains("913275"));
	}

	private static void readAndWrite(HttpClientFactory factory, URI server) {
		try (OsfClient client = factory.open(Hosts.sandbox(server), Optional.of(Token.of(Fixture.CANARY)))) {
			assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(OsfException.class);
			assertThatThrownBy(() -> client.create(Fixture.root(server), "a", Content.of(new byte[9]), Progress.NONE, Cancellation.NEVER))
					.isInstanceOf(OsfException.class);
		}
	}

	/** Not with its last characters cut off, either. */
	private void assertNoSecret(String library) {
		assertThat(logged).anyMatch(text -> text.contains(library)).noneMatch(text -> text.contains(Fixture.CANARY.substring(0, 22)));
	}
}
