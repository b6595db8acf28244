package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.BudgetStore;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.Token;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** A server that cannot prove who it is gets nothing. */
class TlsTest {

	private static final char[] PASSWORD = "changeit".toCharArray();

	private static final String ANCHOR = "authority";

	@TempDir
	Path folder;
	private Certificate anchor;

	@Test
	void aCertificateOfAnUnknownAuthorityIsRefused() throws Exception {
		assertRefused(certificate("localhost", List.of()), Optional.empty());
	}

	@Test
	void aSelfSignedCertificateIsRefused() throws Exception {
		Path store = folder.resolve("own.p12");
		keytool(store, List.of("-alias", "x", "-dname", "CN=localhost", "-ext", "san=dns:localhost"));
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD);
		}
		assertRefused(keys, Optional.empty());
	}

	@Test
	void aCertificateForAnotherHostIsRefused() throws Exception {
		KeyStore keys = certificate("example.org", List.of());
		assertRefused(keys, Optional.of(trusting()));
	}

	@Test
	void anExpiredCertificateIsRefused() throws Exception {
		KeyStore keys = certificate("localhost", List.of("-startdate", "-10d", "-validity", "5"));
		assertRefused(keys, Optional.of(trusting()));
	}

	@Test
	void aTrustedCertificateOfTheRightHostIsTaken() throws Exception {
		KeyStore keys = certificate("localhost", List.of());
		try (Served served = new Served(keys); OsfClient client = client(served, Optional.of(trusting()))) {
			assertThat(client.node("abc12", Cancellation.NEVER).id()).isEqualTo("abc12");
			assertThat(served.requests).hasValue(1);
		}
	}

	private static void assertRefused(KeyStore keys, Optional<SSLContext> trust) throws Exception {
		try (Served served = new Served(keys); OsfClient client = client(served, trust)) {
			assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(OsfException.Unavailable.class)
					.hasCauseInstanceOf(SSLException.class);
			assertThat(served.requests).hasValue(0);
		}
	}

	private static OsfClient client(Served served, Optional<SSLContext> trust) {
		Timeouts timeouts = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(5));
		return new HttpClientFactory(ProxySelection.DIRECT, BudgetStore.NONE, (wait, cancellation) -> {
			// no test waits
		}, Clock.systemUTC(), timeouts, trust).open(Hosts.sandbox(served.uri()), Optional.of(Token.of(Fixture.CANARY)));
	}

	/** A server that proves itself by what is in a key store. */
	private static final class Served implements AutoCloseable {
		private final AtomicInteger requests = new AtomicInteger();
		private final HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

		Served(KeyStore keys) throws Exception {
			KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			managers.init(keys, PASSWORD);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(managers.getKeyManagers(), null, null);
			server.setHttpsConfigurator(new HttpsConfigurator(context));
			server.createContext("/", exchange -> {
				requests.incrementAndGet();
				byte[] body = Fixture.bytes("{\"data\":{\"id\":\"abc12\"}}");
				exchange.sendResponseHeaders(200, body.length);
				exchange.getResponseBody().write(body);
				exchange.close();
			});
			server.start();
		}

		URI uri() {
			return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
		}

		@Override
		public void close() {
			server.stop(0);
		}
	}

	private SSLContext trusting() throws Exception {
		KeyStore anchors = KeyStore.getInstance("PKCS12");
		anchors.load(null, null);
		anchors.setCertificateEntry(ANCHOR, anchor);
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		managers.init(anchors);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers.getTrustManagers(), null);
		return context;
	}

	/** A certificate signed by an authority, because the validity of what is trusted itself is never looked at. */
	private KeyStore certificate(String host, List<String> more) throws Exception {
		Path store = folder.resolve("store.p12");
		keytool(store, List.of("-alias", ANCHOR, "-dname", "CN=Authority", "-ext", "bc:c"));
		List<String> leaf = new ArrayList<>(List.of("-alias", "x", "-dname", "CN=" + host, "-ext", "san=dns:" + host, "-signer", ANCHOR));
		leaf.addAll(more);
		keytool(store, leaf);
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD);
		}
		anchor = keys.getCertificate(ANCHOR);
		keys.deleteEntry(ANCHOR);
		return keys;
	}

	private static void keytool(Path store, List<String> more) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
				"-keyalg", "EC", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD)));
		command.addAll(more);
		Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
		assertThat(keytool.waitFor()).as(() -> output(keytool)).isZero();
	}

	private static String output(Process process) {
		try {
			return new String(process.getInputStream().readAllBytes());
		} catch (java.io.IOException e) {
			return e.toString();
		}
	}
}
